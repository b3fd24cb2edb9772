// A report's course and the columns that keep it: the one way from the row, and the one way back.
import { bool, int, json, orNull, text, uuid } from '../statement.js';

/** Columns of `Course` (libs/workflow/course.ts) in a result. */
export const COURSE = {
  state: text,
  version: int,
  returnedFrom: orNull(text),
  requiresReadoption: bool,
  finalises: orNull(text),
  approvals: json<readonly string[]>(),
  submittedBy: orNull(uuid),
  signers: json<readonly string[]>(),
};

/** SQL: the course of a report as columns of a result; `alias` is the report's row. */
export const courseColumns = (alias: string): string => `${alias}.state, ${alias}.version,
  ${alias}.returned_from AS "returnedFrom", ${alias}.requires_readoption AS "requiresReadoption", ${alias}.finalises,
  to_jsonb(${alias}.approvals) AS approvals, ${alias}.submitted_by AS "submittedBy", to_jsonb(${alias}.signers) AS signers`;

/** SQL: the same as one JSON object. */
export const courseJson = (
  alias: string,
): string => `jsonb_build_object('state', ${alias}.state, 'version', ${alias}.version,
  'returnedFrom', ${alias}.returned_from, 'requiresReadoption', ${alias}.requires_readoption, 'finalises', ${alias}.finalises,
  'approvals', to_jsonb(${alias}.approvals), 'submittedBy', ${alias}.submitted_by, 'signers', to_jsonb(${alias}.signers))`;

/** SQL: the fields of a `Course` in a JSON record, as `jsonb_to_record` wants them declared. */
export const COURSE_FIELDS = `state text, version integer, "returnedFrom" text, "requiresReadoption" boolean, finalises text,
  approvals uuid[], "submittedBy" uuid, signers uuid[]`;

/** SQL: the assignments of an UPDATE of `report`; `record` is declared with {@link COURSE_FIELDS}. */
export const courseToRow = (record: string): string => `state = ${record}.state, version = ${record}.version,
  returned_from = ${record}."returnedFrom", requires_readoption = ${record}."requiresReadoption",
  finalises = ${record}.finalises, approvals = ${record}.approvals, submitted_by = ${record}."submittedBy",
  signers = ${record}.signers`;
