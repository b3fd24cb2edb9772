// The duties proposed for a reading: names, days, units as of the document's date, and the earlier duties they change.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import type { ChangedPaper, GuidanceUnit, ProposedDuty } from '@app/contracts/guidance.contract.js';
import { plainLastDay } from '@app/guidance/derive-obligations.js';
import type { DutyInForce, SuggestedChanges } from '@app/guidance/duties-in-force.js';
import { occurrences } from '@app/guidance/occurrences.js';
import { isOwnOffice, resolveScope, type LearnedWords, type ScopeUnit } from '@app/guidance/resolve-scope.js';
import { proposeDataForm } from '@app/forms/figures.js';
import { proposeReportKind } from '@app/workflow/report-kind.js';
import { reportedPeriod } from '@app/guidance/reported-period.js';
import type { OrganisationKind, ReportingLine } from '@app/hierarchy/organisation.js';
import type { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';
import type { ChildUnit } from '@app/persistence/organisation/organisation.store.js';
import { sameCode } from '@app/forms/document-number.js';
import { writtenDay, type DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { DeadlineReading, GuidanceReading } from '@app/reader/read-guidance.js';

const REGIME_TITLE = 'kết quả công tác';

/** What the report will be called: the words of the duty, or the paper's subject where they say only "báo cáo". */
function proposedTitle(one: DeadlineReading, reading: GuidanceReading): string {
  const what = one.what
    .replace(/^báo cáo\s*/iu, '')
    .replace(one.submitTo ?? /$^/, '')
    .trim();
  // A regime names no report: its periods are told apart by what is added to the title.
  if (what.length <= 10 && one.rule.type !== 'absolute' && /chế độ/iu.test(reading.subject ?? '')) return REGIME_TITLE;
  return what.length > 10 ? what : (reading.subject ?? one.what).replace(/^hướng dẫn\s+/iu, '');
}

/** A relative rule whose event has no day yet waits for it. */
function standingOf(rule: DeadlineRule, dueOn: LocalDate | null): ProposedDuty['standing'] {
  if (rule.type === 'recurring') return 'returns';
  return rule.type === 'relative' && !dueOn ? 'waits' : null;
}

/** Units of the document's date and of today, told apart where they differ. */
export function unitsSince(then: readonly ChildUnit[], now: readonly ChildUnit[]): GuidanceUnit[] {
  const [before, after] = [new Set(then.map((unit) => unit.id)), new Set(now.map((unit) => unit.id))];
  const gone = then.filter((unit) => !after.has(unit.id)).map((unit) => ({ ...unit, since: 'gone' as const }));
  const kept = now.map((unit) => ({ ...unit, since: before.has(unit.id) ? null : ('new' as const) }));
  return [...kept, ...gone].map(({ id, name, hasLeader, since }) => ({ id, name, hasLeader, since }));
}

/** What proposing leans on. */
export interface ProposalFacts {
  readonly guidance: GuidanceEntity;
  /** Units below the issuer on the document's date. */
  readonly units: readonly ChildUnit[];
  /** Identifiers of those that still stand there. */
  readonly present: ReadonlySet<string>;
  readonly known: LearnedWords;
  readonly inForce: readonly DutyInForce[];
  readonly suggested: SuggestedChanges;
  readonly calendar: WorkingCalendar;
  readonly startsOn: LocalDate;
  /** The issuer's. */
  readonly line: ReportingLine;
}

/** The day named, how it is counted, and what follows from it. */
function timesOf(rule: DeadlineRule, { guidance, calendar, startsOn }: ProposalFacts) {
  const dueOn = plainLastDay(rule, guidance.issuedOn, calendar);
  const isAbsolute = rule.type === 'absolute';
  return {
    date: isAbsolute ? writtenDay(rule) : dueOn,
    inclusive: isAbsolute ? rule.inclusive : true,
    dueOn,
    isWorkingDay: dueOn ? calendar.isWorkingDay(dueOn) : true,
    standing: standingOf(rule, dueOn),
    nextDays: rule.type === 'recurring' ? occurrences(rule, startsOn, 3, calendar) : [],
  };
}

/** The kind of report and its figures, as they are proposed. */
function characterOf(title: string, { rule }: DeadlineReading, { guidance, line }: ProposalFacts) {
  const reportKind = proposeReportKind(title, reportedPeriod(rule, guidance.reading));
  return { reportKind, dataForm: proposeDataForm(line, reportKind, title)?.id ?? null };
}

/** A duty that takes the place of an earlier one has its name and, where the words leave it open, its units. */
function proposeOne(one: DeadlineReading, readingIndex: number, facts: ProposalFacts): ProposedDuty {
  const { guidance, known, suggested } = facts;
  const units: ScopeUnit[] = facts.units.map(({ id, name, aliases, kind }) => ({
    id,
    name,
    aliases,
    kind: kind as OrganisationKind,
  }));
  const scope = resolveScope(one, units, known);
  const amended = facts.inForce.find(({ id }) => id === suggested.amends[readingIndex]);
  const unitIds = !scope.resolved && amended ? amended.organisationIds : scope.unitIds;
  const title = amended?.title ?? proposedTitle(one, guidance.reading);
  return {
    readingIndex,
    title,
    ...characterOf(title, one, facts),
    ...timesOf(one.rule, facts),
    scopeResolved: scope.resolved || amended !== undefined,
    organisationIds: unitIds.filter((id) => facts.present.has(id)),
    exceptedIds: scope.exceptedIds,
    isOwn: !scope.resolved && !amended && isOwnOffice(one.obligedBy, units),
    amends: amended?.id ?? null,
  };
}

/** One proposal for every deadline of the reading, in its order. */
export const proposeDuties = (facts: ProposalFacts): ProposedDuty[] =>
  facts.guidance.reading.deadlines.map((one, order) => proposeOne(one, order, facts));

/** The earlier papers that the reading names, with those that are registered here. */
export const changedPapers = (
  { changes = [] }: GuidanceReading,
  registered: readonly { readonly id: string; readonly code: string | null; readonly issuedOn: LocalDate | null }[],
): ChangedPaper[] =>
  changes.map(({ action, code, issuedOn, evidence }) => {
    const paper = registered.find((one) =>
      code ? sameCode(code, one.code) : issuedOn !== null && issuedOn === one.issuedOn,
    );
    return { action, code: code ?? paper?.code ?? null, id: paper?.id ?? null, evidence };
  });
