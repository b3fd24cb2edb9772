// Reads a guidance document: header, deadlines, and the questions its text leaves open.
import { refuseSecret } from '@app/forms/secrecy-mark.js';
import { invalid } from '@app/kernel/errors.js';
import { MAX_GUIDANCE_LENGTH, normaliseText, sentences } from './guidance-text.js';
import { readDeadlines } from './read-deadlines.js';
import { readHeader } from './read-header.js';
import type { GuidanceHeader, GuidanceReading, ReadingQuestion } from './reading.js';

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

/**
 * Reads a text. Deterministic; same text, same reading.
 * @throws Refusal Invalid `guidance.empty`, `guidance.tooLong`; NotPossible `guidance.secret`
 */
export function readGuidance(input: string): { text: string; reading: GuidanceReading } {
  const text = normaliseText(input);
  if (text.trim().length < 20) throw invalid('guidance.empty', {}, 'text');
  if (text.length > MAX_GUIDANCE_LENGTH) throw invalid('guidance.tooLong', { limit: MAX_GUIDANCE_LENGTH }, 'text');
  refuseSecret(text);
  const header = readHeader(text);
  const { deadlines, questions } = readDeadlines(sentences(text), header.issueDate);
  const none = deadlines.length === 0 ? [{ key: 'question.noDeadline', params: {}, evidence: '' }] : [];
  return {
    text,
    reading: { ...header, deadlines, questions: [...headerQuestions(text, header), ...none, ...questions] },
  };
}
