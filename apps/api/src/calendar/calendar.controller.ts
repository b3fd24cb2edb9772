// "Lịch làm việc": days off and swapped days, recording what was announced late, and the deadlines it touches.
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { CALENDAR_DAYS } from '@app/calendar/holidays.js';
import { localDateAt, yearOf } from '@app/calendar/local-date.js';
import {
  calendarChangeInput,
  calendarDecisionInput,
  type CalendarDayView,
  type CalendarView,
} from '@app/contracts/calendar.contract.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { ChangeCalendar, type CalendarDifference } from '@app/obligations/change-calendar.js';
import { recordedDays } from '@app/persistence/calendar/calendar.store.js';
import { SignedInMember } from '../http/signed-in.js';

const differenceView = ({ obligationId, name, title, from, to, direction, source }: CalendarDifference) => ({
  obligationId,
  name,
  title,
  from,
  to,
  direction,
  source,
});

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: ChangeCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async show(@SignedInMember() memberId: string): Promise<CalendarView> {
    const today = localDateAt(this.clock.now());
    const [recorded, mayChange] = await Promise.all([recordedDays(this.dataSource), this.calendar.isOpenTo(memberId)]);
    const own = new Set(recorded.map((day) => day.date));
    const days: CalendarDayView[] = [
      ...CALENDAR_DAYS.filter((day) => !own.has(day.date)).map((day) => ({ ...day, recorded: false })),
      ...recorded.map((day) => ({ ...day, recorded: true })),
    ];
    return {
      today,
      days: days
        .filter((day) => yearOf(day.date) >= yearOf(today) - 1)
        .sort((one, other) => one.date.localeCompare(other.date)),
      differences: mayChange ? (await this.calendar.pending(memberId)).map(differenceView) : [],
      mayChange,
    };
  }

  /** Records days, or takes recorded ones out; no deadline moves by this. */
  @HttpCode(204)
  @Post('days')
  async record(
    @SignedInMember() memberId: string,
    @Body({ schema: calendarChangeInput }) body: z.infer<typeof calendarChangeInput>,
  ): Promise<void> {
    await this.calendar.record(memberId, body);
  }

  /** Moves the deadlines chosen, and remembers which keep their day. */
  @Post('decisions')
  async decide(
    @SignedInMember() memberId: string,
    @Body({ schema: calendarDecisionInput }) body: z.infer<typeof calendarDecisionInput>,
  ): Promise<{ moved: number }> {
    return { moved: await this.calendar.decide(memberId, body) };
  }
}
