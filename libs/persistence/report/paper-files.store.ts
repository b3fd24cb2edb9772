// Files of issued papers: which are still to be rendered, and the bytes that are kept.
import type { DocumentType } from '@app/forms/document-number.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import type { Db } from '../db.js';
import { bytes, command, int, orNull, statement, text, uuid, wordOf, type RowOf } from '../statement.js';

export type PaperFormat = 'pdf' | 'docx';

const UNRENDERED = statement(
  { id: uuid },
  `SELECT d.id FROM official_document d
   WHERE (SELECT count(*) FROM paper_file f WHERE f.document_id = d.id) < 2 ORDER BY d.issued_on, d.id LIMIT $1`,
);

/** Papers that still lack a file, oldest first. */
export const unrenderedDocumentIds = async (db: Db, limit: number): Promise<string[]> =>
  (await UNRENDERED.rows(db, [limit])).map((row) => row.id);

const KEEP = command(
  `INSERT INTO paper_file (document_id, format, bytes, sha256, created_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (document_id, format) DO NOTHING`,
);

/** Keeps a rendered file. A file once kept is never replaced: readers may already hold it. */
export const keepPaper = (
  db: Db,
  paper: {
    readonly documentId: string;
    readonly format: PaperFormat;
    readonly bytes: Uint8Array;
    readonly sha256: string;
    readonly createdAt: Date;
  },
): Promise<unknown> =>
  KEEP.rows(db, [paper.documentId, paper.format, Buffer.from(paper.bytes), paper.sha256, paper.createdAt]);

const FILE_COLUMNS = {
  bytes,
  number: orNull(int),
  /** Blank for a paper without a number. */
  documentType: wordOf<DocumentType | ''>(),
  organSymbol: text,
  line: wordOf<ReportingLine>(),
};

const FILE = `SELECT f.bytes, d.number, d.document_type AS "documentType", d.organ_symbol AS "organSymbol", d.line
  FROM paper_file f JOIN official_document d ON d.id = f.document_id`;

const REPORT_FILE = statement(FILE_COLUMNS, `${FILE} WHERE d.report_id = $1 AND d.kind = 'report' AND f.format = $2`);

/** A rendered file, with what its file name is made of. */
export interface KeptPaper extends RowOf<typeof REPORT_FILE> {}

/** The file of a published report. */
export const paperOf = (db: Db, reportId: string, format: PaperFormat): Promise<KeptPaper | undefined> =>
  REPORT_FILE.first(db, [reportId, format]);

const MEETING_FILE = statement(FILE_COLUMNS, `${FILE} WHERE d.meeting_id = $1 AND d.kind = $2 AND f.format = $3`);

/** The file of one of a meeting's papers. */
export const meetingPaperFile = (
  db: Db,
  meetingId: string,
  kind: string,
  format: PaperFormat,
): Promise<KeptPaper | undefined> => MEETING_FILE.first(db, [meetingId, kind, format]);
