// Why a deadline may not be called sure: everything about it that a person must look at.
import type { Duty } from '../clauses/duty.js';
import { isStrong } from '../clauses/verdict.js';
import { dayOfWeek, formatDate, monthOf, yearOf, type LocalDate } from '@app/calendar/local-date.js';
import type { Token } from '../language/lexer.js';
import { word } from '../language/vocabulary.js';
import { WEEKDAYS, writtenDay, type DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { DocumentFacts } from './document-facts.js';

/** A doubt is the key of the question it raises; the gravest come first. */
export interface Doubt {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const doubt = (key: string, params: Doubt['params'] = {}): Doubt[] => [{ key, params }];

/** As the paper writes them. */
const WRITTEN = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

const dayOf = (rule: DeadlineRule): LocalDate | null => (rule.type === 'absolute' ? writtenDay(rule) : null);

/** The weekday written beside a date is not the date's own. */
function weekdayDoubt({ time }: Duty, day: LocalDate | null): Doubt[] {
  const said = time.kind === 'time' ? time.time.weekday : null;
  if (!said || !day || WEEKDAYS[dayOfWeek(day)] === said) return [];
  return doubt('question.weekdayMismatch', { said: WRITTEN[WEEKDAYS.indexOf(said)] ?? '', date: formatDate(day) });
}

const MONTHS_AHEAD = 12;

const monthsApart = (later: LocalDate, earlier: LocalDate): number =>
  (yearOf(later) - yearOf(earlier)) * 12 + monthOf(later) - monthOf(earlier);

function dateDoubts(day: LocalDate | null, { issueDate }: DocumentFacts): Doubt[] {
  if (!day) return [];
  if (!issueDate) return doubt('question.noYearToCompare');
  if (day < issueDate) return doubt('question.beforeIssue');
  const isFar = monthsApart(day, issueDate) > MONTHS_AHEAD;
  return isFar ? doubt('question.yearFar', { year: Number(day.slice(0, 4)) }) : [];
}

const REPORTED = new Set(['month', 'quarter', 'half-year', 'nine-month', 'year']);

/** A deadline before the end of its period is allowed but remarked upon: the missing figures will be estimates. */
export function remarkOn(rule: DeadlineRule, { period }: DocumentFacts): Doubt[] {
  const day = dayOf(rule);
  if (!day || !period?.from || !period.to || !REPORTED.has(period.kind)) return [];
  const isInside = period.from <= day && day <= period.to;
  return isInside ? doubt('question.periodNotEnded', { to: formatDate(period.to) }) : [];
}

/** Something was mended, or a whole clause stands without a single mark. */
const isDamaged = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.mended) ||
  (tokens.filter((token) => token.kind === 'word').length >= 6 &&
    !tokens.some((token) => /[\u00c0-\u1ef9]/u.test(token.text)));

const opensPlainVerb = word('gửi', 'nộp', 'báo', 'trình', 'chuyển');

/** "đăng ký", "nhận", "cập nhật" may hand something in, or not. */
const isPlainVerb = ({ sentence, verdict }: Duty): boolean =>
  verdict.verb !== null && opensPlainVerb(sentence.tokens[verdict.verb.from]);

const isNumberSign = word('số');

/** A deadline named beside the number of another paper may be the deadline of that paper. */
const citesPaper = ({ sentence: { tokens, from }, time }: Duty): boolean =>
  tokens
    .slice(from, time.from)
    .some((token, at, all) => isNumberSign(token) && all[at + 1]?.kind === 'number' && isCodeOrDate(all[at + 2]));

/** "số 126-HD/ĐU", "số 148 ngày …"; not "chuyên đề số 1 về …". */
const isCodeOrDate = word('-', '–', '/', 'ngày');

/** What the words themselves leave open. */
function wordDoubts(duty: Duty, rule: DeadlineRule): Doubt[] {
  const { sentence, time, verdict, clause } = duty;
  if (rule.type === 'relative') return doubt('question.eventDate', { event: rule.after ?? rule.before ?? '' });
  if (sentence.block.isRow) return doubt('question.fromTable');
  if (!isStrong(time) || verdict.borrowed) return doubt('question.borrowedDuty');
  if (!isPlainVerb(duty) || citesPaper(duty)) return doubt('question.unclear');
  return isDamaged(sentence.tokens.slice(clause.from, clause.to)) ? doubt('question.damaged') : [];
}

const isFixed = (rule: DeadlineRule): boolean =>
  rule.type !== 'recurring' || (rule.day !== null && rule.frequency !== 'daily');

function nameDoubts({ obligedBy, submitTo }: Duty): Doubt[] {
  if (!obligedBy) return doubt('question.whoActs');
  if (!obligedBy.near) return doubt('question.whoActsFar', { who: obligedBy.words });
  return submitTo?.near ? [] : doubt('question.whereTo');
}

/** Everything a person must look at, gravest first; nothing for a deadline stated plainly and in full. */
export function doubtsAbout(duty: Duty, rule: DeadlineRule, facts: DocumentFacts, inferred: boolean): Doubt[] {
  const day = dayOf(rule);
  return [
    ...weekdayDoubt(duty, day),
    ...dateDoubts(day, facts),
    ...(facts.isDamaged ? doubt('question.damaged') : []),
    ...wordDoubts(duty, rule),
    ...(inferred && rule.type !== 'relative' ? doubt(day ? 'question.yearInferred' : 'question.returnInferred') : []),
    ...(isFixed(rule) ? [] : doubt('question.dayInferred')),
    ...nameDoubts(duty),
  ];
}
