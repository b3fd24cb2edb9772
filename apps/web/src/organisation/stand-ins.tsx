// Who acts for whom in a unit, and naming somebody for a period of absence.
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { OrganisationView } from '@app/contracts/organisation.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useSession } from '../session.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

interface UnitProps {
  readonly unit: OrganisationView;
}

interface Draft {
  readonly seatId: string | null;
  readonly delegateId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

const isComplete = ({ seatId, delegateId, from, to, reason }: Draft): boolean =>
  [seatId, delegateId, from, to].every(Boolean) && saysEnough(reason);

function Form({ unit, onDone }: UnitProps & { readonly onDone: () => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const today = useSession().data?.today ?? null;
  const [draft, setDraft] = useState<Draft>({ seatId: null, delegateId: null, from: today, to: null, reason: '' });
  const change = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }));
  const [send, isSending] = useTask(async () => {
    await api('POST', '/organisations/delegations', draft);
    tellDone(t('delegation.done'));
    onDone();
    await queries.invalidateQueries();
  });
  const away = unit.seats.find((seat) => seat.id === draft.seatId);
  const people = unit.seats.filter((seat) => seat.memberId !== away?.memberId);
  return (
    <Stack>
      <Text size="sm">{t('delegation.hint')}</Text>
      <Select
        label={t('delegation.seat')}
        data={unit.seats.map((seat) => ({ value: seat.id, label: `${seat.name}, ${seat.title}` }))}
        value={draft.seatId}
        onChange={(seatId) => change({ seatId, delegateId: null })}
      />
      <Select
        label={t('delegation.delegate')}
        data={people.map((seat) => ({ value: seat.memberId, label: `${seat.name}, ${seat.title}` }))}
        value={draft.delegateId}
        onChange={(delegateId) => change({ delegateId })}
      />
      <Group grow>
        <DateInput
          label={t('delegation.from')}
          valueFormat="DD/MM/YYYY"
          minDate={today ?? undefined}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <DateInput
          label={t('delegation.to')}
          valueFormat="DD/MM/YYYY"
          minDate={draft.from ?? undefined}
          value={draft.to}
          onChange={(to) => change({ to })}
        />
      </Group>
      <TextInput
        label={t('delegation.reason')}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <Button disabled={!isComplete(draft)} loading={isSending} onClick={() => void send()}>
          {t('delegation.do')}
        </Button>
      </Group>
    </Stack>
  );
}

export function StandIns({ unit }: UnitProps) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      {unit.standIns.map((one) => (
        <Text key={`${one.name}-${one.from}`} size="sm">
          {t('delegation.line', { name: one.name, for: one.for, from: formatDate(one.from), to: formatDate(one.to) })}
        </Text>
      ))}
      {unit.mayDelegate && unit.seats.length > 1 && (
        <>
          <Button variant="subtle" size="xs" mt={6} px={4} onClick={open}>
            {t('delegation.open')}
          </Button>
          <Modal opened={opened} onClose={close} title={t('delegation.title', { unit: unit.name })}>
            <Form unit={unit} onDone={close} />
          </Modal>
        </>
      )}
    </>
  );
}
