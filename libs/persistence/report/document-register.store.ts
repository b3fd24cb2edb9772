// The register of issued papers and their numbers.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DocumentType } from '@app/forms/document-number.js';
import type { ReportSection } from '@app/forms/report-form.js';
import { MEETING_PAPERS, type MeetingPaperFacts, type MeetingPaperKind } from '@app/forms/meeting-paper-facts.js';
import type { OrganisationKind, ReportingLine } from '@app/hierarchy/organisation.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import { command, day, int, json, notNull, orNull, statement, text, uuid, wordOf, type RowOf } from '../statement.js';
import type { NumberSeries } from './number-series.js';

const ISSUED_REPORT = statement(
  {
    documentId: uuid,
    reportId: uuid,
    number: orNull(int),
    documentType: wordOf<DocumentType>(),
    organSymbol: text,
    line: wordOf<ReportingLine>(),
    issuedOn: day,
    signerTitle: text,
    signerName: text,
    title: text,
    sections: json<readonly ReportSection[]>(),
    issuerName: text,
    signsAs: text,
    place: text,
    superiorName: text,
    superiorCommittee: text,
    unitKind: wordOf<OrganisationKind>(),
  },
  `SELECT d.id AS "documentId", d.report_id AS "reportId", d.number, d.document_type AS "documentType",
     d.organ_symbol AS "organSymbol", d.issued_on AS "issuedOn", d.signer_title AS "signerTitle",
     m.full_name AS "signerName", r.title, r.sections, i.committee_name AS "issuerName", o.signs_as AS "signsAs",
     i.place, d.line, coalesce(nullif(i.governing_name, ''), s.name) AS "superiorName", s.committee_name AS "superiorCommittee",
     o.kind AS "unitKind"
   FROM official_document d JOIN report r ON r.id = d.report_id JOIN organisation o ON o.id = r.organisation_id
     JOIN organisation i ON i.id = d.issuer_id
     JOIN organisation s ON s.id = r.superior_id JOIN member m ON m.id = d.signer_id
   WHERE d.id = $1 AND d.kind = 'report'`,
);

/** An issued paper with what its printed form is made of. */
export interface IssuedReport extends RowOf<typeof ISSUED_REPORT> {}

/** The paper of a published report, or undefined. */
export const issuedReport = (db: Db, documentId: string): Promise<IssuedReport | undefined> =>
  ISSUED_REPORT.first(db, [documentId]);

/** Columns of a paper's number; a paper without one has no type either. */
const NUMBERED = {
  number: orNull(int),
  documentType: wordOf<DocumentType | ''>(),
  organSymbol: text,
  line: wordOf<ReportingLine>(),
};

const ISSUED_MEETING_PAPER = statement(
  { kind: wordOf<MeetingPaperKind>(), ...NUMBERED, issuedOn: day, content: notNull(json<MeetingPaperFacts>()) },
  `SELECT kind, number, document_type AS "documentType", organ_symbol AS "organSymbol", line, issued_on AS "issuedOn", content
   FROM official_document WHERE id = $1 AND content IS NOT NULL`,
);

/** A paper of a meeting: what it prints as it stood when issued. */
export interface IssuedMeetingPaper extends RowOf<typeof ISSUED_MEETING_PAPER> {}

/** The paper of a meeting, or undefined. */
export const issuedMeetingPaper = (db: Db, documentId: string): Promise<IssuedMeetingPaper | undefined> =>
  ISSUED_MEETING_PAPER.first(db, [documentId]);

const MEETING_PAPER_ID = statement(
  { id: uuid },
  'SELECT id FROM official_document WHERE meeting_id = $1 AND kind = $2',
);

/** The registered paper of a kind that a meeting left. */
export const meetingPaperId = async (db: Db, meetingId: string, kind: MeetingPaperKind): Promise<string | undefined> =>
  (await MEETING_PAPER_ID.first(db, [meetingId, kind]))?.id;

/** A paper of a meeting about to be registered. */
export interface NewMeetingPaper {
  readonly kind: MeetingPaperKind;
  readonly meetingId: string;
  readonly reportId: string;
  readonly issuerId: string;
  /** Null for a paper without a number. */
  readonly documentType: DocumentType | null;
  /** Null where no term of the committee is recorded: the number stays blank for the clerk. */
  readonly series: NumberSeries | null;
  readonly line: ReportingLine;
  readonly organSymbol: string;
  readonly issuedOn: LocalDate;
  readonly signerId: string;
  readonly signerTitle: string;
  readonly content: MeetingPaperFacts;
}

const REGISTER_MEETING_PAPER = command(
  `WITH series AS (
     INSERT INTO number_series (issuer_id, document_type, term_id, year, last_number)
     SELECT $5::uuid, $6, $7::uuid, $13::int, 1 WHERE $6 <> '' AND num_nonnulls($7::uuid, $13::int) = 1
       AND NOT EXISTS (SELECT FROM official_document WHERE meeting_id = $3 AND kind = $2)
     ON CONFLICT (issuer_id, document_type, term_id, year) DO UPDATE SET last_number = number_series.last_number + 1
     RETURNING last_number
   )
   INSERT INTO official_document (id, kind, meeting_id, report_id, issuer_id, document_type, term_id, number,
     organ_symbol, issued_on, signer_id, signer_title, content, year, line)
   SELECT $1, $2, $3, $4, $5, $6, $7, (SELECT last_number FROM series), $8, $9, $10, $11, $12, $13::int, $14
   ON CONFLICT (meeting_id, kind) WHERE meeting_id IS NOT NULL DO NOTHING`,
);

/** Takes the next number of the issuer's series, and registers the paper once. */
export const registerMeetingPaper = (db: Db, paper: NewMeetingPaper): Promise<unknown> =>
  REGISTER_MEETING_PAPER.rows(db, [
    newId(),
    paper.kind,
    paper.meetingId,
    paper.reportId,
    paper.issuerId,
    paper.documentType ?? '',
    paper.series?.termId ?? null,
    paper.organSymbol,
    paper.issuedOn,
    paper.signerId,
    paper.signerTitle,
    JSON.stringify(paper.content),
    paper.series?.year ?? null,
    paper.line,
  ]);

const REGISTERED = statement(
  {
    kind: wordOf<MeetingPaperKind>(),
    ...NUMBERED,
    /** How many files were made of it. */
    files: int,
  },
  `SELECT kind, number, document_type AS "documentType", organ_symbol AS "organSymbol", line,
     (SELECT count(*)::int FROM paper_file f WHERE f.document_id = d.id) AS files
   FROM official_document d WHERE meeting_id = $1 ORDER BY array_position($2::text[], kind)`,
);

/** A paper of a meeting in the register. */
export interface RegisteredPaper extends RowOf<typeof REGISTERED> {}

/** The papers a meeting left, in the order of {@link MEETING_PAPERS}. */
export const meetingPapers = (db: Db, meetingId: string): Promise<RegisteredPaper[]> =>
  REGISTERED.rows(db, [meetingId, MEETING_PAPERS]);
