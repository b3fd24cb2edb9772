// The organisation as a file: taken out, edited elsewhere, brought back; every change is seen before it is written.
import { Alert, Anchor, Button, FileInput, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { TablePreviewView } from '@app/contracts/organisation.contract.js';
import type { OrganisationChange } from '@app/hierarchy/organisation-changes.js';
import { saysEnough } from '@app/kernel/reason.js';
import { api } from '../api-client.js';
import { useText, type Translate } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

const standingWord = (t: Translate, standing: string | null): string =>
  standing ? t(`standing.${standing}`) : t('table.none');

const orNone = (t: Translate, text: string): string => text || t('table.none');

/** A change in words. */
function sentence(t: Translate, change: OrganisationChange): string {
  const key = `table.change.${change.type}`;
  switch (change.type) {
    case 'ADD':
      return t(key, { parent: change.row.parent, on: formatDate(change.on) });
    case 'KIND':
      return t(key, { from: t(`kind.${change.from}`), to: t(`kind.${change.to}`), on: formatDate(change.on) });
    case 'STANDING':
      return t(key, {
        from: standingWord(t, change.from),
        to: standingWord(t, change.to),
        on: formatDate(change.on),
      });
    case 'DETAIL':
      return t(key, {
        detail: t(`table.col.${change.detail}`),
        from: orNone(t, change.from),
        to: orNone(t, change.to),
      });
    case 'ALIASES':
      return t(key, { from: orNone(t, change.from.join('; ')), to: orNone(t, change.to.join('; ')) });
    case 'OFFICE':
      return t(key, { from: orNone(t, change.from), to: orNone(t, change.to) });
    case 'END':
      return t(key, { on: formatDate(change.on), successor: orNone(t, change.successor) });
    default:
      return t(key, { from: orNone(t, change.from), to: change.to, on: formatDate(change.on) });
  }
}

function Faults({ preview }: { readonly preview: TablePreviewView }) {
  const { t } = useText();
  return (
    <Alert color="red" variant="light" title={t('table.faultsFound', { count: preview.faults.length })}>
      <ul className="fault-list">
        {preview.faults.map((fault) => (
          <li key={`${fault.line}-${fault.column}-${fault.key}`}>
            <Text size="sm">
              {t('table.line', { line: fault.line })} · {t(`table.col.${fault.column}`)}: {t(fault.key, fault.params)}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Changes({ preview }: { readonly preview: TablePreviewView }) {
  const { t } = useText();
  if (preview.changes.length === 0) return <Text size="sm">{t('table.noChanges')}</Text>;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('table.found', { count: preview.changes.length })}
      </Text>
      <ul className="fault-list">
        {preview.changes.map((change, at) => (
          <li key={at}>
            <Text size="sm">
              <b>{change.unit}</b> – {sentence(t, change)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

const formOf = (file: File, fields: Readonly<Record<string, string>> = {}): FormData => {
  const form = new FormData();
  // Fields stand before the file: the server reads a form from its beginning.
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
};

function Import({ onDone }: { readonly onDone: () => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<TablePreviewView | null>(null);
  const [reason, setReason] = useState('');
  const [look] = useTask(async (chosen: File) => {
    setPreview(await api<TablePreviewView>('POST', '/organisation-table/previews', formOf(chosen)));
  });
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setPreview(null);
    if (chosen) void look(chosen);
  };
  const [apply, isApplying] = useTask(async () => {
    if (!file || !preview) return;
    const fields = { fingerprint: preview.fingerprint, reason };
    const { changed } = await api<{ changed: number }>('POST', '/organisation-table/imports', formOf(file, fields));
    tellDone(t('table.applied', { count: changed }));
    onDone();
    await queries.invalidateQueries();
  });
  const changes = preview?.faults.length === 0 ? preview.changes.length : 0;
  return (
    <Stack>
      <Text size="sm">{t('table.importHint')}</Text>
      <FileInput
        label={t('table.choose')}
        placeholder="to-chuc.xlsx"
        accept=".xlsx,.csv"
        value={file}
        onChange={choose}
      />
      {preview && preview.faults.length > 0 && <Faults preview={preview} />}
      {preview && preview.faults.length === 0 && <Changes preview={preview} />}
      {changes > 0 && (
        <TextInput
          label={t('table.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {changes > 0 && (
        <Group justify="flex-end">
          <Button disabled={!saysEnough(reason)} loading={isApplying} onClick={() => void apply()}>
            {t('table.apply', { count: changes })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

export function OrganisationTable() {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Group gap="md">
      {['xlsx', 'csv'].map((format) => (
        <Anchor key={format} size="sm" href={`/api/organisation-table/${format}`}>
          {t('table.export', { format: `.${format}` })}
        </Anchor>
      ))}
      <Button variant="default" onClick={open}>
        {t('table.import')}
      </Button>
      <Modal opened={opened} onClose={close} size="lg" title={t('table.importTitle')}>
        <Import onDone={close} />
      </Modal>
    </Group>
  );
}
