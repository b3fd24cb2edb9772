// An issued paper as a download: PDF opens in the browser, DOCX is saved, both under the paper's own number.
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { documentCode } from '@app/forms/document-number.js';
import type { KeptPaper, PaperFormat } from '@app/persistence/report/paper-files.store.js';

const MEDIA_TYPE: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const isPaperFormat = (format: string): format is PaperFormat => format === 'pdf' || format === 'docx';

/** Answers with a kept file; `plainName` names a paper that bears no number. */
export function filePaper(
  paper: KeptPaper,
  plainName: string,
  format: PaperFormat,
  reply: FastifyReply,
): StreamableFile {
  const { number, documentType } = paper;
  const code = number === null || documentType === '' ? plainName : documentCode(number, documentType, paper);
  const name = `${code.replace('/', '-')}.${format}`;
  const disposition = format === 'pdf' ? 'inline' : 'attachment';
  void reply.header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`);
  return new StreamableFile(paper.bytes, { type: MEDIA_TYPE[format] });
}
