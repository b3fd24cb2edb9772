// Reports: looking at one, and fetching its issued paper.
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { ReportView } from '@app/contracts/report.contract.js';
import { documentCode } from '@app/forms/document-number.js';
import { notFound } from '@app/kernel/errors.js';
import { paperOf, type PaperFormat } from '@app/persistence/document-register.store.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentReport } from './present-report.js';

const ID = new IdParam('report.none');
const MEDIA_TYPE: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

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

  /** The issued paper; PDF opens in the browser, DOCX is saved. */
  @Get('papers/:format')
  async paper(
    @Param('id', ID) id: string,
    @Param('format') format: string,
    @SignedInMember() memberId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.present.execute(id, memberId);
    const paper = format === 'pdf' || format === 'docx' ? await paperOf(this.dataSource, id, format) : undefined;
    if (!paper) throw notFound('paper.none');
    const name = documentCode(paper.number, 'BC', paper.organSymbol).replace('/', '-');
    const disposition = format === 'pdf' ? 'inline' : 'attachment';
    void reply.header(
      'content-disposition',
      `${disposition}; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    );
    return new StreamableFile(paper.bytes, { type: MEDIA_TYPE[format as PaperFormat] });
  }
}
