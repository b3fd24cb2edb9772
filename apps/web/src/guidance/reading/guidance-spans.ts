// The parts of a document's text that are marked: requirements, and words that raise a question of their own.
import type { GuidanceView } from '@app/contracts/guidance.contract.js';

/** A part of a text; `at` and `length` in UTF-16 units. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** Duties are numbered as in the reading, questions from 1000 on; `SHOWN` is a place somebody asked to see. */
export interface MarkedSpan extends Place {
  readonly id: number;
  readonly kind: 'requirement' | 'question' | 'shown';
}

const FIRST_QUESTION = 1000;
export const SHOWN = -1;

/** What a question stands at: its requirement where the words are those of one, else a mark of its own; null for neither. */
export function markOfQuestion(view: GuidanceView, order: number): number | null {
  const evidence = view.reading.questions[order]?.evidence ?? '';
  if (evidence === '') return null;
  const requirement = view.reading.deadlines.findIndex((one) => one.evidence === evidence);
  if (requirement >= 0) return requirement;
  return view.text.includes(evidence) ? FIRST_QUESTION + order : null;
}

/** Every mark of a document, in no order. */
export function spansOf(view: GuidanceView, shown: Place | null): readonly MarkedSpan[] {
  const { deadlines, questions } = view.reading;
  const duties = deadlines.map((one, id) => ({
    id,
    at: one.at,
    length: one.evidence.length,
    kind: 'requirement' as const,
  }));
  const asked = questions.flatMap(({ evidence }, order) => {
    const id = markOfQuestion(view, order);
    const isOwn = id !== null && id >= FIRST_QUESTION && view.state === 'read';
    return isOwn ? [{ id, at: view.text.indexOf(evidence), length: evidence.length, kind: 'question' as const }] : [];
  });
  const place = shown ? [{ id: SHOWN, ...shown, kind: 'shown' as const }] : [];
  return [...duties, ...asked, ...place];
}

/** A piece of text with the marks that lie over it, outermost first. */
export interface Piece extends Place {
  readonly marks: readonly MarkedSpan[];
}

/** Cuts a text at every edge of a mark: marks may overlap, and none is lost. */
export function piecesOf(text: string, spans: readonly MarkedSpan[]): readonly Piece[] {
  const edges = new Set([0, text.length]);
  for (const { at, length } of spans) edges.add(at).add(Math.min(at + length, text.length));
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((at, order) => {
    const end = cuts[order + 1] ?? text.length;
    return { at, length: end - at, marks: spans.filter((span) => span.at <= at && end <= span.at + span.length) };
  });
}
