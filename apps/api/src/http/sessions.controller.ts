// Signing in and out, and what the browser must know first.
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { signInInput, type SessionView } from '@app/contracts/session.contract.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { SignIn } from '@app/members/sign-in.js';
import { mayInOwn, placedSeats } from '@app/persistence/organisation/seats.query.js';
import { signedInMember } from '@app/persistence/organisation/session.query.js';
import { DemoWorlds } from '../demo/demo-worlds.js';
import { Public } from './signed-in.js';

/** Ten attempts a minute for one address from one machine. */
const THROTTLE = {
  rateLimit: {
    max: 10,
    timeWindow: 60_000,
    keyGenerator: (request: FastifyRequest) =>
      `${request.ip} ${String((request.body as { email?: unknown } | undefined)?.email ?? '').toLowerCase()}`,
  },
};

/** Starts a fresh session for a member, so that an identifier known before signing in is worth nothing after. */
export async function beginSession(request: FastifyRequest, memberId: string): Promise<void> {
  await request.session.regenerate();
  request.session.memberId = memberId;
}

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly dataSource: DataSource,
    private readonly worlds: DemoWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Get()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const today = localDateAt(this.clock.now());
    const { memberId } = request.session;
    const member = memberId ? await signedInMember(this.dataSource, memberId, today) : undefined;
    return {
      member: member ?? null,
      csrfToken: reply.generateCsrf(),
      demo: this.worlds.isDemo,
      today,
      mayOpen: await this.mayOpen(member?.id, today),
    };
  }

  @Public()
  @RouteConfig(THROTTLE)
  @HttpCode(204)
  @Post()
  async create(
    @Req() request: FastifyRequest,
    @Body({ schema: signInInput }) body: z.infer<typeof signInInput>,
  ): Promise<void> {
    const member = await this.signIn.execute(body.email, body.password);
    await this.worlds.openFor(member.id);
    await beginSession(request, member.id);
  }

  @HttpCode(204)
  @Delete()
  async remove(@Req() request: FastifyRequest): Promise<void> {
    await request.session.destroy();
  }

  private async mayOpen(memberId: string | undefined, today: LocalDate): Promise<SessionView['mayOpen']> {
    const seats = memberId ? await placedSeats(this.dataSource, memberId, today) : [];
    return {
      registerGuidance: seats.some((seat) => mayInOwn('guidance.register', seat, today)),
      tracking: seats.some((seat) => mayInOwn('tracking.read', seat, today)),
      routes: seats.some((seat) => seat.target.subordinateIds.length > 0 && mayInOwn('route.read', seat, today)),
    };
  }
}
