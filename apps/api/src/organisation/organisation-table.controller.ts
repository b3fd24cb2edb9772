// The organisation as a file: handed out as .xlsx or .csv, compared when it comes back, applied once it was seen.
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDateAt } from '@app/calendar/local-date.js';
import type { TablePreviewView } from '@app/contracts/organisation.contract.js';
import { readTableFile, writeTableFile, type TableFormat } from '@app/documents/table-file.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid } from '@app/kernel/errors.js';
import { ChangeOrganisation } from '@app/members/change-organisation.js';
import { SignedInMember } from '../http/signed-in.js';
import { rawRows, tableOf, WORDS } from './organisation-words.js';

const MEDIA_TYPE: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const isFormat = (format: string): format is TableFormat => format === 'xlsx' || format === 'csv';

/** The one file of a request, and the fields that came before it. */
async function fileOf(request: FastifyRequest) {
  const part = await request.file();
  if (!part) throw invalid('file.empty', {}, 'file');
  const bytes = await part.toBuffer();
  const field = (name: string): string => {
    const found = part.fields[name];
    return found && 'value' in found ? String(found.value) : '';
  };
  return { rows: rawRows(await readTableFile(part.filename, bytes)), field };
}

@ApiTags('organisation')
@Controller('organisation-table')
export class OrganisationTableController {
  constructor(
    private readonly table: ChangeOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The units in the administrator's hands as they stand today. */
  @Get(':format')
  async download(
    @Param('format') format: string,
    @SignedInMember() memberId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!isFormat(format)) throw invalid('file.unknownTable');
    const today = localDateAt(this.clock.now());
    const bytes = await writeTableFile(tableOf(await this.table.units(memberId, today)), format);
    void reply.header('content-disposition', `attachment; filename="to-chuc-${today}.${format}"`);
    return new StreamableFile(bytes, { type: MEDIA_TYPE[format] });
  }

  /** Every change the file would make, or every fault in it, row by row. */
  @HttpCode(200)
  @Post('previews')
  async preview(@SignedInMember() memberId: string, @Req() request: FastifyRequest): Promise<TablePreviewView> {
    const { rows } = await fileOf(request);
    return this.table.preview(memberId, rows, WORDS);
  }

  /** Writes the changes that were seen; fields `fingerprint` and `reason` stand before the file. */
  @HttpCode(200)
  @Post('imports')
  async apply(
    @SignedInMember() memberId: string,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly changed: number }> {
    const { rows, field } = await fileOf(request);
    const seen = { fingerprint: field('fingerprint'), reason: field('reason') };
    return { changed: await this.table.apply(memberId, rows, WORDS, seen) };
  }
}
