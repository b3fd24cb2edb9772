// Rules of a confirmed document that outlive one date: entering the day of an event, ending one that returns.
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { eventDateInput } from '@app/contracts/guidance.contract.js';
import { ChangeStandingRule } from '@app/obligations/change-standing-rule.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';

const RULE = new IdParam('guidance.noRule');

@ApiTags('guidance')
@Controller('guidance/standing-rules')
export class StandingRulesController {
  constructor(private readonly standing: ChangeStandingRule) {}

  /** The day of the event that a waiting rule counts from: its duties are made. */
  @Post(':ruleId/event-dates')
  async enterEvent(
    @Param('ruleId', RULE) ruleId: string,
    @SignedInMember() memberId: string,
    @Body({ schema: eventDateInput }) { on }: z.infer<typeof eventDateInput>,
  ): Promise<{ obligations: number }> {
    return { obligations: await this.standing.enterEvent(ruleId, memberId, on) };
  }

  /** A rule that returns makes no more duties; those made stay. */
  @HttpCode(204)
  @Post(':ruleId/ends')
  async endStanding(@Param('ruleId', RULE) ruleId: string, @SignedInMember() memberId: string): Promise<void> {
    await this.standing.end(ruleId, memberId);
  }
}
