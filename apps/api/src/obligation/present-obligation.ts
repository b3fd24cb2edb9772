// An obligation as the browser sees it: its date, its reason, its standing, and who was told.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import type { DeadlineChange, ObligationView } from '@app/contracts/report.contract.js';
import { deadlineStatus, type DeadlineStatus } from '@app/guidance/deadline-status.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { seatsAndTarget } from '@app/persistence/organisation/seats.query.js';
import {
  deadlineChanges,
  obligationRow,
  toldAbout,
  type DeadlineChangeRow,
  type ObligationRow,
} from '@app/persistence/obligation/obligation-page.query.js';

const changeView = ({ id, type, at, actor, data }: DeadlineChangeRow): DeadlineChange => ({
  id,
  type,
  at: at.toISOString(),
  actor,
  from: data.from,
  to: data.to ?? null,
  basis: data.basis,
  evidence: data.evidence ?? null,
});

@Injectable()
export class PresentObligation {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NotFound `obligation.none`, also for people of another branch */
  async execute(obligationId: string, memberId: string): Promise<ObligationView> {
    const row = await obligationRow(this.dataSource, obligationId);
    if (!row) throw notFound('obligation.none');
    const today = localDateAt(this.clock.now());
    const [{ seats, target }, told, changes, calendar] = await Promise.all([
      seatsAndTarget(this.dataSource, memberId, row.organisationId, today),
      toldAbout(this.dataSource, obligationId),
      deadlineChanges(this.dataSource, obligationId),
      loadCalendar(this.dataSource),
    ]);
    if (!seatFor('report.read', seats, target, today)) throw notFound('obligation.none');
    return {
      ...this.viewOf(row, calendar),
      changes: changes.map(changeView),
      mayStart: !row.releasedAt && row.reportId === null && seatFor('report.write', seats, target, today) !== null,
      told: told.map((one) => ({ ...one, sentAt: one.sentAt?.toISOString() ?? null })),
    };
  }

  /** How an obligation stands now. */
  statusOf(
    row: { readonly dueOn: string; readonly arrivedAt: Date | null; readonly releasedAt: Date | null },
    calendar: WorkingCalendar,
  ): DeadlineStatus {
    const arrivedOn = row.arrivedAt ? localDateAt(row.arrivedAt) : null;
    const facts = { dueOn: row.dueOn, arrivedOn, isReleased: row.releasedAt !== null };
    return deadlineStatus(facts, localDateAt(this.clock.now()), calendar);
  }

  private viewOf(row: ObligationRow, calendar: WorkingCalendar): Omit<ObligationView, 'mayStart' | 'told' | 'changes'> {
    return {
      id: row.id,
      title: row.title,
      unit: { id: row.organisationId, name: row.unit, officialMembers: row.officialMembers },
      superior: row.superior,
      dueOn: row.dueOn,
      status: this.statusOf(row, calendar),
      why: row.why,
      basis: row.basis,
      guidance: { id: row.guidanceId, code: row.code, kind: row.kind, issuedOn: row.issuedOn, note: row.note },
      reportId: row.reportId,
    };
  }
}
