// How states and deadlines look: the same word and colour everywhere.
import { Badge, Text } from '@mantine/core';
import type { DeadlineStatus } from '@app/guidance/deadline-status.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import { useText } from '../language.js';

const STATE_COLOR: Readonly<Record<string, string>> = {
  none: 'gray',
  draft: 'gray',
  returned: 'orange',
  approved: 'teal',
  published: 'green',
  withdrawn: 'gray',
};

const label = { textTransform: 'none', fontWeight: 600, overflow: 'visible' } as const;

export function StateBadge({ state }: { readonly state: string }) {
  const { t } = useText();
  return (
    <Badge
      variant="light"
      color={STATE_COLOR[state] ?? 'blue'}
      size="md"
      styles={{ label, root: { flexShrink: 0 } }}
      c="dark.8"
    >
      {t(`state.${state}`)}
    </Badge>
  );
}

const MEETING_COLOR = {
  called: 'blue',
  open: 'yellow',
  adopted: 'green',
  concluded: 'green',
  notAdopted: 'red',
  adjourned: 'orange',
  cancelled: 'gray',
} as const;

export function MeetingBadge({ state }: { readonly state: MeetingState }) {
  const { t } = useText();
  return (
    <Badge
      variant="light"
      color={MEETING_COLOR[state]}
      size="md"
      styles={{ label, root: { flexShrink: 0 } }}
      c="dark.8"
    >
      {t(`meetingState.${state}`)}
    </Badge>
  );
}

const STANDING_COLOR = {
  open: 'gray',
  dueSoon: 'yellow',
  overdue: 'red',
  onTime: 'green',
  late: 'orange',
  released: 'gray',
} as const;

export function StandingBadge({ status }: { readonly status: DeadlineStatus }) {
  const { t } = useText();
  const isOverdue = status.standing === 'overdue';
  return (
    <Badge
      variant={isOverdue ? 'filled' : 'light'}
      color={isOverdue ? 'brand.7' : STANDING_COLOR[status.standing]}
      c={isOverdue ? 'white' : 'dark.8'}
      size="md"
      styles={{ label }}
    >
      {t(`standing.${status.standing}`)}
    </Badge>
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
