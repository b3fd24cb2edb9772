// What a later paper does to duties in force: another day, another rule, or nothing owed any more.
import { addDays, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import { dayChanges, type DayChange, type DutyInForce } from '@app/guidance/duties-in-force.js';
import { dayOfSamePeriod } from '@app/guidance/occurrences.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { StandingRuleEntity } from '@app/persistence/guidance/standing-rule.entity.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { deadlinesOfUnits } from '@app/persistence/obligation/given-deadlines.query.js';
import { insertObligations } from '@app/persistence/obligation/obligations.store.js';
import { dutyInForce, openOccurrences } from '@app/persistence/guidance/duties-in-force.query.js';
import { insertReminders } from '@app/persistence/obligation/reminders.store.js';
import { planReminders } from '@app/guidance/reminder-plan.js';
import { formatDate } from '@app/calendar/local-date.js';
import type { RecurringRule } from '@app/calendar/deadline-rule.js';
import { endObligations, moveDeadlines, type ChangeBasis } from './change-obligations.js';
import { insertStanding, reasonOf, startOf, unitsOf } from './confirm-duty.js';
import { readingOf, type ConfirmationResult, type ConfirmationWork, type ConfirmedDuty } from './confirmation.js';

const basisOf = ({ guidance, memberId, seatId, now }: ConfirmationWork): ChangeBasis => ({
  guidanceId: guidance.id,
  code: guidance.code,
  memberId,
  seatId,
  now,
});

/** @throws Refusal Invalid `guidance.noAmended` */
async function inForce(work: ConfirmationWork, id: string): Promise<DutyInForce> {
  const duty = await dutyInForce(work.db, work.guidance.organisationId, id);
  if (!duty) throw invalid('guidance.noAmended');
  return duty;
}

/** A day that becomes earlier must have been seen by the person: it is never moved in silence. */
function refuseUnseen(changes: readonly DayChange[], duty: ConfirmedDuty): void {
  const earlier = changes.find((one) => one.direction === 'earlier' && !one.stays);
  if (!earlier || duty.acceptsEarlier) return;
  const { from, to } = earlier;
  throw notPossible('deadline.earlier', { title: duty.title, from: formatDate(from), to: formatDate(to) });
}

/**
 * Gives a duty in force another date. Units that did not owe it owe it from now on; those that are not chosen keep
 * their day.
 * @throws Refusal Invalid `guidance.noAmended`, `guidance.otherRhythm`; NotPossible `deadline.earlier`
 */
async function amendOnce(
  work: ConfirmationWork,
  duty: ConfirmedDuty,
  old: DutyInForce,
): Promise<Partial<ConfirmationResult>> {
  if (old.kind !== 'once') throw invalid('guidance.otherRhythm', { title: duty.title });
  const why = reasonOf(work, duty);
  const chosen = new Set(await unitsOf(work, duty, why.dueOn));
  const changes = dayChanges(
    old.units.filter((unit) => chosen.has(unit.organisationId)),
    why.dueOn,
  );
  refuseUnseen(changes, duty);
  const moves = changes.filter((one) => !one.stays).map((one) => ({ ...one, why }));
  const moved = await moveDeadlines(work.db, moves, basisOf(work), work.calendar);
  const known = new Set(old.units.map((unit) => unit.organisationId));
  return {
    moved,
    made: await addUnits(
      work,
      old.id,
      why,
      [...chosen].filter((id) => !known.has(id)),
    ),
  };
}

/** Units that a later paper adds to a duty; one that had ended for a unit is owed again. */
async function addUnits(
  work: ConfirmationWork,
  ruleId: string,
  why: DueDateReason,
  organisationIds: readonly string[],
): Promise<number> {
  const { db, guidance, now, calendar } = work;
  if (organisationIds.length === 0) return 0;
  const again = await deadlinesOfUnits(db, ruleId, organisationIds);
  await moveDeadlines(
    db,
    again.map((one) => ({ ...one, why })),
    basisOf(work),
    calendar,
  );
  const known = new Set(again.map((one) => one.organisationId));
  const made = organisationIds
    .filter((id) => !known.has(id))
    .map((organisationId) => ({ id: newId(), organisationId, ruleId, superiorId: guidance.organisationId, now }));
  await insertObligations(
    db,
    made.map(({ now: createdAt, ...one }) => ({ ...one, dueOn: why.dueOn, createdAt, why, basisId: guidance.id })),
  );
  const plan = planReminders(why.dueOn, now, calendar);
  await insertReminders(
    db,
    made.flatMap(({ id }) => plan.map((one) => ({ ...one, obligationId: id }))),
  );
  const created = { type: 'obligation.created', guidanceId: guidance.id, occurredAt: now } as const;
  await appendEvents(
    db,
    made.map(({ id, organisationId }) => ({ ...created, organisationId, obligationId: id })),
  );
  return organisationIds.length;
}

/** The reason of an occurrence under the new rule. */
function reasonUnder(work: ConfirmationWork, duty: ConfirmedDuty, rule: RecurringRule, day: LocalDate): DueDateReason {
  const read = readingOf(work, duty);
  const { rollPolicy } = duty;
  const words = { evidence: read?.evidence ?? '', at: read?.at ?? null, readAs: null, rollPolicy, issuedOn: null };
  return deriveDueDate({ ...words, rule, plainDay: day }, work.calendar);
}

/** What the old rule made for a period to come gets the day of that period by the new one. Resolves to day and count. */
async function moveOccurrence(
  work: ConfirmationWork,
  duty: ConfirmedDuty,
  one: DutyInForce,
  rules: { readonly old: RecurringRule; readonly new: RecurringRule },
): Promise<{ day: LocalDate | null; moved: number }> {
  const day = one.plainDay && dayOfSamePeriod(rules.new, { rule: rules.old, lastDay: one.plainDay }, work.calendar);
  if (!day) return { day: null, moved: 0 };
  const why = reasonUnder(work, duty, rules.new, day);
  const changes = dayChanges(one.units, why.dueOn);
  refuseUnseen(changes, duty);
  const moves = changes.filter((change) => !change.stays).map((change) => ({ ...change, why }));
  return { day, moved: await moveDeadlines(work.db, moves, basisOf(work), work.calendar) };
}

const laterOf = (one: LocalDate, other: LocalDate): LocalDate => (other > one ? other : one);

/**
 * Puts a new rule in the place of one that returns or waits, which ends; the new one goes on after the periods that
 * are made already.
 */
async function amendStanding(
  work: ConfirmationWork,
  duty: ConfirmedDuty,
  old: DutyInForce,
  ordinal: number,
): Promise<Partial<ConfirmationResult>> {
  const rule = readingOf(work, duty)?.rule;
  if (!rule || rule.type !== old.rule.type) throw invalid('guidance.otherRhythm', { title: duty.title });
  await endStanding(work, old.id);
  let startsOn = startOf(work);
  let moved = 0;
  if (rule.type === 'recurring' && old.rule.type === 'recurring' && rule.frequency === old.rule.frequency) {
    const rules = { old: old.rule, new: rule };
    const { organisationId } = work.guidance;
    for (const one of await openOccurrences(work.db, organisationId, old.id, localDateAt(work.now))) {
      const step = await moveOccurrence(work, duty, one, rules);
      moved += step.moved;
      if (step.day) startsOn = laterOf(startsOn, addDays(step.day, 1));
    }
  }
  await insertStanding(work, duty, ordinal, startsOn);
  return { moved };
}

/** Lets a duty take the place of one in force. */
export async function amendDuty(
  work: ConfirmationWork,
  duty: ConfirmedDuty,
  amends: string,
  ordinal: number,
): Promise<Partial<ConfirmationResult>> {
  const old = await inForce(work, amends);
  return duty.standing ? amendStanding(work, duty, old, ordinal) : amendOnce(work, duty, old);
}

async function endStanding(work: ConfirmationWork, ruleId: string): Promise<void> {
  const { db, guidance, memberId, seatId, now } = work;
  await db.update(StandingRuleEntity, ruleId, { endedOn: localDateAt(now) });
  const event = { type: 'guidance.ruleChanged', organisationId: guidance.organisationId, occurredAt: now } as const;
  const data = { ruleId, ended: true, basis: guidance.code } as const;
  await appendEvents(db, [{ ...event, guidanceId: guidance.id, memberId, seatId, data }]);
}

/** Ends a duty in force that nothing takes the place of. Reports that have arrived stay what they are. */
export async function endDuty(work: ConfirmationWork, id: string): Promise<Partial<ConfirmationResult>> {
  const duty = await inForce(work, id);
  if (duty.kind !== 'once') {
    await endStanding(work, id);
    return {};
  }
  const open = duty.units.filter((unit) => !unit.hasArrived);
  const ending = open.map(({ obligationId, organisationId, dueOn }) => ({ obligationId, organisationId, from: dueOn }));
  return { ended: await endObligations(work.db, ending, basisOf(work)) };
}
