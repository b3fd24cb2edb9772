// The parts of a document's text that are marked: duties, and words that raise a question of their own.
import type { GuidanceView } from '@app/contracts/guidance.contract.js';

/** `at` and `length` in UTF-16 units of the text. Duties are numbered as in the reading, questions from 1000 on. */
export interface MarkedSpan {
  readonly id: number;
  readonly at: number;
  readonly length: number;
  readonly kind: 'duty' | 'question';
}

const FIRST_QUESTION = 1000;

/** What a question stands at: its duty where the words are those of one, else a mark of its own; null for neither. */
export function markOfQuestion(view: GuidanceView, order: number): number | null {
  const evidence = view.reading.questions[order]?.evidence ?? '';
  if (evidence === '') return null;
  const duty = view.reading.deadlines.findIndex((one) => one.evidence === evidence);
  if (duty >= 0) return duty;
  return view.text.includes(evidence) ? FIRST_QUESTION + order : null;
}

/** Every mark of a document, in no order. */
export function spansOf(view: GuidanceView): readonly MarkedSpan[] {
  const { deadlines, questions } = view.reading;
  const duties = deadlines.map((one, id) => ({ id, at: one.at, length: one.evidence.length, kind: 'duty' as const }));
  const asked = questions.flatMap(({ evidence }, order) => {
    const id = markOfQuestion(view, order);
    const isOwn = id !== null && id >= FIRST_QUESTION && view.state === 'read';
    return isOwn ? [{ id, at: view.text.indexOf(evidence), length: evidence.length, kind: 'question' as const }] : [];
  });
  return [...duties, ...asked];
}
