// Decisions on deadlines that were given: extensions and waivers, one or many at once.
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { deadlineDecisionInput, deadlinePreviewInput } from '@app/contracts/desk.contract.js';
import { ChangeDeadline } from '@app/obligations/change-deadline.js';
import { SignedInMember } from '../http/signed-in.js';

@ApiTags('obligations')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: ChangeDeadline) {}

  @HttpCode(200)
  @Post('decisions')
  async decide(
    @SignedInMember() memberId: string,
    @Body({ schema: deadlineDecisionInput }) body: z.infer<typeof deadlineDecisionInput>,
  ): Promise<{ changed: number }> {
    return { changed: await this.deadlines.execute(memberId, body) };
  }

  /** The days that a shift would give, before anybody decides. */
  @HttpCode(200)
  @Post('previews')
  preview(
    @SignedInMember() memberId: string,
    @Body({ schema: deadlinePreviewInput }) { obligationIds, shiftDays }: z.infer<typeof deadlinePreviewInput>,
  ): Promise<Readonly<Record<string, string>>> {
    return this.deadlines.preview(memberId, obligationIds, shiftDays);
  }
}
