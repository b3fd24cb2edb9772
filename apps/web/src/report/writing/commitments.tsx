// Tasks that the last meetings set, as a checklist at the head of the draft: done, going on, or dropped and why.
import { Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { CommitmentView, ReportView } from '@app/contracts/report.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import { COMMITMENT_STATUSES, type CommitmentStatus } from '@app/workflow/commitments.js';
import { api } from '../../api-client.js';
import { useText } from '../../language.js';
import { useTask } from '../../ui/task.js';

interface CommitmentsProps {
  readonly report: ReportView;
  readonly flush: () => Promise<number | null>;
  readonly onSaved: (version: number) => void;
}

interface LineProps {
  readonly one: CommitmentView;
  readonly writes: boolean;
  readonly onAnswer: (status: CommitmentStatus, note: string) => void;
}

function Task({ one }: { readonly one: CommitmentView }) {
  const { t } = useText();
  return (
    <div style={{ flex: '1 1 260px' }}>
      <Text size="sm" fw={600}>
        {one.task}
      </Text>
      <Text size="xs" className="quiet">
        {one.owner}
        {one.dueOn && `, ${t('meeting.dueBy', { date: formatDate(one.dueOn) })}`} ·{' '}
        {t('commitment.setOn', { date: formatDate(one.setOn) })}
      </Text>
    </div>
  );
}

function Line({ one, writes, onAnswer }: LineProps) {
  const { t } = useText();
  const [note, setNote] = useState(one.note);
  const [status, setStatus] = useState<CommitmentStatus | null>(one.status);
  const put = (next: CommitmentStatus, why: string): void => {
    setStatus(next);
    setNote(why);
    // A task is dropped only with its reason.
    if (next !== 'DROPPED' || saysEnough(why)) onAnswer(next, why);
  };
  if (!writes)
    return (
      <li className="roll-line">
        <Task one={one} />
        <Text size="sm">
          {t(`commitment.${one.status ?? 'NONE'}`)}
          {one.note && `: ${one.note}`}
        </Text>
      </li>
    );
  return (
    <li className="roll-line">
      <Task one={one} />
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('commitment.statusOf', { task: one.task })}
          data={COMMITMENT_STATUSES.map((value) => ({ value, label: t(`commitment.${value}`) }))}
          value={status ?? ''}
          onChange={(value) => put(value as CommitmentStatus, note)}
        />
        {status && status !== 'DONE' && (
          <TextInput
            size="xs"
            w={230}
            aria-label={t('commitment.noteOf', { task: one.task })}
            placeholder={t(status === 'DROPPED' ? 'commitment.why' : 'commitment.note')}
            defaultValue={note}
            onBlur={(event) => put(status, event.currentTarget.value)}
          />
        )}
      </Group>
    </li>
  );
}

export function Commitments({ report, flush, onSaved }: CommitmentsProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [save] = useTask(async (answers: readonly object[]) => {
    const version = await flush();
    if (version === null) return;
    onSaved((await api<{ version: number }>('PUT', `/reports/${report.id}/commitments`, { version, answers })).version);
    await queries.invalidateQueries();
  });
  const { commitments } = report;
  if (commitments.length === 0) return null;
  const answer = (id: string, status: CommitmentStatus, note: string): void => {
    const others = commitments.filter((one) => one.id !== id && one.status !== null);
    void save([
      ...others.map(({ id: other, status: said, note: why }) => ({ id: other, status: said, note: why })),
      { id, status, note },
    ]);
  };
  return (
    <section className="panel padded" aria-labelledby="commitments">
      <Title order={2} size="h5" id="commitments">
        {t('commitment.title')}
      </Title>
      <Text size="sm" className="quiet" mb="xs">
        {t('commitment.hint')}
      </Text>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {commitments.map((one) => (
          <Line
            key={one.id}
            one={one}
            writes={report.commands.includes('save')}
            onAnswer={(status, note) => answer(one.id, status, note)}
          />
        ))}
      </ul>
    </section>
  );
}
