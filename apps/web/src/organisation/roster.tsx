// The roll of a branch's members: seen by its own people, changed by its committee.
import { ActionIcon, Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RosterView } from '@app/contracts/meeting.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';
import { Failure, Loading } from '../ui/waiting.js';

type Standing = RosterView['entries'][number]['standing'];

/** One person a line; "(dự bị)" behind the name marks a probationary member. */
const namesIn = (text: string): { name: string; standing: Standing }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const isProbationary = /\(\s*dự bị\s*\)/i.test(line);
      return {
        name: line.replace(/\(.*?\)/g, '').trim(),
        standing: isProbationary ? ('PROBATIONARY' as const) : ('OFFICIAL' as const),
      };
    })
    .filter((one) => one.name !== '');

function AddPeople({ unitId }: { readonly unitId: string }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const people = namesIn(text);
  const [add, isAdding] = useTask(async () => {
    await api('POST', `/organisations/${unitId}/roster`, { added: people, ended: [] });
    tellDone(t('roster.added', { count: people.length }));
    setText('');
    await queries.invalidateQueries();
  });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('roster.add')}
        description={t('roster.addHint')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ description: { color: 'var(--quiet)' } }}
      />
      <div>
        <Button size="sm" disabled={people.length === 0} loading={isAdding} onClick={() => void add()}>
          {t('roster.addButton', { count: people.length })}
        </Button>
      </div>
    </Stack>
  );
}

function Person({
  unitId,
  entry,
  mayChange,
}: {
  readonly unitId: string;
  readonly entry: RosterView['entries'][number];
  readonly mayChange: boolean;
}) {
  const { t } = useText();
  const queries = useQueryClient();
  const [end, isEnding] = useTask(async () => {
    await api('POST', `/organisations/${unitId}/roster`, { added: [], ended: [entry.id] });
    await queries.invalidateQueries();
  });
  return (
    <li style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <Text size="sm">{entry.name}</Text>
      {entry.standing === 'PROBATIONARY' && (
        <Badge size="xs" variant="light" color="gray">
          {t('roster.probationary')}
        </Badge>
      )}
      {mayChange && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          loading={isEnding}
          aria-label={t('roster.end', { name: entry.name })}
          onClick={() => void end()}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

export function Roster({ unitId }: { readonly unitId: string }) {
  const { t } = useText();
  const roster = useQuery({
    queryKey: ['roster', unitId],
    queryFn: () => api<RosterView>('GET', `/organisations/${unitId}/roster`),
  });
  if (roster.isPending) return <Loading />;
  if (roster.isError) return <Failure error={roster.error} retry={() => void roster.refetch()} />;
  const { entries, mayChange } = roster.data;
  const official = entries.filter((one) => one.standing === 'OFFICIAL').length;
  return (
    <Stack gap="sm" mt="sm">
      <Text size="sm" fw={600}>
        {t('roster.count', { official, probationary: entries.length - official })}
      </Text>
      <ul className="names">
        {entries.map((entry) => (
          <Person key={entry.id} unitId={unitId} entry={entry} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && (
        <Group>
          <div style={{ flex: '1 1 320px' }}>
            <AddPeople unitId={unitId} />
          </div>
        </Group>
      )}
    </Stack>
  );
}
