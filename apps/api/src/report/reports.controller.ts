// Reports: looking at one, and fetching its issued paper.
import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { DraftView, ReportView } from '@app/contracts/report.contract.js';
import { compareDrafts, type ChangedSection } from '@app/forms/compare-drafts.js';
import { notFound } from '@app/kernel/errors.js';
import { paperOf } from '@app/persistence/report/paper-files.store.js';
import { revisionsOf } from '@app/persistence/report/revisions.store.js';
import { IdParam } from '../http/id-param.pipe.js';
import { filePaper, isPaperFormat } from '../http/paper-file.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentReport } from './present-report.js';

const ID = new IdParam('report.none');

@ApiTags('reports')
@Controller('reports/:id')
export class ReportsController {
  constructor(
    private readonly present: PresentReport,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  show(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<ReportView> {
    return this.present.execute(id, memberId);
  }

  /** The drafts that were submitted, oldest first. */
  @Get('drafts')
  async drafts(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<DraftView[]> {
    await this.present.execute(id, memberId);
    const drafts = await revisionsOf(this.dataSource, id);
    return drafts.map(({ number, submittedBy, submittedAt }) => ({
      number,
      submittedBy,
      submittedAt: submittedAt.toISOString(),
    }));
  }

  /** What changed between two drafts, section by section. */
  @Get('drafts/:from/changes/:to')
  async changes(
    @Param() { id, from, to }: { id: string; from: string; to: string },
    @SignedInMember() memberId: string,
  ): Promise<readonly ChangedSection[]> {
    await this.present.execute(ID.transform(id), memberId);
    const [before, after] = await revisionsOf(this.dataSource, id, [Number(from), Number(to)].filter(Number.isInteger));
    if (!before || !after) throw notFound('report.noDraft');
    return compareDrafts(before.sections, after.sections, 'WORDS');
  }

  /** The issued paper; PDF opens in the browser, DOCX is saved. */
  @Get('papers/:format')
  async paper(
    @Param('id', ID) id: string,
    @Param('format') format: string,
    @SignedInMember() memberId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.present.execute(id, memberId);
    const paper = isPaperFormat(format) ? await paperOf(this.dataSource, id, format) : undefined;
    if (!paper || !isPaperFormat(format)) throw notFound('paper.none');
    return filePaper(paper, 'bao-cao', format, reply);
  }
}
