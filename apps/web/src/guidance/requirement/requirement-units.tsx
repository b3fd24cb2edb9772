// The units that owe a report: as the words were understood on the document's date, to be corrected one by one.
import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { GuidanceUnit } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';
import { proposalOf, readingOf, type RequirementProps } from './requirement-draft.js';

function Unit({
  unit,
  isChosen,
  isExcepted,
  onToggle,
}: {
  readonly unit: GuidanceUnit;
  readonly isChosen: boolean;
  readonly isExcepted: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useText();
  const notes = [
    !unit.hasLeader && t('duty.noLeader'),
    unit.since && t(`duty.unitSince.${unit.since}`),
    isExcepted && t('duty.excepted'),
  ].filter(Boolean);
  return (
    <Group gap={6} ml="lg">
      <Checkbox size="xs" label={unit.name} checked={isChosen} disabled={unit.since === 'gone'} onChange={onToggle} />
      {notes.map((note) => (
        <Badge
          key={String(note)}
          size="sm"
          color="gray"
          variant="light"
          c="dark.8"
          styles={{ label: { textTransform: 'none' } }}
        >
          {note}
        </Badge>
      ))}
    </Group>
  );
}

export function RequirementUnits({ requirement, view, onChange }: Omit<RequirementProps, 'issuedOn'>) {
  const { t } = useText();
  const chosen = new Set(requirement.organisationIds);
  const open = view.units.filter((unit) => unit.since !== 'gone');
  const excepted = new Set(proposalOf(requirement, view)?.exceptedIds);
  const obligedBy = readingOf(requirement, view)?.obligedBy;
  const toggle = (id: string): void =>
    onChange({
      organisationIds: chosen.has(id)
        ? requirement.organisationIds.filter((one) => one !== id)
        : [...requirement.organisationIds, id],
    });
  return (
    <Stack gap={6}>
      {obligedBy && (
        <Text size="sm">
          {t('duty.obligedBy')} “{obligedBy}”
        </Text>
      )}
      <Checkbox
        label={t('duty.units', { chosen: chosen.size, total: open.length })}
        checked={chosen.size === open.length && chosen.size > 0}
        indeterminate={chosen.size > 0 && chosen.size < open.length}
        onChange={(event) =>
          onChange({ organisationIds: event.currentTarget.checked ? open.map((unit) => unit.id) : [] })
        }
        styles={{ label: { fontWeight: 600 } }}
      />
      {view.units.map((unit) => (
        <Unit
          key={unit.id}
          unit={unit}
          isChosen={chosen.has(unit.id)}
          isExcepted={excepted.has(unit.id)}
          onToggle={() => toggle(unit.id)}
        />
      ))}
    </Stack>
  );
}
