// "Việc của tôi": what lies on this person now, by when, with one thing to do for each.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import type { DeskItem, DeskView } from '@app/contracts/desk.contract.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { ChangeCalendar, type CalendarDifference } from '@app/obligations/change-calendar.js';
import { seatsOf, targetsOf } from '@app/persistence/organisation/seats.query.js';
import { deskGuidance, deskRows, type DeskGuidanceRow, type DeskRow } from '@app/persistence/desk/my-desk.query.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentObligation } from '../obligation/present-obligation.js';
import { taskOf } from './desk-task.js';

const TASK_ORDER: readonly DeskItem['task'][] = [
  'rework',
  'finalise',
  'publish',
  'closeMeeting',
  'holdMeeting',
  'callMeeting',
  'agree',
  'review',
  'write',
  'start',
  'confirmGuidance',
];

@ApiTags('desk')
@Controller('desk')
export class DeskController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly obligations: PresentObligation,
    private readonly changeCalendar: ChangeCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async show(@SignedInMember() memberId: string): Promise<DeskView> {
    const today = localDateAt(this.clock.now());
    const [seats, rows, guidance, calendar, pending] = await Promise.all([
      seatsOf(this.dataSource, memberId),
      deskRows(this.dataSource, memberId, today),
      deskGuidance(this.dataSource, memberId, today),
      loadCalendar(this.dataSource),
      this.changeCalendar.pending(memberId),
    ]);
    const tasks = rows.map((row) => ({ row, task: taskOf(row, { memberId, seats, today }) }));
    const items = tasks.flatMap(({ row, task }) => (task ? [this.itemOf(row, task, calendar)] : []));
    const others = tasks
      .filter(({ row, task }) => !task && row.reportId && this.isOwn(row, seats))
      .map(({ row }) => row);
    return {
      items: [
        ...this.calendarItems(pending),
        ...items.sort(byUrgency),
        ...(await this.guidanceItems(guidance, seats, today)),
      ],
      others: others.map((row) => ({
        reportId: row.reportId ?? '',
        title: row.title,
        unit: row.unit,
        state: row.report?.course.state ?? 'none',
        since: (row.stateSince ?? row.createdAt).toISOString(),
      })),
    };
  }

  /** One entry for all deadlines that a change of the calendar touches. */
  private calendarItems(pending: readonly CalendarDifference[]): DeskItem[] {
    const [first] = pending;
    if (!first) return [];
    const nothing = { obligationId: null, reportId: null, guidanceId: null, meetingId: null, status: null };
    const since = this.clock.now().toISOString();
    return [
      {
        task: 'reviewCalendar',
        title: String(pending.length),
        unit: first.source,
        ...nothing,
        dueOn: first.from,
        since,
      },
    ];
  }

  private isOwn(row: DeskRow, seats: readonly Seat[]): boolean {
    return seats.some((seat) => seat.organisationId === row.organisationId);
  }

  private itemOf(row: DeskRow, task: DeskItem['task'], calendar: WorkingCalendar): DeskItem {
    return {
      task,
      title: row.title,
      unit: row.unit,
      obligationId: row.obligationId,
      reportId: row.reportId,
      guidanceId: null,
      meetingId: row.meetingId,
      dueOn: row.dueOn,
      status: this.obligations.statusOf(row, calendar),
      since: (row.stateSince ?? row.createdAt).toISOString(),
    };
  }

  /** Guidance that this person may confirm. */
  private async guidanceItems(
    waiting: readonly DeskGuidanceRow[],
    seats: readonly Seat[],
    today: LocalDate,
  ): Promise<DeskItem[]> {
    const issuers = [...new Set(waiting.map((row) => row.organisationId))];
    const targets = waiting.length > 0 ? await targetsOf(this.dataSource, issuers, today) : [];
    const mine = targets.filter((target) => seatFor('guidance.confirm', seats, target, today));
    const confirmable = new Set(mine.map((target) => target.organisationId));
    const allowed = waiting.filter((row) => confirmable.has(row.organisationId));
    return allowed.map((row) => ({
      task: 'confirmGuidance' as const,
      title: row.title,
      unit: row.organisation,
      obligationId: null,
      reportId: null,
      guidanceId: row.id,
      meetingId: null,
      dueOn: null,
      status: null,
      since: row.registeredAt.toISOString(),
    }));
  }
}

const byUrgency = (a: DeskItem, b: DeskItem): number =>
  (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || TASK_ORDER.indexOf(a.task) - TASK_ORDER.indexOf(b.task);
