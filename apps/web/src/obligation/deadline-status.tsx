// How a deadline stands: on time, due soon, overdue, waived, submitted late; and by how many days.
import { Text } from '@mantine/core';
import type { DeadlineStatus } from '@app/guidance/deadline-status.js';
import { useText } from '../language.js';
import { Tag } from '../ui/tag.js';

const COLOR = {
  open: 'gray',
  dueSoon: 'yellow',
  overdue: 'brand.7',
  onTime: 'green',
  late: 'orange',
  released: 'gray',
} as const satisfies Readonly<Record<DeadlineStatus['standing'], string>>;

export function DeadlineStatusTag({ status: { standing } }: { readonly status: DeadlineStatus }) {
  const { t } = useText();
  return (
    <Tag color={COLOR[standing]} isFilled={standing === 'overdue'}>
      {t(`standing.${standing}`)}
    </Tag>
  );
}

/** "Quá hạn 4 ngày (2 ngày làm việc)", "còn 3 ngày", or nothing. */
export function Lateness({ status }: { readonly status: DeadlineStatus }) {
  const { t } = useText();
  if (status.daysLate > 0)
    return (
      <Text span size="sm" c="brand.8" fw={600}>
        {t('late.by', { days: status.daysLate, workingDays: status.workingDaysLate })}
      </Text>
    );
  if (status.standing !== 'open' && status.standing !== 'dueSoon') return null;
  return (
    <Text span size="sm" className="quiet">
      {status.daysLeft === 0 ? t('late.today') : t('late.left', { days: status.daysLeft })}
    </Text>
  );
}
