// The working calendar: the product's table of days, and those that were announced and recorded since.
import { CALENDAR_DAYS, type CalendarDay } from '@app/calendar/holidays.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import type { Db } from '../db.js';
import { command, day, insertion, statement, text, wordOf } from '../statement.js';

/** Recorded days as JSON, for a query that loads them beside other things. */
export const recordedDaysSql = `(SELECT coalesce(jsonb_agg(jsonb_build_object('date', c.date, 'kind', c.kind,
  'name', c.name, 'source', c.source, 'status', 'CONFIRMED')), '[]'::jsonb) FROM calendar_day c)`;

const RECORDED = statement(
  { date: day, kind: wordOf<CalendarDay['kind']>(), name: text, source: text, status: wordOf<'CONFIRMED'>() },
  `SELECT date, kind, name, source, 'CONFIRMED' AS status FROM calendar_day ORDER BY date`,
);

/** Days recorded by people, in the order of the calendar. */
export const recordedDays = (db: Db): Promise<CalendarDay[]> => RECORDED.rows(db);

const REMOVE = command('DELETE FROM calendar_day WHERE date = ANY($1::date[])');

/** A calendar in which recorded days come before those of the product's table. */
export const calendarWith = (recorded: readonly CalendarDay[]): WorkingCalendar =>
  recorded.length > 0 ? new WorkingCalendar([...CALENDAR_DAYS, ...recorded]) : TABLE;

const TABLE = new WorkingCalendar();

/** The calendar as it stands now. */
export const loadCalendar = async (db: Db): Promise<WorkingCalendar> => calendarWith(await recordedDays(db));

const DAYS = insertion('calendar_day', ['date', 'kind', 'name', 'source', 'recorded_by', 'recorded_at']);

/** Takes recorded days out, by their dates, and puts others in. */
export async function replaceRecordedDays(
  db: Db,
  removed: readonly LocalDate[],
  added: readonly CalendarDay[],
  by: { readonly memberId: string; readonly now: Date },
): Promise<void> {
  const dates = [...removed, ...added.map(({ date }) => date)];
  await REMOVE.rows(db, [dates]);
  await DAYS.insert(
    db,
    added.map(({ date, kind, name, source }) => ({
      date,
      kind,
      name,
      source,
      recorded_by: by.memberId,
      recorded_at: by.now,
    })),
  );
}
