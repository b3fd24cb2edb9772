// What the papers of a meeting share: head, sections, who said what, the chair's signature.
import type { Contribution } from '@app/workflow/meeting.js';
import type { MeetingPaperFacts } from './meeting-paper-facts.js';
import { headOf, type PaperHead, type PaperSection } from './paper.js';
import { signatureOf } from './signature.js';

export const section = (heading: string, paragraphs: readonly string[], level: 1 | 2 = 1): PaperSection => ({
  heading,
  level,
  paragraphs,
});

export const spoken = ({ author, unit, text }: Contribution): string =>
  `Đồng chí ${author}${unit ? ` (${unit})` : ''}: ${text.replace(/\s*\n\s*/g, ' ')}`;

export const headWith = (facts: MeetingPaperFacts, code: string): PaperHead => headOf({ ...facts, code });

export const chairSignature = ({ line, signsAs, chairTitle: title, chairName: name }: MeetingPaperFacts) =>
  signatureOf({ line, signsAs, title, name });
