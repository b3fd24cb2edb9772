// What happens when the last day is a day off: every reading beside the day it gives, for custom differs.
import { Group, Radio, Select, SimpleGrid, Text } from '@mantine/core';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import { longDate } from '../../ui/format.js';
import { useText } from '../../language.js';
import { calendarOf, previewDue } from './due-preview.js';
import type { RequirementProps } from './requirement-draft.js';

const policiesFor = (inclusive: boolean): readonly RollPolicy[] =>
  inclusive ? ['NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY'] : ['NONE', 'PREVIOUS_WORKING_DAY'];

export function RequirementRoll({ requirement, view, issuedOn, onChange }: RequirementProps) {
  const { t } = useText();
  const calendar = calendarOf(view);
  const plain = previewDue(requirement, 'NONE', issuedOn, calendar);
  const policies = policiesFor(requirement.inclusive);
  if (plain === null || typeof plain === 'string' || plain.isWorkingDay)
    return (
      <Select
        label={t('duty.roll')}
        data={policies.map((value) => ({ value, label: t(`roll.${value}`) }))}
        value={requirement.rollPolicy}
        allowDeselect={false}
        onChange={(value) => onChange({ rollPolicy: value ?? 'NONE' })}
      />
    );
  return (
    <Radio.Group
      label={t('duty.rollChoose', { date: longDate(plain.plainDay), name: plain.dayOff?.name ?? t('duty.weekend') })}
      value={requirement.rollPolicy}
      onChange={(value) => onChange({ rollPolicy: value as RollPolicy })}
    >
      <SimpleGrid cols={{ base: 1, xs: policies.length }} spacing="xs" mt={6}>
        {policies.map((policy) => {
          const due = previewDue(requirement, policy, issuedOn, calendar);
          return (
            <Radio.Card key={policy} value={policy} p="xs" radius="md" aria-label={t(`roll.${policy}`)}>
              <Group wrap="nowrap" align="flex-start" gap="xs">
                <Radio.Indicator />
                <div>
                  <Text size="sm" fw={600}>
                    {due && typeof due !== 'string' ? longDate(due.dueOn) : '–'}
                  </Text>
                  <Text size="xs" className="quiet">
                    {t(`roll.${policy}`)}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          );
        })}
      </SimpleGrid>
    </Radio.Group>
  );
}
