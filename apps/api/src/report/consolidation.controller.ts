// What a report is made from: sources taken over, gaps, claims, tasks accounted for, estimates replaced. Shape in, answer out.
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { claimsInput, goAheadInput, takeInput, trueUpInput } from '@app/contracts/consolidation.contract.js';
import { commitmentsInput } from '@app/contracts/report.contract.js';
import { AnswerCommitments } from '@app/reports/answer-commitments.js';
import { BindClaims } from '@app/reports/bind-claims.js';
import { TakeSources, type TakeResult } from '@app/reports/take-sources.js';
import { TrueUpFigures } from '@app/reports/true-up-figures.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';

const ID = new IdParam('report.none');

@ApiTags('reports')
@Controller('reports/:id')
export class ConsolidationController {
  constructor(
    private readonly sources: TakeSources,
    private readonly figures: TrueUpFigures,
    private readonly claims: BindClaims,
    private readonly tasks: AnswerCommitments,
  ) {}

  /** Takes over what is accepted now; `ruleIds` choose the rounds anew. */
  @HttpCode(200)
  @Post('sources')
  take(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: takeInput }) { version, ruleIds }: z.infer<typeof takeInput>,
  ): Promise<TakeResult> {
    return this.sources.execute(id, memberId, version, ruleIds);
  }

  @HttpCode(204)
  @Post('gaps')
  async goAhead(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: goAheadInput }) { obligationIds, reason }: z.infer<typeof goAheadInput>,
  ): Promise<void> {
    await this.sources.goAhead(id, memberId, obligationIds, reason);
  }

  /** Replaces what the report says of tasks that earlier meetings set. */
  @Put('commitments')
  async account(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: commitmentsInput }) { version, answers }: z.infer<typeof commitmentsInput>,
  ): Promise<{ version: number }> {
    return { version: await this.tasks.execute(id, memberId, version, answers) };
  }

  /** Replaces the claims bound to figures. */
  @Put('claims')
  async bind(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: claimsInput }) { version, claims }: z.infer<typeof claimsInput>,
  ): Promise<{ version: number }> {
    return { version: await this.claims.execute(id, memberId, version, claims) };
  }

  @HttpCode(200)
  @Post('counts')
  async trueUp(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: trueUpInput }) { counted }: z.infer<typeof trueUpInput>,
  ): Promise<{ figuresVersion: number }> {
    return { figuresVersion: await this.figures.execute(id, memberId, counted) };
  }
}
