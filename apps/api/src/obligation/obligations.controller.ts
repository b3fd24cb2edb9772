// Obligations: looking at one, and beginning its report.
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ObligationView } from '@app/contracts/report.contract.js';
import { StartReport } from '@app/reports/start-report.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentObligation } from './present-obligation.js';

const ID = new IdParam('obligation.none');

@ApiTags('obligations')
@Controller('obligations/:id')
export class ObligationsController {
  constructor(
    private readonly present: PresentObligation,
    private readonly start: StartReport,
  ) {}

  @Get()
  show(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<ObligationView> {
    return this.present.execute(id, memberId);
  }

  /** Answers with the report that is there already when it was begun before. */
  @Post('reports')
  async begin(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<{ reportId: string }> {
    return { reportId: await this.start.execute(id, memberId) };
  }
}
