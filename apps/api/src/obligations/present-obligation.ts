// An obligation as the browser sees it: its date, its reason, its standing, and who was told.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import type { ObligationView } from '@app/contracts/report.contract.js';
import { deadlineStatus, type DeadlineStatus } from '@app/guidance/deadline-status.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { seatsOf, targetOf } from '@app/persistence/organisation.store.js';
import { obligationRow, toldAbout, type ObligationRow } from '@app/persistence/queries/obligation-page.query.js';

@Injectable()
export class PresentObligation {
  private readonly calendar = new WorkingCalendar();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NotFound `obligation.none`, also for people of another branch */
  async execute(obligationId: string, memberId: string): Promise<ObligationView> {
    const row = await obligationRow(this.dataSource, obligationId);
    if (!row) throw notFound('obligation.none');
    const today = localDateAt(this.clock.now());
    const [seats, target, told] = await Promise.all([
      seatsOf(this.dataSource, memberId),
      targetOf(this.dataSource, row.organisationId, today),
      toldAbout(this.dataSource, obligationId),
    ]);
    if (!seatFor('report.read', seats, target, today)) throw notFound('obligation.none');
    return {
      ...this.viewOf(row),
      mayStart: row.reportId === null && seatFor('report.write', seats, target, today) !== null,
      told: told.map((one) => ({ ...one, sentAt: one.sentAt?.toISOString() ?? null })),
    };
  }

  /** How an obligation stands now. */
  statusOf(row: { readonly dueOn: string; readonly arrivedAt: Date | null }): DeadlineStatus {
    const arrivedOn = row.arrivedAt ? localDateAt(row.arrivedAt) : null;
    return deadlineStatus({ dueOn: row.dueOn, arrivedOn }, localDateAt(this.clock.now()), this.calendar);
  }

  private viewOf(row: ObligationRow): Omit<ObligationView, 'mayStart' | 'told'> {
    return {
      id: row.id,
      title: row.title,
      unit: { id: row.organisationId, name: row.unit, officialMembers: row.officialMembers },
      superior: row.superior,
      dueOn: row.dueOn,
      status: this.statusOf(row),
      why: row.why,
      guidance: { id: row.guidanceId, code: row.code, kind: row.kind, issuedOn: row.issuedOn, note: row.note },
      reportId: row.reportId,
    };
  }
}
