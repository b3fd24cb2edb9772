// Duties in force that end with this document, each with the units it concerns; a person ticks them.
import { Checkbox, Select, Text } from '@mantine/core';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';
import { nameOfDuty } from './duty-amendment.js';

interface EndingDutiesProps {
  readonly view: GuidanceView;
  /** Identifiers of duties that a kept duty takes the place of: they do not end. */
  readonly amended: ReadonlySet<string>;
  readonly ends: readonly string[];
  readonly onChange: (ends: readonly string[]) => void;
}

export function EndingDuties({ view, amended, ends, onChange }: EndingDutiesProps) {
  const { t } = useText();
  const possible = view.inForce.filter((duty) => !amended.has(duty.id));
  const shown = possible.filter((duty) => ends.includes(duty.id) || view.suggestedEnds.includes(duty.id));
  const others = possible.filter((duty) => !shown.includes(duty));
  const changesPapers = view.changedPapers.length > 0;
  if (possible.length === 0 || (!changesPapers && shown.length === 0)) return null;
  return (
    <section className="panel" style={{ padding: 14 }} aria-labelledby="ending">
      <Text fw={600} id="ending">
        {t('ending.title')}
      </Text>
      <Text size="sm" className="quiet" mb="xs">
        {t('ending.hint')}
      </Text>
      {shown.map((duty) => (
        <Checkbox
          key={duty.id}
          mb={6}
          label={`${nameOfDuty(t, duty)} – ${t('ending.units', { count: duty.organisationIds.length })}`}
          checked={ends.includes(duty.id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...ends, duty.id] : ends.filter((id) => id !== duty.id))
          }
        />
      ))}
      {others.length > 0 && (
        <Select
          aria-label={t('ending.other')}
          placeholder={t('ending.other')}
          data={others.map((duty) => ({ value: duty.id, label: nameOfDuty(t, duty) }))}
          value={null}
          searchable
          onChange={(id) => id && onChange([...ends, id])}
        />
      )}
    </section>
  );
}
