// Writes one duty of one date: its rule, the obligations of its units, their reminders, and the events.
import type { EntityManager } from 'typeorm';
import { yearOf } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { defaultOutline, type OutlineSection } from '@app/forms/report-form.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import { planReminders } from '@app/guidance/reminder-plan.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import { newId } from '@app/kernel/ids.js';
import { GuidanceRuleEntity } from '@app/persistence/guidance/guidance.entity.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { insertObligations } from '@app/persistence/obligation/obligations.store.js';
import { lineOf } from '@app/persistence/organisation/organisation.store.js';
import { insertReminders } from '@app/persistence/obligation/reminders.store.js';

/** A duty of one date, decided in full. */
export interface DutyToInsert {
  readonly guidanceId: string;
  /** The issuer, to whom the reports go. */
  readonly superiorId: string;
  readonly standingRuleId: string | null;
  readonly ordinal: number;
  readonly title: string;
  readonly why: DueDateReason;
  readonly reportKind: ReportKind;
  /** Form of the figures that the reports carry; null for none. */
  readonly dataForm: string | null;
  /** The headings that the paper asks for; null for the usual ones of the kind of report. */
  readonly outline: readonly OutlineSection[] | null;
  readonly organisationIds: readonly string[];
}

/** Resolves to the number of obligations made. */
export async function insertDuty(
  db: EntityManager,
  duty: DutyToInsert,
  now: Date,
  calendar: WorkingCalendar,
): Promise<number> {
  const { guidanceId, superiorId, why } = duty;
  const ruleId = newId();
  await db.insert(GuidanceRuleEntity, {
    id: ruleId,
    guidanceId,
    standingRuleId: duty.standingRuleId,
    ordinal: duty.ordinal,
    title: duty.title.trim(),
    rule: why.rule,
    rollPolicy: why.rollPolicy,
    dueOn: why.dueOn,
    why,
    reportKind: duty.reportKind,
    dataForm: duty.dataForm,
    outline: duty.outline ?? defaultOutline(duty.reportKind, yearOf(why.dueOn), await lineOf(db, superiorId)),
  });
  const made = { ruleId, superiorId, dueOn: why.dueOn, createdAt: now };
  const obligations = duty.organisationIds.map((organisationId) => ({ id: newId(), organisationId, ...made }));
  await insertObligations(db, obligations);
  const plan = planReminders(why.dueOn, now, calendar);
  await insertReminders(
    db,
    obligations.flatMap(({ id }) => plan.map((one) => ({ ...one, obligationId: id }))),
  );
  const created = { type: 'obligation.created', guidanceId, occurredAt: now } as const;
  await appendEvents(
    db,
    obligations.map(({ id, organisationId }) => ({ ...created, organisationId, obligationId: id })),
  );
  return obligations.length;
}
