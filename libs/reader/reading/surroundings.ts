// What surrounds a duty's time: how often, in which year, under which heading.
import type { Duty } from '../clauses/duty.js';
import { wordsOf, type Run } from '../clauses/fields.js';
import { ancestors, wholeOf, type Block } from '../clauses/outline.js';
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import type { DocumentFacts } from './document-facts.js';
import { periodWordBefore, type PeriodWord } from './period-words.js';
import type { Surroundings } from './rule-of-time.js';

const everyYear = phrase('hằng năm', 'mỗi năm', 'định kỳ');

/** Kept, because every duty of a sentence and of the items under it asks again. */
const KNOWN = new WeakMap<object, boolean>();

function saysEveryYear(owner: object, tokens: readonly Token[], { from, to }: Run): boolean {
  const known = KNOWN.get(owner);
  if (known !== undefined) return known;
  let says = false;
  for (let at = from; at < to && !says; at += 1) says = everyYear(tokens, at) !== null;
  KNOWN.set(owner, says);
  return says;
}

/** Kept for each duty, because its neighbours ask as well. */
const PERIODS = new WeakMap<Duty, PeriodWord | null>();

function periodAround(duty: Duty): PeriodWord | null {
  const known = PERIODS.get(duty);
  if (known !== undefined) return known;
  const period = findPeriod(duty);
  PERIODS.set(duty, period);
  return period;
}

/** The sentence from its beginning, then what it stands under. */
function findPeriod({ sentence, time, clause }: Duty): PeriodWord | null {
  const { tokens, block } = sentence;
  const own =
    periodWordBefore(tokens, clause.from, time.from) ??
    periodWordBefore(tokens, time.to, clause.to) ??
    periodWordBefore(tokens, sentence.from, time.from);
  if (own) return own;
  for (const above of [block, ...ancestors(block)]) {
    const end = above === block ? sentence.from : above.tokens.length;
    const word = periodWordBefore(above.tokens, Math.max(0, end - 200), end);
    if (word) return word;
  }
  return null;
}

/** A heading or a lead, not a paragraph that happens to end in a colon. */
const isShort = (block: Block): boolean => block.tokens.length <= 40;

/** How many duties on each side are looked at for one list. */
const NEARBY = 12;

/** Whether an item beside it at the same depth names a day that returns: one list, one kind of rule. */
function besideReturns(duty: Duty, order: number, all: readonly Duty[]): boolean {
  const own = duty.sentence.block;
  return all.slice(Math.max(0, order - NEARBY), order + NEARBY).some(({ sentence: { block }, time }) => {
    const beside = block.parent === own.parent && block.marker?.kind === own.marker?.kind && own.marker !== null;
    return beside && time.kind === 'time' && time.time.recurrence !== null;
  });
}

/** Report kinds that come round; two of them in one paragraph are a regime, not two papers of one year. */
const KINDS_OF_REGIME = new Set<PeriodWord>([
  'monthly',
  'quarterly',
  'half-year',
  'nine-month',
  'annual',
  'named-quarter',
]);

/** Whether its own paragraph speaks of days that return: another duty returns, or several kinds of report are named. */
function isParagraphOfRegime(duty: Duty, order: number, all: readonly Duty[], facts: DocumentFacts): boolean {
  const own = duty.sentence.block;
  const beside = all.slice(Math.max(0, order - NEARBY), order + NEARBY).filter((duty) => duty.sentence.block === own);
  if (beside.length < 2 || beside.some(hasYear)) return false;
  if (beside.some(({ time }) => time.kind === 'time' && time.time.recurrence !== null)) return true;
  const kinds = beside.map((duty) => periodAround(duty)).filter((word) => word !== null && KINDS_OF_REGIME.has(word));
  return (
    facts.period === null && (new Set(kinds).size > 1 || kinds.filter((word) => word === 'named-quarter').length > 2)
  );
}

const hasYear = ({ time }: Duty): boolean =>
  time.kind === 'time' && time.time.point.kind === 'dates' && time.time.point.dates.some((date) => date.year !== null);

/** What surrounds the `order`-th of all duties. */
export function surroundings(order: number, all: readonly Duty[], facts: DocumentFacts): Surroundings | null {
  const duty = all[order];
  if (!duty) return null;
  const { sentence, time } = duty;
  const period = periodAround(duty);
  return {
    issueDate: facts.issueDate,
    paperYear: facts.paperYear,
    period,
    isStanding:
      facts.isStanding ||
      (period !== null && besideReturns(duty, order, all)) ||
      isParagraphOfRegime(duty, order, all, facts),
    saysEveryYear:
      saysEveryYear(sentence, sentence.tokens, sentence) ||
      ancestors(sentence.block).some((block) => isShort(block) && saysEveryYear(block, block.tokens, wholeOf(block))),
    words: wordsOf(sentence.tokens, time),
  };
}
