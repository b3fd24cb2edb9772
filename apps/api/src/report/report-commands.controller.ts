// Commands on a report, each a resource of its own. No rule here: shape in, answer out.
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  approvalInput,
  publicationInput,
  returnInput,
  saveInput,
  submissionInput,
  withdrawalInput,
  type CommandAnswer,
} from '@app/contracts/report.contract.js';
import { HandleCommand } from '@app/reports/handle-command.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';

const ID = new IdParam('report.none');

@ApiTags('reports')
@Controller('reports/:id')
export class ReportCommandsController {
  constructor(private readonly commands: HandleCommand) {}

  @Put('draft')
  save(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: saveInput }) { version, ...content }: z.infer<typeof saveInput>,
  ): Promise<CommandAnswer> {
    return this.commands.execute(id, memberId, { name: 'save', version }, content);
  }

  @HttpCode(200)
  @Post('submissions')
  submit(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: submissionInput }) body: z.infer<typeof submissionInput>,
  ): Promise<CommandAnswer> {
    return this.commands.execute(id, memberId, { name: 'submit', ...body });
  }

  @HttpCode(200)
  @Post('approvals')
  approve(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: approvalInput }) body: z.infer<typeof approvalInput>,
  ): Promise<CommandAnswer> {
    return this.commands.execute(id, memberId, { name: 'approve', ...body });
  }

  @HttpCode(200)
  @Post('returns')
  sendBack(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: returnInput }) body: z.infer<typeof returnInput>,
  ): Promise<CommandAnswer> {
    return this.commands.execute(id, memberId, { name: 'return', ...body });
  }

  @HttpCode(200)
  @Post('publications')
  publish(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: publicationInput }) body: z.infer<typeof publicationInput>,
  ): Promise<CommandAnswer> {
    return this.commands.execute(id, memberId, { name: 'publish', ...body });
  }

  @HttpCode(200)
  @Post('withdrawals')
  withdraw(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: withdrawalInput }) body: z.infer<typeof withdrawalInput>,
  ): Promise<CommandAnswer> {
    return this.commands.execute(id, memberId, { name: 'withdraw', ...body });
  }
}
