// What changed between two drafts of a report: word by word for the screen, sentence by sentence for a paper.
import { diffSentences, diffWordsWithSpace } from 'diff';
import type { ReportSection } from './report-form.js';

/** A piece of text that stayed, went or came. */
export interface DraftPart {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** A section that differs between two drafts. */
export interface ChangedSection {
  readonly heading: string;
  readonly parts: readonly DraftPart[];
}

/** WORDS for reading on the screen, SENTENCES for a paper that quotes whole ones. */
export type Fineness = 'WORDS' | 'SENTENCES';

const lengthOf = (parts: readonly DraftPart[], kind: DraftPart['kind']): number =>
  parts.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.text.length, 0);

/** A text written anew shares words with the old one by chance: it is shown whole, not as patches. */
const isWrittenAnew = (parts: readonly DraftPart[], before: string, after: string): boolean =>
  lengthOf(parts, 'SAME') * 2 < Math.max(before.length, after.length);

function partsOf(before: string, after: string, fineness: Fineness): readonly DraftPart[] {
  const found = fineness === 'WORDS' ? diffWordsWithSpace(before, after) : diffSentences(before, after);
  const parts = found.map((one): DraftPart => {
    if (one.added) return { kind: 'ADDED', text: one.value };
    return { kind: one.removed ? 'REMOVED' : 'SAME', text: one.value };
  });
  if (fineness === 'SENTENCES' || !isWrittenAnew(parts, before, after)) return parts;
  const whole: readonly DraftPart[] = [
    { kind: 'REMOVED', text: before },
    { kind: 'ADDED', text: after },
  ];
  return whole.filter((one) => one.text !== '');
}

/** Sections whose text differs, in the order of the later draft. Both drafts have the same sections. */
export const compareDrafts = (
  before: readonly ReportSection[],
  after: readonly ReportSection[],
  fineness: Fineness,
): readonly ChangedSection[] =>
  after.flatMap((section) => {
    const old = before.find((one) => one.id === section.id)?.text ?? '';
    if (old === section.text) return [];
    const heading = [section.number, section.heading].filter(Boolean).join(' ');
    return [{ heading, parts: partsOf(old, section.text, fineness) }];
  });
