// One confirmed duty: its day with the reason, its units, and what it becomes.
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { dataFormsOf, proposeDataForm } from '@app/forms/figures.js';
import { proposeReportKind, type ReportKind } from '@app/workflow/report-kind.js';
import { outlineFrom, type OutlineSection } from '@app/forms/report-form.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import { reportedPeriod } from '@app/guidance/reported-period.js';
import { foldWords, resolveScope } from '@app/guidance/resolve-scope.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { invalid } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { StandingRuleEntity } from '@app/persistence/guidance/standing-rule.entity.js';
import { childrenOf, lineOf, type ChildUnit } from '@app/persistence/organisation/organisation.store.js';
import { learnWords } from '@app/persistence/guidance/standing-rules.store.js';
import type { AbsoluteRule, DeadlineRule } from '@app/calendar/deadline-rule.js';
import { readingOf, type ConfirmationWork, type ConfirmedDuty } from './confirmation.js';
import { insertDuty } from './insert-duty.js';

const ADDED_BY_HAND = { evidence: '', at: null, readAs: null } as const;

const sameDate = (rule: DeadlineRule, duty: ConfirmedDuty): boolean =>
  rule.type === 'absolute' && rule.dueAt.slice(0, 10) === duty.date && rule.inclusive === duty.inclusive;

/**
 * The rule a person confirmed, beside the one that was read where they differ.
 * @throws Refusal Invalid `deadline.*`
 */
export function reasonOf(work: ConfirmationWork, duty: ConfirmedDuty): DueDateReason {
  const { rollPolicy } = duty;
  const { issuedOn } = work.guidance;
  const read = readingOf(work, duty);
  if (!duty.date) throw invalid('deadline.unknown');
  const given: AbsoluteRule = { type: 'absolute', dueAt: duty.date, timeGiven: false, inclusive: duty.inclusive };
  if (!read) return deriveDueDate({ ...ADDED_BY_HAND, rule: given, rollPolicy, issuedOn }, work.calendar);
  const isAsRead = sameDate(read.rule, duty);
  const { evidence, at } = read;
  const rules = isAsRead ? { rule: read.rule, readAs: null } : { rule: given, readAs: read.rule };
  return deriveDueDate({ ...rules, evidence, at, rollPolicy, issuedOn }, work.calendar);
}

/** Units are those below the issuer on the day in question, each looked up once for a day. */
const BELOW = new WeakMap<ConfirmationWork, Map<LocalDate, Promise<ChildUnit[]>>>();

function unitsBelow(work: ConfirmationWork, day: LocalDate): Promise<ChildUnit[]> {
  const known = BELOW.get(work) ?? new Map<LocalDate, Promise<ChildUnit[]>>();
  BELOW.set(work, known);
  const units = known.get(day) ?? childrenOf(work.db, work.guidance.organisationId, day);
  known.set(day, units);
  return units;
}

/**
 * Only direct subordinates of the issuer on the day can owe it a report.
 * @throws Refusal Invalid `guidance.noUnit`, `guidance.foreignUnit`
 */
export async function unitsOf(work: ConfirmationWork, duty: ConfirmedDuty, day: LocalDate): Promise<string[]> {
  const wanted = [...new Set(duty.organisationIds)];
  if (wanted.length === 0) throw invalid('guidance.noUnit', { title: duty.title });
  const below = new Set((await unitsBelow(work, day)).map((unit) => unit.id));
  if (wanted.some((id) => !below.has(id))) throw invalid('guidance.foreignUnit');
  return wanted;
}

/** Words that were not understood are remembered with the units a person chose for them. */
export async function learnScope(work: ConfirmationWork, duty: ConfirmedDuty): Promise<void> {
  const { db, guidance, now, memberId } = work;
  const { organisationId } = guidance;
  const read = readingOf(work, duty);
  if (!read?.obligedBy) return;
  const below = await unitsBelow(work, localDateAt(now));
  const units = below.map(({ id, name, aliases, kind }) => ({ id, name, aliases, kind: kind as OrganisationKind }));
  if (resolveScope(read, units).resolved) return;
  const words = foldWords(read.obligedBy);
  await learnWords(db, { organisationId, words, organisationIds: duty.organisationIds, memberId, now });
}

/** The headings that the paper asks for, where the person wants them. */
export const askedOutline = ({ guidance, useOutline }: ConfirmationWork): readonly OutlineSection[] | null =>
  useOutline ? outlineFrom(guidance.reading.outline ?? []) : null;

/** What kind of reports a duty asks for, and with which figures: as the person decided, or as it is proposed. */
export interface ReportCharacter {
  readonly reportKind: ReportKind;
  readonly dataForm: string | null;
}

/** @throws Refusal Invalid `guidance.noForm` */
export async function characterOf(work: ConfirmationWork, duty: ConfirmedDuty): Promise<ReportCharacter> {
  const { db, guidance } = work;
  const line = await lineOf(db, guidance.organisationId);
  const reportKind =
    duty.reportKind ??
    proposeReportKind(duty.title, reportedPeriod(readingOf(work, duty)?.rule ?? null, guidance.reading));
  if (duty.dataForm === undefined)
    return { reportKind, dataForm: proposeDataForm(line, reportKind, duty.title)?.id ?? null };
  if (duty.dataForm !== null && !dataFormsOf(line).some((form) => form.id === duty.dataForm))
    throw invalid('guidance.noForm', { title: duty.title }, 'dataForm');
  return { reportKind, dataForm: duty.dataForm };
}

/** A duty of one date: its obligations exist from now on. Resolves to their number. */
export async function createOnce(work: ConfirmationWork, duty: ConfirmedDuty, ordinal: number): Promise<number> {
  const { db, guidance, now, calendar } = work;
  const why = reasonOf(work, duty);
  const organisationIds = await unitsOf(work, duty, why.dueOn);
  return insertDuty(
    db,
    {
      guidanceId: guidance.id,
      superiorId: guidance.organisationId,
      standingRuleId: null,
      ordinal,
      title: duty.title,
      why,
      ...(await characterOf(work, duty)),
      outline: askedOutline(work),
      organisationIds,
    },
    now,
    calendar,
  );
}

/**
 * A rule that returns or waits, from a day on. Resolves to its identifier.
 * @throws Refusal Invalid `guidance.notStanding`
 */
export async function insertStanding(
  work: ConfirmationWork,
  duty: ConfirmedDuty,
  ordinal: number,
  startsOn: LocalDate,
): Promise<string> {
  const { db, guidance, now } = work;
  const read = readingOf(work, duty);
  if (!read || read.rule.type === 'absolute') throw invalid('guidance.notStanding', { title: duty.title });
  const id = newId();
  await db.insert(StandingRuleEntity, {
    id,
    guidanceId: guidance.id,
    ordinal,
    title: duty.title.trim(),
    ...(await characterOf(work, duty)),
    rule: read.rule,
    rollPolicy: duty.rollPolicy,
    evidence: read.evidence,
    evidenceAt: read.at,
    organisationIds: await unitsOf(work, duty, startsOn),
    startsOn,
    createdAt: now,
  });
  return id;
}

/** Rules begin with today, or with the paper when it is dated ahead. */
export const startOf = ({ guidance, now }: Pick<ConfirmationWork, 'guidance' | 'now'>): LocalDate => {
  const today = localDateAt(now);
  return guidance.issuedOn && guidance.issuedOn > today ? guidance.issuedOn : today;
};
