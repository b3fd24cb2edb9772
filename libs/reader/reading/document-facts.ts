// What is known of a document before its duties are read.
import { foldedPattern } from '../language/vocabulary.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import { foldMarks } from '@app/kernel/folding.js';
import { readableOf } from '../language/readable.js';
import type { GuidanceHeader, PeriodReading } from './reading.js';

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

const isStanding = ({ documentKind, subject }: GuidanceHeader): boolean =>
  STANDING_KIND.test(documentKind ?? '') || STANDING_SUBJECT.test(foldMarks(subject ?? ''));

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
export function factsOf(text: string, header: GuidanceHeader, isScanned: boolean): DocumentFacts {
  const sample = text.slice(0, SAMPLE);
  const year = /(?:năm|\/)\s?(20\d{2})/u.exec(sample)?.[1];
  return {
    text,
    issueDate: header.issueDate,
    paperYear: year ? Number(year) : null,
    period: header.period,
    isStanding: isStanding(header),
    isDamaged: isScanned || lostMarks(sample) || hasStrayMarks(sample) || readableOf(sample) !== sample,
  };
}
