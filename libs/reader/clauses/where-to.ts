// Where a paper goes: named in the clause, in the duty before, above it, or in a line of its own nearby.
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import type { Clause, Found, ReadSoFar } from './duty.js';
import type { Run } from './fields.js';
import { isStrong } from './verdict.js';
import { ancestors, wholeOf, type Block } from './outline.js';
import { recipientAfter } from './recipients.js';
import { fieldOf, type Sentence } from './sentences.js';
import { subjectBefore } from './subjects.js';
import { whereInRow } from './table-columns.js';
import { firstIn, found, handInAt } from './verbs.js';
import { asFound, receives, type Named } from './who-acts.js';

const LIKE_ITEM = phrase('như khoản', 'như điểm', 'như mục');

/** The number in "như khoản 1"; null where the clause says no such thing. */
function itemNamed({ sentence: { tokens }, before, after }: Clause): number | null {
  const like = firstIn(tokens, { from: before.from, to: after.to }, found(LIKE_ITEM));
  const number = like && tokens[like.to];
  if (!number) return null;
  return number.kind === 'number' ? Number(number.fold) : number.fold.charCodeAt(0) - 96;
}

/** "nộp như khoản 1": where the duty under that item goes. */
function asItem(clause: Clause, { duties }: ReadSoFar): Found | null {
  const number = itemNamed(clause);
  if (number === null) return null;
  const item = duties.find(({ sentence: { block }, submitTo }) =>
    submitTo ? [block, ...ancestors(block)].some(({ marker }) => marker?.number === number) : false,
  );
  return item?.submitTo ? { ...item.submitTo, near: false } : null;
}

function recipientIn(tokens: readonly Token[], run: Run): Run | null {
  const hand = firstIn(tokens, run, (_tokens, at) => {
    const verb = handInAt(tokens, at);
    return verb && recipientAfter({ ...run, from: verb.to, tokens, taken: [] }, verb.to) ? verb : null;
  });
  return hand && recipientAfter({ ...run, from: hand.to, tokens, taken: [] }, hand.to);
}

function handsIn(tokens: readonly Token[], run: Run): Run[] {
  const hands: Run[] = [];
  for (let at = run.to - 1; at >= run.from; at -= 1) {
    const hand = handInAt(tokens, at);
    if (hand) hands.push(hand);
  }
  return hands;
}

/** After one of the verbs before the time, the governing one first. */
function recipientOfVerbs({ sentence, before, after, verdict: { verb } }: Clause): Run | null {
  const hands = handsIn(sentence.tokens, before);
  for (const hand of verb ? [verb, ...hands.filter((run) => run.from !== verb.from)] : hands) {
    const to = hand.from < before.to ? before.to : after.to;
    const run = recipientAfter(fieldOf(sentence, { from: hand.to, to }), hand.to);
    if (run) return run;
  }
  return null;
}

/** Behind the time: "báo cáo nhanh trước 16h00 thứ Sáu hằng tuần về Thường trực Tỉnh ủy". */
const recipientBehind = ({ sentence, after, verdict }: Clause): Run | null =>
  verdict.verb ? recipientAfter(fieldOf(sentence, after), after.from) : recipientIn(sentence.tokens, after);

/** The body that receives, where that is the subject. */
const receiver = ({ sentence, before, verdict }: Clause): Run | null =>
  subjectBefore(fieldOf(sentence, before), verdict.verb?.from ?? before.to);

function ownRecipient(clause: Clause): Named | null {
  const run = receives(clause) ? receiver(clause) : (recipientOfVerbs(clause) ?? recipientBehind(clause));
  return run && { tokens: clause.sentence.tokens, run };
}

const SAME_PLACE = found(phrase('cùng nơi nhận', 'nơi nhận như trên', 'gửi như trên'));

/** "cùng nơi nhận": where the duty before went. */
const saysSamePlace = (block: Block): boolean => [block, ...ancestors(block)].some(saysIt);

const SAID = new WeakMap<Block, boolean>();

function saysIt(block: Block): boolean {
  const known = SAID.get(block);
  if (known !== undefined) return known;
  const says = firstIn(block.tokens, wholeOf(block), SAME_PLACE) !== null;
  SAID.set(block, says);
  return says;
}

const sendsAt = found(phrase('gửi', 'nộp'));

/** A lead that says where papers go: an item, or an announcing paragraph ("gửi báo cáo về UBND tỉnh như sau:"). */
function recipientAbove(block: Block): Named | null {
  for (const above of ancestors(block)) {
    if (!above.marker && !firstIn(above.tokens, wholeOf(above), sendsAt)) continue;
    const run = recipientIn(above.tokens, wholeOf(above));
    if (run) return { tokens: above.tokens, run };
  }
  return null;
}

const receiptAt = found(
  phrase('nơi nhận báo cáo', 'nơi nhận hồ sơ', 'địa chỉ nhận', 'nơi nhận bài', 'đơn vị nhận báo cáo', 'nơi nộp'),
);

/** "Nơi nhận báo cáo: Văn phòng Trung ương Hội". */
function placeOfReceipt(sentence: Sentence): Run | null {
  const receipt = firstIn(sentence.tokens, sentence, receiptAt);
  const from = (receipt?.to ?? 0) + 1;
  return receipt && recipientAfter({ from, to: sentence.to, tokens: sentence.tokens, taken: [] }, from);
}

/** Kept, because every duty before a sentence asks for its recipient. */
const RECIPIENTS = new WeakMap<Sentence, Run | null>();

function recipientOf(sentence: Sentence): Run | null {
  const known = RECIPIENTS.get(sentence);
  if (known !== undefined) return known;
  const run = placeOfReceipt(sentence) ?? recipientIn(sentence.tokens, sentence);
  RECIPIENTS.set(sentence, run);
  return run;
}

/** A later sentence of the block, or a block beside it, that only says where to: "Cách gửi: gửi về Văn phòng …". */
function recipientNearby(sentence: Sentence, { blocks, sentences }: ReadSoFar): Named | null {
  const { order, parent } = sentence.block;
  const beside = blocks.slice(order + 1, order + 5).filter((block) => block.parent === parent || !block.marker);
  const later = (sentences[order] ?? []).slice(sentence.place + 1, sentence.place + 9);
  for (const nearby of [...later, ...beside.flatMap((block) => (sentences[block.order] ?? []).slice(0, 8))]) {
    if (nearby.times.some(isStrong)) continue;
    const run = recipientOf(nearby);
    if (run) return { tokens: nearby.tokens, run };
  }
  return null;
}

function recipientInRow({ sentence: { block } }: Clause): Named | null {
  const run = block.isRow ? whereInRow(block) : null;
  return run && { tokens: block.tokens, run };
}

/** Where the duty just before goes, when it stands in the same block. */
function asBefore({ sentence }: Clause, { duties }: ReadSoFar): Found | null {
  const previous = duties.at(-1);
  if (!previous?.submitTo || previous.sentence.block !== sentence.block) return null;
  return { ...previous.submitTo, near: false };
}

/** What other lines say of where papers go. */
function elsewhere(clause: Clause, read: ReadSoFar): Found | null {
  const borrowed = recipientAbove(clause.sentence.block) ?? recipientNearby(clause.sentence, read);
  if (borrowed) return asFound(borrowed, false);
  return saysSamePlace(clause.sentence.block) ? (read.duties.at(-1)?.submitTo ?? null) : null;
}

/** Where the paper goes, as written; null where the document does not say. */
export function whereTo(clause: Clause, read: ReadSoFar): Found | null {
  const lent = read.lender?.submitTo ?? asItem(clause, read);
  if (lent) return { ...lent, near: false };
  const own = ownRecipient(clause) ?? recipientInRow(clause);
  return own ? asFound(own, true) : (asBefore(clause, read) ?? elsewhere(clause, read));
}
