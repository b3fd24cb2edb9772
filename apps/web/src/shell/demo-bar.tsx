// The demo's clock: what day it is here, and a way to a later one.
import { Button, Group, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconCalendarClock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, type LocalDate } from '@app/calendar/local-date.js';
import type { DemoClockAnswer } from '@app/contracts/demo.contract.js';
import { api } from '../api-client.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';

export function DemoBar({ today }: { readonly today: LocalDate }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [date, setDate] = useState<string | null>(null);
  const [move, isMoving] = useTask(async (to: LocalDate) => {
    await api<DemoClockAnswer>('POST', '/demo/clock', { date: to });
    setDate(null);
    await queries.invalidateQueries();
  });
  return (
    <Group className="panel no-print" px="sm" py={8} mb="md" gap={8} justify="space-between">
      <Group gap={8} wrap="nowrap">
        <IconCalendarClock size={18} aria-hidden />
        <Text size="sm">
          {t('demo.today')} <b>{longDate(today)}</b> ·{' '}
          <Link to="/scenarios" className="brand">
            {t('worlds.change')}
          </Link>
        </Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        <Button size="xs" px={10} variant="default" loading={isMoving} onClick={() => void move(addDays(today, 1))}>
          {t('demo.nextDay')}
        </Button>
        <DateInput
          size="xs"
          w={128}
          aria-label={t('demo.moveTo')}
          placeholder={t('demo.moveTo')}
          valueFormat="DD/MM/YYYY"
          minDate={addDays(today, 1)}
          value={date}
          onChange={setDate}
        />
        <Button size="xs" px={10} disabled={!date} loading={isMoving} onClick={() => date && void move(date)}>
          {t('demo.move')}
        </Button>
      </Group>
    </Group>
  );
}
