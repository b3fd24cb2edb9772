// Makes the next periods' duties of rules that return, in good time before they fall due.
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addDays, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { deriveDueDate } from '@app/guidance/derive-obligations.js';
import { occurrences } from '@app/guidance/occurrences.js';
import { titleOfPeriod } from '@app/guidance/period-title.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { childrenOf } from '@app/persistence/organisation/organisation.store.js';
import { takeRunningRule, type RunningRule } from '@app/persistence/guidance/standing-rules.store.js';
import { insertDuty } from './insert-duty.js';

/** A duty is made this many days before it falls due, so that its reminders can all be sent. */
const DAYS_AHEAD = 45;
/** Days of one rule in one turn; what is left comes with the next turn. */
const MOST = 12;

/** The due days of a rule that are near enough to be made now. The first is always made: it shows that the rule runs. */
function nextDays(rule: RunningRule, today: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  const from = rule.lastPlainDay ? addDays(rule.lastPlainDay, 1) : rule.startsOn;
  const days = occurrences(rule.rule, from, MOST, calendar);
  const near = days.filter((day) => day <= addDays(today, DAYS_AHEAD));
  return near.length > 0 || rule.lastPlainDay ? near : days.slice(0, 1);
}

/** The open transaction in which one rule is extended. */
interface Extension {
  readonly db: EntityManager;
  readonly rule: RunningRule;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

@Injectable()
export class ExtendStandingRules {
  private readonly logger = new Logger('standing-rules');

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves to the number of obligations made. A missed run does no harm: the next one makes what is missing. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    let made = 0;
    for (let after: string | null = null; ;) {
      const step: { id: string; made: number } | undefined = await this.dataSource.transaction(async (db) => {
        const rule = await takeRunningRule(db, after);
        return rule && { id: rule.id, made: await this.tryExtend(db, rule, now) };
      });
      if (!step) return made;
      made += step.made;
      after = step.id;
    }
  }

  /** In a savepoint of its own: a rule that cannot be extended is logged and keeps none of the others back. */
  private async tryExtend(db: EntityManager, rule: RunningRule, now: Date): Promise<number> {
    try {
      return await db.transaction((inner) => this.extend(inner, rule, now));
    } catch (error) {
      this.logger.error(`standing rule ${rule.id} could not be extended: ${String(error)}`);
      return 0;
    }
  }

  /** Makes what a rule owes by now, inside the caller's transaction. */
  async extend(db: EntityManager, rule: RunningRule, now: Date): Promise<number> {
    let made = 0;
    const calendar = await loadCalendar(db);
    for (const day of nextDays(rule, localDateAt(now), calendar))
      made += await this.makeOne({ db, rule, now, calendar }, day);
    return made;
  }

  private async makeOne({ db, rule, now, calendar }: Extension, plainDay: LocalDate): Promise<number> {
    const why = deriveDueDate(
      {
        rule: rule.rule,
        evidence: rule.evidence,
        at: rule.evidenceAt,
        readAs: null,
        rollPolicy: rule.rollPolicy,
        // The rule starts on or after the paper's date; rolling back from its first day is no contradiction.
        issuedOn: null,
        plainDay,
      },
      calendar,
    );
    const children = new Set((await childrenOf(db, rule.organisationId, why.dueOn)).map((unit) => unit.id));
    return insertDuty(
      db,
      {
        guidanceId: rule.guidanceId,
        superiorId: rule.organisationId,
        standingRuleId: rule.id,
        ordinal: rule.ordinal,
        title: titleOfPeriod(rule.title, rule.rule, plainDay),
        why,
        reportKind: rule.reportKind,
        dataForm: rule.dataForm,
        outline: null,
        organisationIds: rule.organisationIds.filter((id) => children.has(id)),
      },
      now,
      calendar,
    );
  }
}
