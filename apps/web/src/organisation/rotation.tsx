// Rotation of a bloc: next head and deputy units from a day on, in one action.
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

interface RotationProps {
  readonly bloc: OrganisationView;
  readonly units: readonly OrganisationView[];
}

function Form({ bloc, units, onDone }: RotationProps & { readonly onDone: () => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const year = Number((useSession().data?.today ?? '2021').slice(0, 4));
  const deputyNow = units.find((one) => one.standing === 'DEPUTY_HEAD_UNIT');
  // Often the deputy of one year is the head of the next (domain notes on organisation, 2).
  const [headId, setHead] = useState<string | null>(deputyNow?.id ?? null);
  const [deputyId, setDeputy] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(`${year + 1}-01-01`);
  const [reason, setReason] = useState('');
  const [rotate, isRotating] = useTask(async () => {
    await api('POST', `/organisations/${bloc.id}/rotations`, { headId, deputyId, from, reason });
    tellDone(t('rotation.done', { date: formatDate(from ?? '') }));
    onDone();
    await queries.invalidateQueries();
  });
  const data = units.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Stack>
      <Text size="sm">{t('rotation.hint')}</Text>
      <Select label={t('rotation.head')} data={data} value={headId} onChange={setHead} searchable />
      <Select
        label={t('rotation.deputy')}
        data={data.filter((one) => one.value !== headId)}
        value={deputyId}
        onChange={setDeputy}
        searchable
      />
      <DateInput label={t('rotation.from')} valueFormat="DD/MM/YYYY" value={from} onChange={setFrom} />
      <TextInput
        label={t('rotation.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button
          disabled={!headId || !deputyId || !from || !saysEnough(reason)}
          loading={isRotating}
          onClick={() => void rotate()}
        >
          {t('rotation.do')}
        </Button>
      </Group>
    </Stack>
  );
}

export function Rotation({ bloc, units }: RotationProps) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="light" size="xs" mt={8} onClick={open}>
        {t('rotation.open')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('rotation.title', { bloc: bloc.name })}>
        <Form bloc={bloc} units={units} onDone={close} />
      </Modal>
    </>
  );
}
