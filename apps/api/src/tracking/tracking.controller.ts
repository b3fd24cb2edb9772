// "Theo dõi": who is late, by how much, and who was told.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { TrackingView } from '@app/contracts/desk.contract.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notAllowed } from '@app/kernel/errors.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { letterheadOf } from '@app/persistence/organisation/organisation.store.js';
import { seatsThatMay } from '@app/persistence/organisation/seats.query.js';
import { ChangeDeadline } from '@app/obligations/change-deadline.js';
import { mostOwed, trackingRows } from '@app/persistence/tracking/tracking.query.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentObligation } from '../obligation/present-obligation.js';

@ApiTags('tracking')
@Controller('tracking')
export class TrackingController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly obligations: PresentObligation,
    private readonly deadlines: ChangeDeadline,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Obligations to the organisation the person watches; of several, to the one that most reports are owed to. */
  @Get()
  async show(@SignedInMember() memberId: string): Promise<TrackingView> {
    const now = this.clock.now();
    const organisationId = await this.watched(memberId, localDateAt(now));
    const [organisation, rows, calendar] = await Promise.all([
      letterheadOf(this.dataSource, organisationId),
      trackingRows(this.dataSource, organisationId, localDateAt(now)),
      loadCalendar(this.dataSource),
    ]);
    return {
      mayChange: await this.deadlines.isOpenTo(organisationId, memberId),
      asOf: now.toISOString(),
      organisation: organisation.committeeName,
      rows: rows.map((row) => ({
        obligationId: row.obligationId,
        ruleId: row.ruleId,
        title: row.title,
        guidanceCode: row.guidanceCode,
        unit: row.unit,
        state: row.state ?? 'none',
        reportId: row.reportId,
        dueOn: row.dueOn,
        firstDueOn: row.firstDueOn,
        status: this.obligations.statusOf(row, calendar),
        lastToldAt: row.lastToldAt?.toISOString() ?? null,
        lastToldWhom: row.lastToldWhom,
      })),
    };
  }

  private async watched(memberId: string, today: LocalDate): Promise<string> {
    const seats = await seatsThatMay(this.dataSource, memberId, 'tracking.read', today);
    if (seats.length === 0) throw notAllowed('permission.tracking.read');
    return mostOwed(
      this.dataSource,
      seats.map(({ seat }) => seat.organisationId),
    );
  }
}
