// Duties that stand when a later paper comes, and which of them that paper means.
import { addDays, type LocalDate } from '@app/calendar/local-date.js';
import { writtenDay, type DeadlineRule } from '@app/calendar/deadline-rule.js';
import { sameCode } from '@app/forms/document-number.js';
import type { DeadlineReading, GuidanceReading, PaperChange } from '@app/reader/read-guidance.js';
import { foldWords } from './resolve-scope.js';

/** One unit's share of a duty. */
export interface DutyUnit {
  readonly obligationId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly dueOn: LocalDate;
  /** True once the report arrived at the superior. */
  readonly hasArrived: boolean;
}

/** A duty in force: of one date, or a rule that returns or waits. */
export interface DutyInForce {
  readonly id: string;
  readonly kind: 'once' | 'returns' | 'waits';
  readonly guidanceId: string;
  readonly code: string | null;
  readonly issuedOn: LocalDate | null;
  readonly title: string;
  readonly rule: DeadlineRule;
  /** The last day by the words first written; null for a rule. */
  readonly plainDay: LocalDate | null;
  /** Empty for a recurring rule: each report it made is a duty of one date, with its own units. */
  readonly units: readonly DutyUnit[];
  readonly organisationIds: readonly string[];
}

/** What a paper seems to do to duties in force; a person decides. */
export interface SuggestedChanges {
  /** For each deadline read, the duty it takes the place of. */
  readonly amends: readonly (string | null)[];
  /** Duties that nothing takes the place of, where the paper replaces or cancels the one they stand in. */
  readonly ends: readonly string[];
}

const KIND_OF: Readonly<Record<DeadlineRule['type'], DutyInForce['kind']>> = {
  absolute: 'once',
  recurring: 'returns',
  relative: 'waits',
};

/** The paper that a change names: by its number, else by its date. */
const isNamedBy = (duty: DutyInForce, { code, issuedOn }: PaperChange): boolean =>
  code ? sameCode(code, duty.code) : issuedOn !== null && issuedOn === duty.issuedOn;

/** Of the papers that a text names; of all, where it moves a limit and names none. */
function candidates(duties: readonly DutyInForce[], changes: readonly PaperChange[]): readonly DutyInForce[] {
  const named = duties.filter((duty) => changes.some((change) => isNamedBy(duty, change)));
  const isUnnamed = changes.some((change) => change.code === null && change.issuedOn === null);
  return named.length > 0 || !isUnnamed ? named : duties;
}

/** Share of words that two titles have in common, 0 to 1. */
function likeness(title: string, other: string): number {
  const [a, b] = [new Set(foldWords(title).split(' ')), new Set(foldWords(other).split(' '))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

const ALIKE = 0.6;

/** "Trước ngày 20/6" is written as the 20th and ends on the 19th: either may be the old date. */
const hasDay = ({ plainDay, rule, units }: DutyInForce, day: LocalDate): boolean =>
  plainDay === day ||
  (rule.type === 'absolute' && writtenDay(rule) === day) ||
  (plainDay !== null && addDays(plainDay, 1) === day) ||
  units.some((unit) => unit.dueOn === day);

function meantBy(read: DeadlineReading, duties: readonly DutyInForce[], isNamed: boolean): DutyInForce | null {
  const ofKind = duties.filter((duty) => duty.kind === KIND_OF[read.rule.type]);
  const { replaces } = read;
  const ofDay = replaces ? ofKind.filter((duty) => hasDay(duty, replaces)) : [];
  const among = ofDay.length > 0 ? ofDay : ofKind;
  if (among.length === 1 && (isNamed || ofDay.length === 1)) return among[0] ?? null;
  const ranked = among.map((duty) => ({ duty, like: likeness(duty.title, read.what) })).sort((a, b) => b.like - a.like);
  return ranked[0] && ranked[0].like >= ALIKE ? ranked[0].duty : null;
}

/** What the changes of a reading seem to do to the duties in force. Nothing for a paper that changes none. */
export function suggestChanges(
  reading: Pick<GuidanceReading, 'deadlines' | 'changes'>,
  duties: readonly DutyInForce[],
): SuggestedChanges {
  const changes = reading.changes ?? [];
  const among = candidates(duties, changes);
  const isNamed = changes.some((change) => change.code !== null || change.issuedOn !== null);
  const taken = new Set<string>();
  const amends = reading.deadlines.map((read) => {
    const free = among.filter((duty) => !taken.has(duty.id));
    const meant = meantBy(read, free, isNamed);
    if (meant) taken.add(meant.id);
    return meant?.id ?? null;
  });
  const ending = changes.filter(({ action }) => action === 'replace' || action === 'cancel');
  const ended = duties.filter((duty) => !taken.has(duty.id) && ending.some((change) => isNamedBy(duty, change)));
  return { amends, ends: ended.map(({ id }) => id) };
}

/** How one unit's day changes. */
export interface DayChange {
  readonly obligationId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly direction: 'later' | 'earlier' | 'same';
  /** True where the report is there and the day would become earlier: it stays as it is. */
  readonly stays: boolean;
}

const directionOf = (from: LocalDate, to: LocalDate): DayChange['direction'] => {
  if (from === to) return 'same';
  return to > from ? 'later' : 'earlier';
};

/** The difference, unit by unit. A report that has arrived is never made late afterwards. */
export const dayChanges = (units: readonly DutyUnit[], to: LocalDate): DayChange[] =>
  units.map(({ obligationId, organisationId, name, dueOn, hasArrived }) => {
    const direction = directionOf(dueOn, to);
    const stays = direction === 'same' || (hasArrived && direction === 'earlier');
    return { obligationId, organisationId, name, from: dueOn, to, direction, stays };
  });
