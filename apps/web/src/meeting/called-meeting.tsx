// A meeting that lies ahead: who is called, and the button that opens it on its day.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { formatDate } from '@app/calendar/local-date.js';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { CAPACITIES } from '@app/workflow/meeting.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useSession } from '../session.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';
import { capacityKey } from './capacity-key.js';

function CancelButton({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [cancel, isRunning] = useTask(async (reason: string) => {
    await api('POST', `/meetings/${meeting.id}/cancellations`, { version: meeting.version, reason });
    tellDone(t('meeting.cancelledNow'));
    await queries.invalidateQueries();
  });
  return (
    <ReasonDialog title={t('meeting.cancel')} label={t('meeting.cancelReason')} isRunning={isRunning} onSend={cancel} />
  );
}

function Summoned({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const { roll } = meeting.record;
  const groups = CAPACITIES.map((capacity) => ({ capacity, people: roll.filter((one) => one.capacity === capacity) }));
  return (
    <section className="panel padded" aria-labelledby="summoned">
      <Title order={2} size="h5" id="summoned" mb="xs">
        {t('meeting.summoned', { count: roll.length })}
      </Title>
      {groups
        .filter(({ people }) => people.length > 0)
        .map(({ capacity, people }) => (
          <Text size="sm" key={capacity} mb={4}>
            <b>
              {t(capacityKey(capacity, meeting.rule))} ({people.length}):
            </b>{' '}
            {people.map((one) => [one.name, one.title].filter(Boolean).join(', ')).join('; ')}
          </Text>
        ))}
    </section>
  );
}

export function CalledMeeting({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const queries = useQueryClient();
  const session = useSession();
  const isToday = (session.data?.today ?? '') >= meeting.heldOn;
  const [start, isStarting] = useTask(async () => {
    await api('POST', `/meetings/${meeting.id}/openings`, { version: meeting.version });
    await queries.invalidateQueries();
  });
  return (
    <Stack gap="md">
      <section className="panel padded" aria-label={t('report.actions')}>
        <Text size="sm" mb="sm">
          {isToday ? t('meeting.openHint') : t('meeting.notYet', { date: formatDate(meeting.heldOn) })}
        </Text>
        <Group gap="sm">
          {meeting.may.record && (
            <Button size="md" disabled={!isToday} loading={isStarting} onClick={() => void start()}>
              {t('meeting.open')}
            </Button>
          )}
          {meeting.may.call && <CancelButton meeting={meeting} />}
        </Group>
      </section>
      <Summoned meeting={meeting} />
    </Stack>
  );
}
