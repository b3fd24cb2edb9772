// The demo only: one-click sign-in, the movable clock, and the mailbox.
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { daysBetween, instantAt, localDateAt } from '@app/calendar/local-date.js';
import {
  demoClockInput,
  demoSignInInput,
  type DemoClockAnswer,
  type DemoMail,
  type DemoWorld,
} from '@app/contracts/demo.contract.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible } from '@app/kernel/errors.js';
import { demoOffset, listDemoMails, setDemoOffset } from '@app/persistence/demo/demo.store.js';
import { isMember } from '@app/persistence/organisation/members.store.js';
import { DemoWorlds } from './demo-worlds.js';
import { beginSession } from '../http/sessions.controller.js';
import { Public } from '../http/signed-in.js';

const FARTHEST_DAYS = 400;
const NEWEST_MAILS = 300;

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly worlds: DemoWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Get('worlds')
  list(): Promise<DemoWorld[]> {
    return this.worlds.list();
  }

  @Public()
  @HttpCode(204)
  @Post('sessions')
  async signIn(
    @Req() request: FastifyRequest,
    @Body({ schema: demoSignInInput }) { memberId }: z.infer<typeof demoSignInInput>,
  ): Promise<void> {
    if (!(await isMember(this.dataSource, memberId))) throw notFound('signIn.wrong');
    await this.worlds.openFor(memberId);
    await beginSession(request, memberId);
  }

  /** Moves the clock of every process to 08:00:30 of a later day, just after the reminders of that day fall due. */
  @HttpCode(200)
  @Post('clock')
  async moveClock(
    @Body({ schema: demoClockInput }) { date }: z.infer<typeof demoClockInput>,
  ): Promise<DemoClockAnswer> {
    const now = this.clock.now();
    const target = instantAt(date, 8).getTime() + 30_000;
    if (Number.isNaN(target)) throw invalid('date.impossible', { date });
    if (target <= now.getTime()) throw notPossible('demo.backwards');
    if (daysBetween(localDateAt(now), date) > FARTHEST_DAYS) throw notPossible('demo.tooFar');
    await setDemoOffset(this.dataSource, (await demoOffset(this.dataSource)) + target - now.getTime());
    return { today: date };
  }

  @Public()
  @Get('mails')
  async mails(): Promise<DemoMail[]> {
    const mails = await listDemoMails(this.dataSource, null, NEWEST_MAILS);
    return mails.map((mail) => ({ ...mail, receivedAt: mail.receivedAt.toISOString() }));
  }
}
