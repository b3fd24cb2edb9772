// What is known of a document before its duties are read.
import { foldedPattern } from '../language/vocabulary.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Letters } from '../language/letters.js';
import type { HeaderRead } from './read-header.js';
import type { PeriodReading } from './reading.js';

export interface DocumentFacts {
  readonly text: string;
  readonly issueDate: LocalDate | null;
  /** The year that the paper is about, where it has no date of its own. */
  readonly paperYear: number | null;
  readonly period: PeriodReading | null;
  /** A paper that sets a standing regime (quy chế, quy định, "chế độ báo cáo"). */
  readonly isStanding: boolean;
  /** Scanned, in an old encoding, or without marks: nothing in it may be called sure. */
  readonly isDamaged: boolean;
}

const STANDING_KIND = /^(?:quy chế|quy định)$/;
const STANDING_SUBJECT = foldedPattern(/chế độ báo cáo|chế độ thông tin|quy chế|quy định|tổ chức hoạt động/);

const isStanding = ({ header, subject }: HeaderRead): boolean =>
  STANDING_KIND.test(header.documentKind ?? '') || STANDING_SUBJECT.test(subject?.folded ?? '');

const SAMPLE = 20_000;

/** Far fewer marks than Vietnamese has: they were lost. */
function lostMarks(sample: string): boolean {
  const words = sample.match(/\p{L}{2,}/gu)?.length ?? 0;
  const marked = sample.match(/[\u00c0-\u1ef9]/gu)?.length ?? 0;
  return words > 20 && marked < words * 0.3;
}

/** Marks strewn over the letters by bad scanning: letter groups that no syllable has. */
function hasStrayMarks(sample: string): boolean {
  const stray = sample.match(/[ỳỷỹỵĩũẽõẹị][àáảãạ]|[ÍÌ]{2}|\p{L}[ỳỷỹ][àãạ]|[áảãạ][ỏọõ]/gu)?.length ?? 0;
  return stray > 3;
}

/** Reads off the facts that the reading of duties leans on. */
export function factsOf({ written, readable }: Letters, read: HeaderRead, isScanned: boolean): DocumentFacts {
  const sample = written.text.slice(0, SAMPLE);
  const year = /(?:năm|\/)\s?(20\d{2})/u.exec(sample)?.[1];
  return {
    text: written.text,
    issueDate: read.header.issueDate,
    paperYear: year ? Number(year) : null,
    period: read.header.period,
    isStanding: isStanding(read),
    isDamaged: isScanned || lostMarks(sample) || hasStrayMarks(sample) || readable.text.slice(0, SAMPLE) !== sample,
  };
}
