// The guidance documents of one's organisation, and the door for a new one.
import { Badge, Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceListItem } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { PageHead } from '../ui/page-head.js';
import { useTask } from '../ui/task.js';
import { Failure, Loading, Nothing } from '../ui/waiting.js';
import { useSession } from '../session.js';

function RegisterForm() {
  const { t } = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const open = ({ id }: { readonly id: string }) => navigate({ to: '/guidance/$id', params: { id } });
  const [sendText, isSendingText] = useTask(async () => open(await api('POST', '/guidance', { text })));
  const [sendFile, isSendingFile] = useTask(async (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    await open(await api('POST', '/guidance/files', form));
  });
  return (
    <Stack>
      <Text size="sm" className="quiet">
        {t('guidance.registerHint')}
      </Text>
      <Textarea
        label={t('guidance.paste')}
        autosize
        minRows={8}
        maxRows={18}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
        data-autofocus
      />
      <Group justify="space-between">
        <FileButton accept=".txt,.docx,.pdf,image/*" onChange={(file) => void sendFile(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={isSendingFile}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t('guidance.upload')}
            </Button>
          )}
        </FileButton>
        <Button loading={isSendingText} disabled={text.trim() === ''} onClick={() => void sendText()}>
          {t('guidance.read')}
        </Button>
      </Group>
    </Stack>
  );
}

function GuidanceRow({ item }: { readonly item: GuidanceListItem }) {
  const { t } = useText();
  return (
    <tr>
      <td className="is-title" data-label={t('guidance.document')}>
        <Text component={Link} to={`/guidance/${item.id}`} fw={600} c="brand.8" td="underline" size="sm">
          {item.code ?? t('guidance.noCode')}
        </Text>
        <Text size="sm">{item.subject}</Text>
      </td>
      <td data-label={t('guidance.issuer')}>{item.organisation}</td>
      <td data-label={t('guidance.issuedOn')}>{item.issuedOn ? formatDate(item.issuedOn) : '–'}</td>
      <td data-label={t('guidance.due')}>{item.nextDueOn ? formatDate(item.nextDueOn) : '–'}</td>
      <td data-label={t('guidance.progress')}>
        {item.obligations > 0 ? t('guidance.published', { published: item.published, total: item.obligations }) : '–'}
      </td>
      <td data-label={t('guidance.state')}>
        <Badge
          variant="light"
          color={item.state === 'read' ? 'yellow' : 'green'}
          c="dark.8"
          styles={{ label: { textTransform: 'none', overflow: 'visible' }, root: { overflow: 'visible' } }}
        >
          {t(`guidanceState.${item.state}`)}
        </Badge>
      </td>
    </tr>
  );
}

function GuidanceTable({ items }: { readonly items: readonly GuidanceListItem[] }) {
  const { t } = useText();
  if (items.length === 0) return <Nothing>{t('guidance.nothing')}</Nothing>;
  return (
    <table className="rows">
      <thead>
        <tr>
          {['document', 'issuer', 'issuedOn', 'due', 'progress', 'state'].map((name) => (
            <th key={name} scope="col">
              {t(`guidance.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <GuidanceRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

export function GuidanceListPage() {
  const { t } = useText();
  const session = useSession();
  const [opened, { open, close }] = useDisclosure(false);
  const list = useQuery({ queryKey: ['guidance'], queryFn: () => api<GuidanceListItem[]>('GET', '/guidance') });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <PageHead title={t('nav.guidance')} hint={t('guidance.listHint')}>
        {session.data?.mayOpen.registerGuidance && (
          <Button onClick={open} leftSection={<IconPlus size={16} aria-hidden />}>
            {t('guidance.register')}
          </Button>
        )}
      </PageHead>
      <div className="panel">
        <GuidanceTable items={list.data} />
      </div>
      <Modal opened={opened} onClose={close} title={t('guidance.register')} size="xl">
        <RegisterForm />
      </Modal>
    </>
  );
}
