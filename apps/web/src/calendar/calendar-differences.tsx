// Deadlines that the calendar of now would set on another day: old day, new day, why; a person takes or keeps each.
import { Alert, Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarDifferenceView } from '@app/contracts/calendar.contract.js';
import { api } from '../api-client.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

function Difference({
  one,
  isMoved,
  onToggle,
}: {
  readonly one: CalendarDifferenceView;
  readonly isMoved: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useText();
  return (
    <tr>
      <td data-label={t('calendar.take')}>
        <Checkbox
          checked={isMoved}
          onChange={onToggle}
          aria-label={t('calendar.takeOne', { unit: one.name, title: one.title })}
        />
      </td>
      <td className="is-title" data-label={t('tracking.unit')}>
        {one.name}
        <Text size="xs" className="quiet" fw={400}>
          {one.title}
        </Text>
      </td>
      <td data-label={t('amend.from')}>
        <s>{longDate(one.from)}</s>
      </td>
      <td data-label={t('amend.to')}>
        <span>
          <b>{longDate(one.to)}</b>{' '}
          <Badge
            size="sm"
            variant="light"
            color={one.direction === 'earlier' ? 'red' : 'gray'}
            c="dark.8"
            styles={{ label: { textTransform: 'none' } }}
          >
            {t(`amend.${one.direction}`)}
          </Badge>
        </span>
      </td>
      <td data-label={t('calendar.why')}>{one.source}</td>
    </tr>
  );
}

export function CalendarDifferences({ differences }: { readonly differences: readonly CalendarDifferenceView[] }) {
  const { t } = useText();
  const queries = useQueryClient();
  const all = differences.map((one) => one.obligationId);
  // Later days are proposed; an earlier one is only taken when a person ticks it.
  const [moved, setMoved] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter((one) => one.direction === 'later').map((one) => one.obligationId)),
  );
  const [decide, isDeciding] = useTask(async () => {
    const answer = await api<{ moved: number }>('POST', '/calendar/decisions', {
      move: all.filter((id) => moved.has(id)),
      keep: all.filter((id) => !moved.has(id)),
    });
    tellDone(t('calendar.decided', { moved: answer.moved, kept: all.length - answer.moved }));
    await queries.invalidateQueries();
  });
  if (differences.length === 0) return null;
  const toggle = (id: string): void => {
    const next = new Set(moved);
    if (!next.delete(id)) next.add(id);
    setMoved(next);
  };
  return (
    <section aria-labelledby="differences">
      <Alert
        color="yellow"
        icon={<IconCalendarEvent aria-hidden />}
        title={<span id="differences">{t('calendar.differences', { count: differences.length })}</span>}
      >
        <Text size="sm" mb="sm">
          {t('calendar.differencesHint')}
        </Text>
        <Group gap="xs" mb="xs">
          <Button size="compact-sm" variant="default" onClick={() => setMoved(new Set(all))}>
            {t('calendar.takeAll')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setMoved(new Set())}>
            {t('calendar.keepAll')}
          </Button>
        </Group>
        <div className="panel">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('calendar.take')}</th>
                <th scope="col">{t('tracking.unit')}</th>
                <th scope="col">{t('amend.from')}</th>
                <th scope="col">{t('amend.to')}</th>
                <th scope="col">{t('calendar.why')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((one) => (
                <Difference
                  key={one.obligationId}
                  one={one}
                  isMoved={moved.has(one.obligationId)}
                  onToggle={() => toggle(one.obligationId)}
                />
              ))}
            </tbody>
          </table>
        </div>
        <Group justify="flex-end" mt="sm">
          <Button loading={isDeciding} onClick={() => void decide()}>
            {t('calendar.decide', { move: moved.size, keep: differences.length - moved.size })}
          </Button>
        </Group>
      </Alert>
    </section>
  );
}
