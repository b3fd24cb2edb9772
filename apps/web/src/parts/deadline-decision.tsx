// One decision on the deadlines chosen: another last day, or a waiver, with its basis and reason.
import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { TrackingRow } from '@app/contracts/desk.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { tellDone, useTask } from './task.js';

interface DecisionProps {
  readonly rows: readonly TrackingRow[];
  readonly onDone: () => void;
}

/** Each deadline with its old and its new day. */
function Differences({ rows, to }: { readonly rows: readonly TrackingRow[]; readonly to: string | null }) {
  const { t } = useText();
  return (
    <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 180, overflow: 'auto' }}>
      {rows.map((row) => (
        <li key={row.obligationId}>
          <Text size="sm">
            {row.unit}: {formatDate(row.dueOn)} → <b>{to ? formatDate(to) : t('decision.waived')}</b>
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Form({ rows, onDone }: DecisionProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [kind, setKind] = useState('extend');
  const [to, setTo] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  const [reason, setReason] = useState('');
  const isWaiver = kind === 'waive';
  const [decide, isDeciding] = useTask(async () => {
    const answer = await api<{ changed: number }>('POST', '/deadlines/decisions', {
      obligationIds: rows.map((row) => row.obligationId),
      to: isWaiver ? null : to,
      basis,
      reason,
    });
    tellDone(t(isWaiver ? 'decision.waivedNow' : 'decision.movedNow', { count: answer.changed }));
    onDone();
    await queries.invalidateQueries();
  });
  const isComplete = (isWaiver || to !== null) && basis.trim().length >= 5 && reason.trim().length >= 5;
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('decision.kind')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'extend', label: t('decision.extend') },
          { value: 'waive', label: t('decision.waive') },
        ]}
      />
      {!isWaiver && (
        <DateInput
          label={t('decision.to')}
          valueFormat="DD/MM/YYYY"
          placeholder="DD/MM/YYYY"
          required
          value={to}
          onChange={setTo}
        />
      )}
      <TextInput
        label={t('decision.basis')}
        placeholder={t('decision.basisExample')}
        required
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <Textarea
        label={t('decision.reason')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {(isWaiver || to) && <Differences rows={rows} to={isWaiver ? null : to} />}
      <Group justify="flex-end">
        <Button disabled={!isComplete} loading={isDeciding} onClick={() => void decide()}>
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
      <Modal
        opened={opened}
        onClose={close}
        title={t('decision.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Form rows={rows} onDone={done} />
      </Modal>
    </Group>
  );
}
