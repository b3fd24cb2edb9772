// What surrounds a duty's time: how often, in which year, under which heading.
import type { Duty } from '@app/clauses/duty.js';
import { wordsOf } from '@app/clauses/fields.js';
import { ancestors, type Block } from '@app/clauses/outline.js';
import type { Token } from '@app/language/lexer.js';
import type { DocumentFacts } from './document-facts.js';
import { periodWordBefore, type PeriodWord } from './period-words.js';
import type { Surroundings } from './rule-of-time.js';

const EVERY_YEAR = /^(?:(?:hang|moi) nam|dinh ky)$/;

function saysEveryYear(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1)
    if (EVERY_YEAR.test(`${tokens[at]?.fold} ${tokens[at + 1]?.fold}`)) return true;
  return false;
}

/** The sentence from its beginning, then what it stands under. */
function periodAround({ sentence, time, clause }: Duty): PeriodWord | null {
  const { tokens, block } = sentence;
  const own = periodWordBefore(tokens, clause.from, clause.to) ?? periodWordBefore(tokens, sentence.from, time.from);
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
    isStanding: facts.isStanding || (period !== null && besideReturns(duty, order, all)),
    saysEveryYear:
      saysEveryYear(sentence.tokens, sentence.from, sentence.to) ||
      ancestors(sentence.block).some((block) => isShort(block) && saysEveryYear(block.tokens, 0, block.tokens.length)),
    words: wordsOf(sentence.tokens, time),
  };
}
