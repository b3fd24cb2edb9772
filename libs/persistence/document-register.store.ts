// The register of issued papers: their numbers, and their files once rendered.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DocumentType } from '@app/forms/document-number.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { Db } from './db.js';

export type PaperFormat = 'pdf' | 'docx';

/** An issued paper with what its printed form is made of. */
export interface IssuedReport {
  readonly documentId: string;
  readonly reportId: string;
  readonly number: number;
  readonly documentType: DocumentType;
  readonly organSymbol: string;
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
}

const ISSUED = `
  SELECT d.id AS "documentId", d.report_id AS "reportId", d.number, d.document_type AS "documentType",
    d.organ_symbol AS "organSymbol", d.issued_on AS "issuedOn", d.signer_title AS "signerTitle",
    m.full_name AS "signerName", r.title, r.sections, o.committee_name AS "issuerName", o.signs_as AS "signsAs",
    o.place, s.name AS "superiorName", s.committee_name AS "superiorCommittee"
  FROM official_document d JOIN report r ON r.id = d.report_id JOIN organisation o ON o.id = d.issuer_id
    JOIN organisation s ON s.id = r.superior_id JOIN member m ON m.id = d.signer_id`;

/** The paper of a published report, or undefined. */
export const issuedReport = async (db: Db, documentId: string): Promise<IssuedReport | undefined> =>
  (await db.query<IssuedReport[]>(`${ISSUED} WHERE d.id = $1`, [documentId]))[0];

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

/** A rendered file of a report, with its document's number for the file name. */
export const paperOf = async (
  db: Db,
  reportId: string,
  format: PaperFormat,
): Promise<{ bytes: Buffer; number: number; organSymbol: string } | undefined> => {
  const rows = await db.query<{ bytes: Buffer; number: number; organSymbol: string }[]>(
    `SELECT f.bytes, d.number, d.organ_symbol AS "organSymbol" FROM paper_file f
     JOIN official_document d ON d.id = f.document_id WHERE d.report_id = $1 AND f.format = $2`,
    [reportId, format],
  );
  return rows[0];
};
