// The door of the reader: reads a guidance document's header, its deadlines, and the questions its text leaves open.
import { outlineOf } from './clauses/outline.js';
import { refuseSecret } from '@app/forms/secrecy-mark.js';
import { invalid } from '@app/kernel/errors.js';
import { normaliseText } from '@app/kernel/folding.js';
import { lettersOf } from './language/letters.js';
import { factsOf } from './reading/document-facts.js';
import { listCounts } from './reading/list-counts.js';
import { lookalikes } from './reading/lookalikes.js';
import { readForms, readOutline } from './reading/read-asked.js';
import { readChanges } from './reading/read-changes.js';
import { readDeadlines } from './reading/read-deadlines.js';
import { readHeader } from './reading/read-header.js';
import type { GuidanceHeader, GuidanceReading, ReadingQuestion } from './reading/reading.js';

export type {
  DeadlineReading,
  GuidanceHeader,
  GuidanceReading,
  PaperChange,
  PeriodReading,
} from './reading/reading.js';

/** Longest text that is read, in UTF-16 units: some 120 pages. Keeps every reading under two seconds. */
export const MAX_GUIDANCE_LENGTH = 300_000;

/** The page may call a paper by another name than its symbol does ("công văn số 126-HD/ĐU"). */
function kindQuestions(text: string, header: GuidanceHeader): ReadingQuestion[] {
  const type = header.symbol?.split('/')[0];
  const called = /công văn số[^\n.;]{0,12}\d{1,5}\s{0,3}[-–]\s{0,3}HD\/[^\s,.;]{1,12}/iu.exec(text)?.[0];
  if (called) return [{ key: 'question.kindConflict', params: { symbol: 'HD' }, evidence: called }];
  const conflict = type === 'HD' && header.documentKind === 'công văn';
  return conflict ? [{ key: 'question.kindConflict', params: { symbol: 'HD' }, evidence: header.symbol ?? '' }] : [];
}

function headerQuestions(text: string, header: GuidanceHeader): ReadingQuestion[] {
  const evidence = text.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
  const missing = header.issueDate ? [] : [{ key: 'question.noIssueDate', params: {}, evidence }];
  return [...missing, ...kindQuestions(text, header)];
}

/** Where a text comes from. */
export interface Origin {
  /** Recognised in a picture: read the same, but nothing is called sure. */
  readonly isScanned?: boolean;
}

/**
 * Reads a text. Deterministic; same text, same reading.
 * @throws Refusal Invalid `guidance.empty`, `guidance.tooLong`; NotPossible `guidance.secret`
 */
export function readGuidance(input: string, origin: Origin = {}): { text: string; reading: GuidanceReading } {
  const text = normaliseText(input);
  if (text.trim().length < 20) throw invalid('guidance.empty', {}, 'text');
  if (text.length > MAX_GUIDANCE_LENGTH) throw invalid('guidance.tooLong', { limit: MAX_GUIDANCE_LENGTH }, 'text');
  refuseSecret(text);
  const letters = lettersOf(text);
  const head = readHeader(letters);
  const { header } = head;
  const blocks = outlineOf(letters);
  const facts = factsOf(letters, head, origin.isScanned ?? false);
  const { questions, ...read } = readDeadlines(blocks, facts);
  const unread = [...lookalikes(blocks, text), ...listCounts(blocks)];
  const changes = readChanges(blocks, letters.written, header);
  const none =
    read.deadlines.length + questions.length + unread.length + changes.length === 0
      ? [{ key: 'question.noDeadline', params: {}, evidence: '' }]
      : [];
  const asked = [...headerQuestions(text, header), ...none, ...questions, ...unread];
  const asks = { outline: readOutline(blocks, text), forms: readForms(text) };
  return { text, reading: { ...header, ...read, ...asks, questions: asked, changes } };
}
