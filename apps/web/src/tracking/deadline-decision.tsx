// One decision on the deadlines chosen: another last day, or a waiver, with its basis and reason.
import {
  Alert,
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { TrackingRow } from '@app/contracts/desk.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

interface DecisionProps {
  readonly rows: readonly TrackingRow[];
  readonly onDone: () => void;
}

type Kind = 'extend' | 'shift' | 'waive';
const KINDS: readonly Kind[] = ['extend', 'shift', 'waive'];

interface Decision {
  readonly kind: Kind;
  readonly to: string | null;
  readonly shiftDays: number;
  readonly basis: string;
  readonly reason: string;
}

/** The new day of each deadline; null while it is not known, or where the duty is waived. */
function useNewDays(rows: readonly TrackingRow[], { kind, to, shiftDays }: Decision) {
  const obligationIds = rows.map((row) => row.obligationId);
  const preview = useQuery({
    queryKey: ['deadline-preview', obligationIds, shiftDays],
    queryFn: () => api<Record<string, string>>('POST', '/deadlines/previews', { obligationIds, shiftDays }),
    enabled: kind === 'shift',
    retry: false,
  });
  const dayOf = (row: TrackingRow): string | null =>
    kind === 'shift' ? (preview.data?.[row.obligationId] ?? null) : kind === 'extend' ? to : null;
  return { dayOf, error: kind === 'shift' ? preview.error : null };
}

/** Each deadline with its old and its new day. */
function Differences({ rows, decision }: { readonly rows: readonly TrackingRow[]; readonly decision: Decision }) {
  const { t } = useText();
  const { dayOf, error } = useNewDays(rows, decision);
  if (error) return <Alert color="red" variant="light" title={error.message} />;
  if (decision.kind !== 'waive' && rows.every((row) => dayOf(row) === null)) return null;
  return (
    <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 180, overflow: 'auto' }}>
      {rows.map((row) => {
        const day = dayOf(row);
        return (
          <li key={row.obligationId}>
            <Text size="sm">
              {row.unit}: {formatDate(row.dueOn)} → <b>{day ? formatDate(day) : t('decision.waived')}</b>
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

/** The day, or the number of days, that the kind of decision asks for. */
function When({
  decision,
  change,
}: {
  readonly decision: Decision;
  readonly change: (part: Partial<Decision>) => void;
}) {
  const { t } = useText();
  if (decision.kind === 'waive') return null;
  if (decision.kind === 'shift')
    return (
      <NumberInput
        label={t('decision.shiftDays')}
        min={1}
        max={60}
        allowDecimal={false}
        value={decision.shiftDays}
        onChange={(value) => change({ shiftDays: Math.min(60, Math.max(1, Number(value) || 1)) })}
      />
    );
  return (
    <DateInput
      label={t('decision.to')}
      valueFormat="DD/MM/YYYY"
      placeholder="DD/MM/YYYY"
      required
      value={decision.to}
      onChange={(to) => change({ to })}
    />
  );
}

const bodyOf = (rows: readonly TrackingRow[], { kind, to, shiftDays, basis, reason }: Decision) => ({
  obligationIds: rows.map((row) => row.obligationId),
  to: kind === 'extend' ? to : null,
  ...(kind === 'shift' ? { shiftDays } : {}),
  basis,
  reason,
});

const isComplete = ({ kind, to, basis, reason }: Decision): boolean =>
  (kind !== 'extend' || to !== null) && saysEnough(basis) && saysEnough(reason);

function Form({ rows, onDone }: DecisionProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [decision, setDecision] = useState<Decision>({ kind: 'extend', to: null, shiftDays: 5, basis: '', reason: '' });
  const change = (part: Partial<Decision>): void => setDecision((old) => ({ ...old, ...part }));
  const [decide, isDeciding] = useTask(async () => {
    const answer = await api<{ changed: number }>('POST', '/deadlines/decisions', bodyOf(rows, decision));
    tellDone(t(decision.kind === 'waive' ? 'decision.waivedNow' : 'decision.movedNow', { count: answer.changed }));
    onDone();
    await queries.invalidateQueries();
  });
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('decision.kind')}
        value={decision.kind}
        onChange={(kind) => change({ kind: kind as Kind })}
        data={KINDS.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <When decision={decision} change={change} />
      <TextInput
        label={t('decision.basis')}
        placeholder={t('decision.basisExample')}
        required
        value={decision.basis}
        onChange={(event) => change({ basis: event.currentTarget.value })}
      />
      <Textarea
        label={t('decision.reason')}
        required
        autosize
        minRows={2}
        value={decision.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Differences rows={rows} decision={decision} />
      <Group justify="flex-end">
        <Button disabled={!isComplete(decision)} loading={isDeciding} onClick={() => void decide()}>
          {t('decision.confirm', { count: rows.length })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Shown once deadlines are chosen. */
export function DeadlineDecision({ rows, onDone }: DecisionProps) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure(false);
  if (rows.length === 0) return null;
  const done = (): void => {
    close();
    onDone();
  };
  return (
    <Group gap="sm" mb="md" className="no-print">
      <Button size="sm" onClick={open}>
        {t('decision.open', { count: rows.length })}
      </Button>
      <Modal opened={opened} onClose={close} title={t('decision.title')} size="lg">
        <Form rows={rows} onDone={done} />
      </Modal>
    </Group>
  );
}
