// A rehearsal: the season that a paper would cause, before anybody confirms it.
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { planReminders } from './reminder-plan.js';
import { foldWords } from './resolve-scope.js';

/** A duty as it would be confirmed. */
export interface RehearsedDuty {
  readonly title: string;
  /** Last days: one, or the next ones of a duty that returns; none while it waits for an event. */
  readonly days: readonly LocalDate[];
  /** None for a duty of the issuer's own office, which is only weighed against the others. */
  readonly units: readonly { readonly name: string; readonly hasLeader: boolean }[];
  readonly obligedBy: string | null;
  readonly submitTo: string | null;
}

/** One last day of one duty. */
export interface SeasonDay {
  readonly day: LocalDate;
  readonly title: string;
  readonly units: number;
  readonly isWorkingDay: boolean;
  /** Name of the public holiday, where it is one. */
  readonly dayOff: string | null;
}

/** Two levels of one cascade with too little time between them. */
export interface TightStep {
  readonly lower: string;
  readonly upper: string;
  /** Working days for the upper level after the lower one's last day; 0 or less is no time at all. */
  readonly workingDays: number;
}

export interface Season {
  readonly days: readonly SeasonDay[];
  readonly tight: readonly TightStep[];
  /** Units that owe a report and have nobody in the seat that must act. */
  readonly withoutLeader: readonly string[];
  /** Mails to each unit's leaders: the new duty and its reminders, if the report never came. */
  readonly mails: number;
}

/** Working days below which a level has no time to consolidate. */
const LEAST = 3;

const feeds = (lower: RehearsedDuty, upper: RehearsedDuty): boolean => {
  const to = foldWords(lower.submitTo ?? '');
  const by = foldWords(upper.obligedBy ?? '');
  return lower !== upper && to !== '' && by !== '' && (to === by || to.startsWith(`${by} (`));
};

function tightSteps(duties: readonly RehearsedDuty[], calendar: WorkingCalendar): TightStep[] {
  return duties.flatMap((lower) =>
    duties
      .filter((upper) => feeds(lower, upper))
      .flatMap((upper) => {
        const [from, to] = [lower.days[0], upper.days[0]];
        if (!from || !to) return [];
        const workingDays = to <= from ? 0 : calendar.workingDaysBetween(from, to);
        return workingDays < LEAST ? [{ lower: lower.title, upper: upper.title, workingDays }] : [];
      }),
  );
}

/** What confirming these duties at `now` would bring. */
export function rehearseSeason(duties: readonly RehearsedDuty[], now: Date, calendar: WorkingCalendar): Season {
  const today = localDateAt(now);
  const days = duties.flatMap(({ days: own, title, units }) =>
    own.map((day) => ({
      day,
      title,
      units: units.length,
      isWorkingDay: calendar.isWorkingDay(day),
      dayOff: calendar.specialDay(day)?.name ?? null,
    })),
  );
  const without = duties.flatMap(({ units }) => units.filter((unit) => !unit.hasLeader).map((unit) => unit.name));
  return {
    days: days.filter(({ day, units }) => day >= today && units > 0).sort((a, b) => a.day.localeCompare(b.day)),
    tight: tightSteps(duties, calendar),
    withoutLeader: [...new Set(without)],
    mails: days.reduce((sum, { day, units }) => sum + units * (1 + planReminders(day, now, calendar).length), 0),
  };
}
