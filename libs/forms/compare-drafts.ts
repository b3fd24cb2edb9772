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

const partsOf = (before: string, after: string, fineness: Fineness): readonly DraftPart[] =>
  (fineness === 'WORDS' ? diffWordsWithSpace(before, after) : diffSentences(before, after)).map((one) => {
    if (one.added) return { kind: 'ADDED', text: one.value };
    return { kind: one.removed ? 'REMOVED' : 'SAME', text: one.value };
  });

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
