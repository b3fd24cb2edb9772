// Who owes a paper: named in the clause, before it, above it, or asked in the opening paragraph.
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import type { Clause, Found, ReadSoFar } from './duty.js';
import { wordsOf, type Run } from './fields.js';
import { ancestors, wholeOf, type Block } from './outline.js';
import { DUE_NOUN } from './paper-words.js';
import { fieldOf, type Sentence } from './sentences.js';
import { askedIn, ownerIn, subjectBefore } from './subjects.js';
import { whoInRow } from './table-columns.js';
import { firstIn, found, handInAt, lastBefore } from './verbs.js';

/** A name and the tokens it stands among. */
export interface Named {
  readonly tokens: readonly Token[];
  readonly run: Run;
}

export const asFound = ({ tokens, run }: Named, near: boolean): Found => ({ words: wordsOf(tokens, run), near });

/** How many blocks back the text is searched for whoever acts. */
const MEMORY = 60;

const opensReceiving = word('nhận', 'tiếp');

/** "Sở Công Thương nhận chậm nhất …": the body before the verb receives. */
export function receives({ sentence, before, verdict }: Clause): boolean {
  const verb = verdict.verb;
  if (!verb || verb.to > before.to || !opensReceiving(sentence.tokens[verb.from])) return false;
  return DUE_NOUN(sentence.tokens, verb.from - 2) === null && DUE_NOUN(sentence.tokens, verb.from - 3) === null;
}

/** "trước ngày A đối với …": what follows a time belongs to it, not to the next one. */
const FOR_WHOM = phrase('đối với');
/** Whoever moves a date does not owe the paper. */
const movesDate = found(phrase('điều chỉnh', 'gia hạn', 'kéo dài', 'thay đổi thời'));

/** Behind the time when the verb stands there, else before the verb. */
function actorOf({ sentence, time, before, after, verdict: { verb } }: Clause): Run | null {
  const isBehind = verb !== null && verb.from >= time.to;
  const ahead = subjectBefore(fieldOf(sentence, before), isBehind || !verb ? before.to : verb.from);
  return ahead ?? (isBehind ? subjectBefore(fieldOf(sentence, after), verb.from) : null);
}

function ownSubject(clause: Clause): Named | null {
  const { sentence, time, before, verdict } = clause;
  const { tokens } = sentence;
  if (time.kind === 'borrowed' && !verdict.verb) return null;
  if (before.from > sentence.from && FOR_WHOM(tokens, before.from)) return null;
  const owner = (): Run | null => ownerIn(fieldOf(sentence, before));
  return asNamed(tokens, lastBefore(tokens, before, movesDate) ? owner() : (actorOf(clause) ?? owner()));
}

const asNamed = (tokens: readonly Token[], run: Run | null): Named | null => run && { tokens, run };

function subjectInRow({ sentence: { block } }: Clause): Named | null {
  return block.isRow ? asNamed(block.tokens, whoInRow(block)) : null;
}

/** How far back in its block whoever acts is searched for, in tokens. */
const EARLIER = 150;

/** Whoever acts earlier in the block, before the clause. */
function subjectEarlier({ sentence, before }: Clause): Named | null {
  const field = {
    ...fieldOf(sentence, { from: Math.max(0, before.from - EARLIER), to: before.from }),
    taken: sentence.times,
  };
  const hand = lastBefore(sentence.tokens, field, handInAt);
  return asNamed(sentence.tokens, hand && subjectBefore(field, hand.from));
}

const opensOwner = word('của', 'do', 'hạn', 'với', 'riêng', ':', '-', 'nhiệm', 'giao');

/** Whoever a heading names acts only where the name opens it or is said to own it ("Trách nhiệm của …"). */
const opensOwn = (block: Block, run: Run): boolean => run.from === 0 || opensOwner(block.tokens[run.from - 1]);

function subjectOf(above: Block): Named | null {
  const field = { ...wholeOf(above), tokens: above.tokens, taken: [] };
  const asked = askedIn(field);
  if (asked) return { tokens: above.tokens, run: asked };
  const hand = firstIn(above.tokens, field, handInAt);
  const run = above.marker ? (subjectBefore(field, hand?.from ?? field.to) ?? ownerIn(field)) : null;
  return run && opensOwn(above, run) ? { tokens: above.tokens, run } : null;
}

function subjectAbove(block: Block): Named | null {
  for (const above of ancestors(block)) {
    const named = subjectOf(above);
    if (named) return named;
  }
  return null;
}

/** "Thời hạn sẽ là … . Các huyện tổng hợp, gửi về … trong thời hạn này." */
function subjectLater(sentence: Sentence, { sentences }: ReadSoFar): Named | null {
  const own = sentences[sentence.block.order] ?? [];
  for (const later of own.slice(sentence.place + 1, sentence.place + 6)) {
    const hand = firstIn(later.tokens, later, handInAt);
    const run = hand && subjectBefore(fieldOf(later, later), hand.from);
    if (run) return { tokens: later.tokens, run };
  }
  return null;
}

const blocksBefore = (order: number, blocks: readonly Block[]): Block[] =>
  blocks.slice(Math.max(0, order - MEMORY), order).toReversed();

/** The item before it at the same depth names who acts: "1. Mỗi phòng chọn …", "2. Bản giới thiệu chuyển …". */
function subjectBeside({ order, parent, marker }: Block, { blocks, sentences }: ReadSoFar): Named | null {
  const beside = blocksBefore(order, blocks).find(
    (block) => block.parent === parent && block.marker?.kind === marker?.kind,
  );
  const first = beside && marker ? sentences[beside.order]?.[0] : null;
  const run = first && subjectBefore(fieldOf(first, first), first.to);
  return first && run ? { tokens: first.tokens, run } : null;
}

/** The bodies that a paragraph before it asks: "đề nghị các cơ quan, địa phương:". */
function askedBefore({ order }: Block, { blocks }: ReadSoFar): Named | null {
  for (const block of blocksBefore(order, blocks)) {
    const run = block.marker ? null : askedIn({ ...wholeOf(block), tokens: block.tokens, taken: [] });
    if (run) return { tokens: block.tokens, run };
  }
  return null;
}

/** Whoever owed the duty just before, when it stands in the same block. */
function asBefore({ sentence }: Clause, { duties }: ReadSoFar): Found | null {
  const previous = duties.at(-1);
  if (!previous?.obligedBy || previous.sentence.block !== sentence.block) return null;
  return { ...previous.obligedBy, near: false };
}

/** Whoever opens the part of the sentence just before: "Đảng bộ cơ sở hoàn thành kiểm điểm …; gửi hồ sơ …". */
function subjectOfPart({ sentence }: Clause, { sentences }: ReadSoFar): Named | null {
  const previous = sentences[sentence.block.order]?.[sentence.place - 1];
  const last = previous?.tokens[previous.to - 1]?.fold;
  const run = previous && last === ';' ? subjectBefore(fieldOf(previous, previous), previous.to) : null;
  return previous && run ? { tokens: previous.tokens, run } : null;
}

/** Whoever other lines name. */
function elsewhere(clause: Clause, read: ReadSoFar): Named | null {
  const { block } = clause.sentence;
  return (
    subjectEarlier(clause) ??
    subjectOfPart(clause, read) ??
    subjectAbove(block) ??
    subjectLater(clause.sentence, read) ??
    subjectBeside(block, read) ??
    askedBefore(block, read)
  );
}

/** Whoever owes the paper, as written; null where the document does not say, or names only who receives. */
export function whoActs(clause: Clause, read: ReadSoFar): Found | null {
  if (receives(clause)) return null;
  const own = ownSubject(clause);
  if (own) return asFound(own, true);
  if (read.lender?.obligedBy) return { ...read.lender.obligedBy, near: false };
  const inRow = subjectInRow(clause);
  if (inRow) return asFound(inRow, false);
  const before = asBefore(clause, read);
  const other = before ? null : elsewhere(clause, read);
  return before ?? (other && asFound(other, false));
}
