// Makes the files of an issued paper, of a report or of a meeting: PDF and DOCX in the form of its date, kept once.
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { renderDocx } from '@app/documents/render-docx.js';
import { renderPdf } from '@app/documents/render-pdf.js';
import { formOn } from '@app/forms/document-form.js';
import { documentCode, draftCode, type DocumentType } from '@app/forms/document-number.js';
import { composeMeetingPaper } from '@app/forms/meeting-papers.js';
import type { Paper } from '@app/forms/paper.js';
import { recipientList } from '@app/forms/recipients.js';
import { composeReportPaper } from '@app/forms/report-paper.js';
import { isBloc } from '@app/hierarchy/organisation.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import {
  issuedMeetingPaper,
  issuedReport,
  type IssuedMeetingPaper,
  type IssuedReport,
} from '@app/persistence/report/document-register.store.js';
import { keepPaper } from '@app/persistence/report/paper-files.store.js';

/** In the Party line the superior is the first of the copies; an office's report names it above the text. */
const copiesOf = ({ line, superiorCommittee, unitKind }: IssuedReport): readonly string[] => {
  if (line === 'PARTY') return [`${superiorCommittee} (để báo cáo)`];
  return isBloc(unitKind) ? ['Như trên', 'Các đơn vị thành viên'] : ['Như trên'];
};

/** The code as printed; the number is left blank for the clerk where no series is open. */
const codeOf = (issued: Pick<IssuedMeetingPaper, 'number' | 'organSymbol' | 'line'>, type: DocumentType): string =>
  issued.number === null ? draftCode(type, issued) : documentCode(issued.number, type, issued);

/** The printed lines of an issued report. */
export function paperOfReport(issued: IssuedReport): Paper {
  return composeReportPaper(
    {
      superiorName: issued.superiorName,
      issuerName: issued.issuerName,
      place: issued.place,
      code: codeOf(issued, issued.documentType),
      issuedOn: issued.issuedOn,
      subject: issued.title,
      sections: issued.sections,
      onBehalfOf: issued.signsAs,
      signerTitle: issued.signerTitle,
      signerName: issued.signerName,
      line: issued.line,
      addressee: issued.line === 'PARTY' ? '' : issued.superiorCommittee,
      recipients: recipientList(issued, copiesOf(issued)),
    },
    formOn(issued.line, issued.issuedOn),
  );
}

/** The printed lines of a meeting's paper. */
export function paperOfMeeting(issued: IssuedMeetingPaper): Paper {
  const code = issued.documentType === '' ? '' : codeOf(issued, issued.documentType);
  return composeMeetingPaper(issued.kind, issued.content, code, formOn(issued.line, issued.issuedOn));
}

@Injectable()
export class RenderPaper {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Renders and keeps both files; a document that is gone, or has its files already, is left as it is. */
  async execute(documentId: string): Promise<void> {
    const paper = await this.paperOf(documentId);
    if (!paper) return;
    await this.keep(documentId, 'pdf', renderPdf(paper));
    await this.keep(documentId, 'docx', await renderDocx(paper));
  }

  private async paperOf(documentId: string): Promise<Paper | null> {
    const report = await issuedReport(this.dataSource, documentId);
    if (report) return paperOfReport(report);
    const meeting = await issuedMeetingPaper(this.dataSource, documentId);
    return meeting ? paperOfMeeting(meeting) : null;
  }

  private async keep(documentId: string, format: 'pdf' | 'docx', bytes: Uint8Array): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await keepPaper(this.dataSource, { documentId, format, bytes, sha256, createdAt: this.clock.now() });
  }
}
