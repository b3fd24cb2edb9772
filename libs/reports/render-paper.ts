// Makes the files of a published report: PDF and DOCX in the form of its date, kept once.
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { renderDocx } from '@app/documents/render-docx.js';
import { renderPdf } from '@app/documents/render-pdf.js';
import { partyFormOn } from '@app/forms/document-form.js';
import { documentCode } from '@app/forms/document-number.js';
import { composeReportPaper, type ReportPaper } from '@app/forms/report-paper.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { issuedReport, keepPaper, type IssuedReport } from '@app/persistence/document-register.store.js';

/** The printed lines of an issued report. */
export function paperOfReport(issued: IssuedReport): ReportPaper {
  return composeReportPaper(
    {
      superiorName: issued.superiorName,
      issuerName: issued.issuerName,
      place: issued.place,
      code: documentCode(issued.number, issued.documentType, issued.organSymbol),
      issuedOn: issued.issuedOn,
      subject: issued.title,
      sections: issued.sections,
      onBehalfOf: issued.signsAs,
      signerTitle: issued.signerTitle,
      signerName: issued.signerName,
      recipients: [`${issued.superiorCommittee} (để báo cáo),`, `Lưu ${issued.signsAs}.`],
    },
    partyFormOn(issued.issuedOn),
  );
}

@Injectable()
export class RenderPaper {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Renders and keeps both files; a document that is gone, or has its files already, is left as it is. */
  async execute(documentId: string): Promise<void> {
    const issued = await issuedReport(this.dataSource, documentId);
    if (!issued) return;
    const paper = paperOfReport(issued);
    await this.keep(documentId, 'pdf', renderPdf(paper));
    await this.keep(documentId, 'docx', await renderDocx(paper));
  }

  private async keep(documentId: string, format: 'pdf' | 'docx', bytes: Uint8Array): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await keepPaper(this.dataSource, { documentId, format, bytes, sha256, createdAt: this.clock.now() });
  }
}
