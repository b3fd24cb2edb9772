// "Lịch làm việc": the days that are not as their weekday says, and the deadlines that a late announcement touches.
import { Badge, Button, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { yearOf } from '@app/calendar/local-date.js';
import type { CalendarDayView, CalendarView } from '@app/contracts/calendar.contract.js';
import { api } from '../api-client.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { CalendarDifferences } from './calendar-differences.js';
import { PageHead } from '../ui/page-head.js';
import { RecordDay } from './record-day.js';
import { useTask } from '../ui/task.js';
import { Failure, Loading, Nothing } from '../ui/waiting.js';

function Day({ day, mayChange }: { readonly day: CalendarDayView; readonly mayChange: boolean }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [remove, isRemoving] = useTask(async () => {
    await api('POST', '/calendar/days', { added: [], removed: [day.date] });
    await queries.invalidateQueries();
  });
  const isWorked = day.kind === 'SWAPPED_WORKING';
  return (
    <tr>
      <td className="is-title" data-label={t('calendar.day')}>
        {longDate(day.date)}
      </td>
      <td data-label={t('calendar.kind')}>
        <Badge
          color={isWorked ? 'blue' : 'gray'}
          variant="light"
          c="dark.8"
          styles={{ label: { textTransform: 'none' } }}
        >
          {t(`calendarKind.${day.kind}`)}
        </Badge>
      </td>
      <td data-label={t('calendar.name')}>{day.name}</td>
      <td data-label={t('calendar.source')}>
        <Text size="sm" className="quiet">
          {day.source}
          {day.status !== 'CONFIRMED' && ` · ${t(`calendarStatus.${day.status}`)}`}
        </Text>
      </td>
      <td>
        {day.recorded && mayChange && (
          <Button size="compact-xs" variant="default" loading={isRemoving} onClick={() => void remove()}>
            {t('calendar.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Days({ view }: { readonly view: CalendarView }) {
  const { t } = useText();
  const years = [...new Set(view.days.map((day) => String(yearOf(day.date))))];
  const [year, setYear] = useState(String(yearOf(view.today)));
  const shown = view.days.filter((day) => String(yearOf(day.date)) === year);
  return (
    <section aria-labelledby="days">
      <Title order={2} size="h5" id="days" mb="xs">
        {t('calendar.days')}
      </Title>
      <Select
        aria-label={t('calendar.year')}
        data={years}
        value={year}
        allowDeselect={false}
        onChange={(value) => setYear(value ?? year)}
        w={120}
        mb="sm"
      />
      <div className="panel">
        {shown.length === 0 ? (
          <Nothing>{t('calendar.nothing')}</Nothing>
        ) : (
          <table className="rows">
            <thead>
              <tr>
                {(['day', 'kind', 'name', 'source'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`calendar.${name}`)}
                  </th>
                ))}
                <th scope="col" aria-label={t('calendar.remove')} />
              </tr>
            </thead>
            <tbody>
              {shown.map((day) => (
                <Day key={day.date} day={day} mayChange={view.mayChange} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

export function CalendarPage() {
  const { t } = useText();
  const calendar = useQuery({ queryKey: ['calendar'], queryFn: () => api<CalendarView>('GET', '/calendar') });
  if (calendar.isPending) return <Loading />;
  if (calendar.isError) return <Failure error={calendar.error} retry={() => void calendar.refetch()} />;
  const view = calendar.data;
  const shownFor = view.differences.map((one) => `${one.obligationId} ${one.to}`).join();
  return (
    <>
      <PageHead title={t('nav.calendar')} hint={t('calendar.hint')} />
      <Stack gap="lg">
        <CalendarDifferences key={shownFor} differences={view.differences} />
        {view.mayChange && <RecordDay />}
        <Days view={view} />
      </Stack>
    </>
  );
}
