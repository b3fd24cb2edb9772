// The minutes of a meeting that is over, for reading.
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { votersOf, type RollEntry } from '@app/workflow/meeting.js';
import { useText } from '../language.js';
import { capacityKey, rollCountKey } from './capacity-key.js';

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel padded" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

const named = (one: RollEntry): string => [one.name, one.title].filter(Boolean).join(', ');

function Attendance({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const { roll, minuteTaker, presenter } = meeting.record;
  const { members, present } = votersOf(roll);
  const absent = roll.filter((one) => one.capacity === 'VOTING' && one.status !== 'PRESENT');
  const others = roll.filter((one) => one.capacity !== 'VOTING' && one.status === 'PRESENT');
  const chair = roll.find((one) => one.memberId === meeting.chairId);
  return (
    <Part id="attendance" title={t('meeting.roll')}>
      <Text size="sm">
        {t(rollCountKey(meeting.rule), {
          present,
          members,
          needed: meeting.presenceNeeded,
        })}
      </Text>
      <Text size="sm">
        {t('meeting.chair')}: {chair ? named(chair) : ''} · {t('meeting.minuteTaker')}: {minuteTaker}
        {presenter && ` · ${t('meeting.presenter')}: ${presenter}`}
      </Text>
      {absent.map((one) => (
        <Text size="sm" key={one.key}>
          {t(`attendance.${one.status}`)}: {named(one)}
          {one.reason && ` (${one.reason})`}
        </Text>
      ))}
      {others.map((one) => (
        <Text size="sm" key={one.key}>
          {t(capacityKey(one.capacity, meeting.rule))}: {named(one)}
        </Text>
      ))}
    </Part>
  );
}

function Decision({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const { record, rule } = meeting;
  const { members } = votersOf(record.roll);
  const vote = record.vote ?? { votesFor: 0, votesAgainst: 0, votesOther: 0 };
  return (
    <Part id="decision" title={t(`meetingState.${meeting.state}`)}>
      {rule.closes === 'VOTE' && <Text size="sm">{t('meeting.voted', { ...vote, members })}</Text>}
      <Text size="xs" className="quiet">
        {t('meeting.rule', { source: rule.source })}
      </Text>
      {record.reserved.map((one) => (
        <Text size="sm" key={one.name}>
          {t('meeting.reservedLine', { name: one.name, text: one.text })}
        </Text>
      ))}
      {record.conclusion && (
        <Text size="sm" mt="xs" className="paper-text">
          {record.conclusion}
        </Text>
      )}
      {record.mandate && (
        <Text size="sm" mt="xs">
          {t('meeting.mandateLine', { mandate: record.mandate })}
        </Text>
      )}
    </Part>
  );
}

function Tasks({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const tasks = meeting.record.commitments;
  if (tasks.length === 0) return null;
  return (
    <Part id="tasks" title={t('meeting.tasks')}>
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {tasks.map((one) => (
          <li key={one.task}>
            <Text size="sm">
              {one.task} – {one.owner}
              {one.dueOn && `, ${t('meeting.dueBy', { date: formatDate(one.dueOn) })}`}
            </Text>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** Nothing but the notice is left of a meeting that was called off or adjourned. */
export function MinutesView({ meeting }: { readonly meeting: MeetingView }) {
  if (meeting.state === 'cancelled' || meeting.state === 'adjourned') return null;
  return (
    <>
      <Decision meeting={meeting} />
      <Tasks meeting={meeting} />
      <Attendance meeting={meeting} />
    </>
  );
}
