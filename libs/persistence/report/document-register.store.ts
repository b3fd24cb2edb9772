// The register of issued papers: their numbers, and their files once rendered.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DocumentType } from '@app/forms/document-number.js';
import type { ReportSection } from '@app/forms/report-form.js';
import { MEETING_PAPERS, type MeetingPaperFacts, type MeetingPaperKind } from '@app/forms/meeting-paper-facts.js';
import type { OrganisationKind, ReportingLine } from '@app/hierarchy/organisation.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import type { NumberSeries } from './number-series.js';

export type PaperFormat = 'pdf' | 'docx';

/** An issued paper with what its printed form is made of. */
export interface IssuedReport {
  readonly documentId: string;
  readonly reportId: string;
  readonly number: number;
  readonly documentType: DocumentType;
  readonly organSymbol: string;
  readonly line: ReportingLine;
  readonly issuedOn: LocalDate;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly title: string;
  readonly sections: readonly ReportSection[];
  readonly issuerName: string;
  readonly signsAs: string;
  readonly place: string;
  readonly superiorName: string;
  readonly superiorCommittee: string;
  readonly unitKind: OrganisationKind;
}

const ISSUED = `
  SELECT d.id AS "documentId", d.report_id AS "reportId", d.number, d.document_type AS "documentType",
    d.organ_symbol AS "organSymbol", d.issued_on AS "issuedOn", d.signer_title AS "signerTitle",
    m.full_name AS "signerName", r.title, r.sections, i.committee_name AS "issuerName", o.signs_as AS "signsAs",
    i.place, d.line, coalesce(nullif(i.governing_name, ''), s.name) AS "superiorName", s.committee_name AS "superiorCommittee",
    o.kind AS "unitKind"
  FROM official_document d JOIN report r ON r.id = d.report_id JOIN organisation o ON o.id = r.organisation_id
    JOIN organisation i ON i.id = d.issuer_id
    JOIN organisation s ON s.id = r.superior_id JOIN member m ON m.id = d.signer_id`;

/** The paper of a published report, or undefined. */
export const issuedReport = async (db: Db, documentId: string): Promise<IssuedReport | undefined> =>
  (await db.query<IssuedReport[]>(`${ISSUED} WHERE d.id = $1 AND d.kind = 'report'`, [documentId]))[0];

/** A paper of a meeting: what it prints as it stood when issued. */
export interface IssuedMeetingPaper {
  readonly kind: MeetingPaperKind;
  readonly number: number | null;
  readonly documentType: DocumentType | '';
  readonly organSymbol: string;
  readonly line: ReportingLine;
  readonly issuedOn: LocalDate;
  readonly content: MeetingPaperFacts;
}

/** The paper of a meeting, or undefined. */
export const issuedMeetingPaper = async (db: Db, documentId: string): Promise<IssuedMeetingPaper | undefined> =>
  (
    await db.query<IssuedMeetingPaper[]>(
      `SELECT kind, number, document_type AS "documentType", organ_symbol AS "organSymbol", line, issued_on AS "issuedOn", content
       FROM official_document WHERE id = $1 AND meeting_id IS NOT NULL`,
      [documentId],
    )
  )[0];

/** The registered paper of a kind that a meeting left. */
export const meetingPaperId = async (db: Db, meetingId: string, kind: MeetingPaperKind): Promise<string | undefined> =>
  (
    await db.query<{ id: string }[]>('SELECT id FROM official_document WHERE meeting_id = $1 AND kind = $2', [
      meetingId,
      kind,
    ])
  )[0]?.id;

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

/** Takes the next number of the issuer's series, and registers the paper once. */
export const registerMeetingPaper = (db: Db, paper: NewMeetingPaper): Promise<unknown> =>
  db.query(
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
    [
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
    ],
  );

/** Papers that still lack a file, oldest first. */
export const unrenderedDocumentIds = async (db: Db, limit: number): Promise<string[]> => {
  const rows = await db.query<{ id: string }[]>(
    `SELECT d.id FROM official_document d
     WHERE (SELECT count(*) FROM paper_file f WHERE f.document_id = d.id) < 2 ORDER BY d.issued_on, d.id LIMIT $1`,
    [limit],
  );
  return rows.map((row) => row.id);
};

/** Keeps a rendered file. A file once kept is never replaced: readers may already hold it. */
export const keepPaper = (
  db: Db,
  paper: { documentId: string; format: PaperFormat; bytes: Uint8Array; sha256: string; createdAt: Date },
): Promise<unknown> =>
  db.query(
    `INSERT INTO paper_file (document_id, format, bytes, sha256, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (document_id, format) DO NOTHING`,
    [paper.documentId, paper.format, Buffer.from(paper.bytes), paper.sha256, paper.createdAt],
  );

/** A rendered file, with what its file name is made of. */
export interface KeptPaper {
  readonly bytes: Buffer;
  readonly number: number | null;
  readonly documentType: DocumentType | '';
  readonly organSymbol: string;
  readonly line: ReportingLine;
}

const FILE = `SELECT f.bytes, d.number, d.document_type AS "documentType", d.organ_symbol AS "organSymbol", d.line
  FROM paper_file f JOIN official_document d ON d.id = f.document_id`;

/** The file of a published report. */
export const paperOf = async (db: Db, reportId: string, format: PaperFormat): Promise<KeptPaper | undefined> =>
  (
    await db.query<KeptPaper[]>(`${FILE} WHERE d.report_id = $1 AND d.kind = 'report' AND f.format = $2`, [
      reportId,
      format,
    ])
  )[0];

/** The file of one of a meeting's papers. */
export const meetingPaperFile = async (
  db: Db,
  meetingId: string,
  kind: string,
  format: PaperFormat,
): Promise<KeptPaper | undefined> =>
  (
    await db.query<KeptPaper[]>(`${FILE} WHERE d.meeting_id = $1 AND d.kind = $2 AND f.format = $3`, [
      meetingId,
      kind,
      format,
    ])
  )[0];

/** A paper of a meeting in the register, with the number of files made of it. */
export interface RegisteredPaper {
  readonly kind: MeetingPaperKind;
  readonly number: number | null;
  readonly documentType: DocumentType | '';
  readonly organSymbol: string;
  readonly line: ReportingLine;
  readonly files: number;
}

/** The papers a meeting left, in the order of {@link MEETING_PAPERS}. */
export const meetingPapers = (db: Db, meetingId: string): Promise<RegisteredPaper[]> =>
  db.query<RegisteredPaper[]>(
    `SELECT kind, number, document_type AS "documentType", organ_symbol AS "organSymbol", line,
       (SELECT count(*)::int FROM paper_file f WHERE f.document_id = d.id) AS files
     FROM official_document d WHERE meeting_id = $1 ORDER BY array_position($2::text[], kind)`,
    [meetingId, MEETING_PAPERS],
  );
