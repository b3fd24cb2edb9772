// Guidance documents: taking one in, looking at it, confirming or discarding its reading.
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  confirmationInput,
  guidanceTextInput,
  type GuidanceListItem,
  type GuidanceView,
} from '@app/contracts/guidance.contract.js';
import { invalid } from '@app/kernel/errors.js';
import type { ConfirmationResult } from '@app/obligations/confirmation.js';
import { ConfirmGuidance } from '@app/obligations/confirm-guidance.js';
import { DiscardGuidance } from '@app/obligations/discard-guidance.js';
import { RegisterGuidance } from '@app/obligations/register-guidance.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentGuidance } from './present-guidance.js';

const ID = new IdParam('guidance.none');

@ApiTags('guidance')
@Controller('guidance')
export class GuidanceController {
  constructor(
    private readonly present: PresentGuidance,
    private readonly register: RegisterGuidance,
    private readonly confirm: ConfirmGuidance,
    private readonly discard: DiscardGuidance,
  ) {}

  @Get()
  list(@SignedInMember() memberId: string): Promise<GuidanceListItem[]> {
    return this.present.list(memberId);
  }

  @Get(':id')
  show(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<GuidanceView> {
    return this.present.execute(id, memberId);
  }

  @Post()
  async registerText(
    @SignedInMember() memberId: string,
    @Body({ schema: guidanceTextInput }) { text }: z.infer<typeof guidanceTextInput>,
  ): Promise<{ id: string }> {
    return { id: await this.register.execute(memberId, { text }) };
  }

  /** One file as multipart form data, in the field `file`. */
  @Post('files')
  async registerFile(@SignedInMember() memberId: string, @Req() request: FastifyRequest): Promise<{ id: string }> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw invalid('file.empty', {}, 'file');
    const bytes = await part.toBuffer();
    return { id: await this.register.execute(memberId, { fileName: part.filename, bytes }) };
  }

  @Post(':id/confirmations')
  async confirmReading(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: confirmationInput }) body: z.infer<typeof confirmationInput>,
  ): Promise<ConfirmationResult> {
    return this.confirm.execute(id, memberId, body);
  }

  @HttpCode(204)
  @Post(':id/discards')
  async discardReading(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<void> {
    await this.discard.execute(id, memberId);
  }
}
