// The meetings about a report: the one ahead first, with the way to its page.
import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '@app/calendar/local-date.js';
import type { MeetingBrief, ReportView } from '@app/contracts/report.contract.js';
import { useText } from '../language.js';
import { MeetingTag } from '../meeting/meeting-tag.js';

const isLive = (one: MeetingBrief): boolean => one.state === 'called' || one.state === 'open';

function Line({ meeting }: { readonly meeting: MeetingBrief }) {
  const { t } = useText();
  return (
    <li style={{ padding: '10px 0', borderTop: '1px solid var(--line)' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 240px' }}>
          <Text size="sm" fw={600}>
            {meeting.title}
          </Text>
          <Text size="sm" className="quiet">
            {t('meeting.when', { time: meeting.time, date: formatDate(meeting.heldOn), place: meeting.place })}
          </Text>
        </div>
        <MeetingTag state={meeting.state} />
        <Button
          component={Link}
          to={`/meetings/${meeting.id}`}
          variant={isLive(meeting) ? 'filled' : 'default'}
          size="sm"
        >
          {t(`meeting.go.${meeting.state}`)}
        </Button>
      </Group>
    </li>
  );
}

export function MeetingList({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  if (report.meetings.length === 0) return null;
  return (
    <section className="panel" style={{ padding: '14px 18px 6px' }} aria-labelledby="meetings">
      <Title order={2} size="h5" id="meetings" mb={6}>
        {t('meeting.list')}
      </Title>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {report.meetings.map((one) => (
          <Line key={one.id} meeting={one} />
        ))}
      </ul>
    </section>
  );
}
