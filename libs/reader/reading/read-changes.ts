// What a paper does to earlier ones: extends a limit, amends, replaces or cancels them.
import { sameCode } from '@app/forms/document-number.js';
import { referencesIn, type PaperReference } from './paper-references.js';
import { movesLimit } from '../clauses/moved-times.js';
import type { Block } from '../clauses/outline.js';
import { sentencesOf, type Sentence } from '../clauses/sentences.js';
import { firstIn, found } from '../clauses/verbs.js';
import { cut, type Piece } from '../language/letters.js';
import { phrase } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import type { GuidanceHeader, PaperChange } from './reading.js';

type Action = PaperChange['action'];
type Finder = ReturnType<typeof found>;

/** In this order: a paper that replaces another also changes it. */
const ACTIONS: readonly (readonly [Action, Finder])[] = [
  ['replace', found(phrase('thay thế', 'thay cho'))],
  ['cancel', found(phrase('thu hồi', 'bãi bỏ', 'hủy bỏ', 'hết hiệu lực', 'dừng thực hiện', 'không thực hiện'))],
  ['extend', found(phrase('gia hạn', 'lùi', 'kéo dài'))],
  ['amend', found(phrase('sửa đổi', 'điều chỉnh', 'thay đổi', 'đính chính'))],
];

/** "Căn cứ Luật sửa đổi …", "nếu thay đổi …": nothing is changed here. */
const OPENS_OTHERWISE = phrase('căn cứ', 'nếu', 'khi', 'trường hợp', 'thực hiện', 'không được', 'phạm vi');
const isCitedBefore = word('do', 'luật', 'nghị', 'định', 'pháp', 'lệnh', 'phạm', 'được');

const opensOtherwise = ({ tokens, from }: Sentence): boolean =>
  [from, from + 1].some((at) => OPENS_OTHERWISE(tokens, at) !== null);

/** How far before its verb the paper may be named, in letters; behind the verb, twice as far. */
const REACH = 90;

/** The paper that a verb names: after it, or before "hết hiệu lực". */
function objectOf(sentence: Sentence, verbAt: number, references: readonly PaperReference[]): PaperReference | null {
  const place = sentence.tokens[verbAt]?.at ?? 0;
  const end = sentence.tokens[sentence.to - 1]?.end ?? place;
  const after = references.find((paper) => paper.at > place && paper.at < Math.min(end, place + REACH * 2));
  return after ?? references.findLast((paper) => paper.at < place && place - paper.at < REACH) ?? null;
}

const wholeText = (sentence: Sentence, written: Piece): { at: number; words: Piece } => {
  const at = sentence.tokens[sentence.from]?.at ?? 0;
  const end = sentence.tokens[sentence.to - 1]?.end ?? at;
  return { at, words: cut(written, at, end) };
};

/** Only an act that moves a time limit is believed without the number of the paper it changes. */
const movesAnyLimit = (action: Action, sentence: Sentence): boolean =>
  (action === 'extend' || action === 'amend') && movesLimit({ sentence }, sentence.to) !== null;

function actIn(sentence: Sentence, action: Action, verb: Finder, paperAt: (at: number) => PaperReference | null) {
  const run = firstIn(sentence.tokens, sentence, verb);
  if (!run || isCitedBefore(sentence.tokens[run.from - 1])) return null;
  const paper = paperAt(run.from);
  if (!paper) return movesAnyLimit(action, sentence) ? { action, code: null, issuedOn: null } : null;
  return { action, code: paper.code, issuedOn: paper.issuedOn };
}

function changeIn(sentence: Sentence, written: Piece, own: string | null): PaperChange | null {
  if (opensOtherwise(sentence)) return null;
  const { at, words } = wholeText(sentence, written);
  const references = referencesIn(words, at).filter((paper) => !sameCode(paper.code, own));
  for (const [action, verb] of ACTIONS) {
    const act = actIn(sentence, action, verb, (place) => objectOf(sentence, place, references));
    if (act) return { ...act, evidence: words.text, at };
  }
  return null;
}

/** One entry for each paper and act; one without a number gives way to those that have one. */
function withoutDoubles(found: readonly PaperChange[], written: Piece): PaperChange[] {
  const silent = (change: PaperChange): number => Number(!namesIt(change, written));
  const changes = [...found].sort((a, b) => silent(a) - silent(b));
  const named = changes.some((change) => change.code !== null);
  const isFirst = (change: PaperChange, order: number): boolean =>
    changes.findIndex((other) => other.code === change.code && other.action === change.action) === order;
  return changes
    .filter((change, order) => isFirst(change, order) && (change.code !== null || !named))
    .sort((a, b) => a.at - b.at);
}

/** Whether the sentence itself has the code, and not only the rest of the text. */
const namesIt = ({ code, evidence, at }: PaperChange, written: Piece): boolean =>
  referencesIn(cut(written, at, at + evidence.length)).some((paper) => paper.code === code);

/** The one other paper that a text names may be meant where the act names none: "Tiếp theo Công văn số …". */
function withOnlyPaper(changes: readonly PaperChange[], written: Piece, own: string | null): PaperChange[] {
  if (changes.length === 0) return [];
  const cited = referencesIn(written).filter((paper) => !sameCode(paper.code, own));
  const others = new Map(cited.map((paper) => [paper.code, paper]));
  const only = others.size === 1 ? [...others.values()][0] : undefined;
  return changes.map((change) =>
    change.code || !only ? change : { ...change, code: only.code, issuedOn: only.issuedOn },
  );
}

/** The code a paper gives itself. */
const ownCode = ({ number, symbol }: GuidanceHeader): string | null =>
  number && symbol ? `${number}-${symbol}` : null;

const CHANGING =
  /gia hạn|lùi|kéo dài|sửa đổi|điều chỉnh|thay đổi|thay thế|thay cho|đính chính|thu hồi|bãi bỏ|h[uủ][yỷ]|hết hiệu lực|thực hiện/iu;

/** What the paper changes, in the order of the text; empty for most papers. */
export function readChanges(blocks: readonly Block[], written: Piece, header: GuidanceHeader): PaperChange[] {
  const own = ownCode(header);
  const changes = blocks
    .filter((block) => CHANGING.test(block.text))
    .flatMap((block) => sentencesOf(block).map((sentence) => changeIn(sentence, written, own)))
    .filter((change) => change !== null);
  return withoutDoubles(withOnlyPaper(changes, written, own), written);
}
