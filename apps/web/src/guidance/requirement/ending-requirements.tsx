// Duties in force that end with this document, each with the units it concerns; a person ticks them.
import { Checkbox, Select, Text } from '@mantine/core';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';
import { nameOfDuty } from './requirement-amendment.js';

interface EndingRequirementsProps {
  readonly view: GuidanceView;
  /** Identifiers of requirements that a kept requirement takes the place of: they do not end. */
  readonly amended: ReadonlySet<string>;
  readonly ends: readonly string[];
  readonly onChange: (ends: readonly string[]) => void;
}

export function EndingRequirements({ view, amended, ends, onChange }: EndingRequirementsProps) {
  const { t } = useText();
  const possible = view.inForce.filter((requirement) => !amended.has(requirement.id));
  const shown = possible.filter(
    (requirement) => ends.includes(requirement.id) || view.suggestedEnds.includes(requirement.id),
  );
  const others = possible.filter((requirement) => !shown.includes(requirement));
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
      {shown.map((requirement) => (
        <Checkbox
          key={requirement.id}
          mb={6}
          label={`${nameOfDuty(t, requirement)} – ${t('ending.units', { count: requirement.organisationIds.length })}`}
          checked={ends.includes(requirement.id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...ends, requirement.id] : ends.filter((id) => id !== requirement.id),
            )
          }
        />
      ))}
      {others.length > 0 && (
        <Select
          aria-label={t('ending.other')}
          placeholder={t('ending.other')}
          data={others.map((requirement) => ({ value: requirement.id, label: nameOfDuty(t, requirement) }))}
          value={null}
          searchable
          onChange={(id) => id && onChange([...ends, id])}
        />
      )}
    </section>
  );
}
