// A list that announces one number of members and names another: "gồm 9 đơn vị:" with eight of them.
import type { Token } from '../language/lexer.js';
import { choice, map, numberBetween, optional, phrase, sequence } from '../language/parser.js';
import { spelledOut } from '../language/rules-numerals.js';
import { word } from '../language/vocabulary.js';
import type { Block } from '../clauses/outline.js';
import type { ReadingQuestion } from './reading.js';

/** "gồm 09 đơn vị sau:" */
const ANNOUNCED = map(
  sequence(
    choice(phrase('gồm', 'gồm có', 'bao gồm', 'có', 'cho', 'thành', 'tại', 'đối với', 'chọn')),
    numberBetween(2, 60, 2),
    optional(spelledOut),
    phrase(
      'đơn vị',
      'chi bộ',
      'đảng bộ',
      'cơ quan',
      'khối',
      'cụm',
      'phòng',
      'thành viên',
      'doanh nghiệp',
      'trường',
      'xã',
      'huyện',
    ),
  ),
  ([, count]) => count,
);

const SHORT_NAME = 24;

const isAnd = word('và');

/** Members named after the colon on the same line, set apart by semicolons or commas. */
function namedInline(tokens: readonly Token[], colon: number): number {
  const rest = tokens.slice(colon + 1);
  const end = rest.findIndex((token) => token.fold === '.');
  const list = end < 0 ? rest : rest.slice(0, end);
  const separator = list.some((token) => token.fold === ';') ? ';' : ',';
  const count = list.filter((token) => token.fold === separator).length + 1;
  const last = list.findLastIndex((token) => token.fold === separator);
  const closing = list.slice(last + 1).some((token) => isAnd(token)) && separator === ',' ? 1 : 0;
  return list.length > 0 && list.length <= count * SHORT_NAME ? count + closing : 0;
}

/** Items right under the announcement. */
const namedBelow = (block: Block, blocks: readonly Block[]): number =>
  blocks.slice(block.order + 1, block.order + 80).filter((other) => other.parent === block && other.marker !== null)
    .length;

function countAnnounced(block: Block): { readonly count: number; readonly colon: number } | null {
  for (let at = 0; at < block.tokens.length; at += 1) {
    const match = ANNOUNCED(block.tokens, at);
    if (!match) continue;
    const colon = block.tokens.slice(match.next, match.next + 12).findIndex((token) => token.fold === ':');
    return colon < 0 ? null : { count: match.value, colon: match.next + colon };
  }
  return null;
}

function questionAbout(block: Block, blocks: readonly Block[]): ReadingQuestion[] {
  const announced = countAnnounced(block);
  if (!announced) return [];
  const isLast = announced.colon === block.tokens.length - 1;
  const named = isLast ? namedBelow(block, blocks) : namedInline(block.tokens, announced.colon);
  if (named < 2 || named === announced.count) return [];
  const params = { said: announced.count, named };
  return [{ key: 'question.listCount', params, evidence: block.text.slice(0, 300) }];
}

/** Questions about lists whose number does not fit. */
export const listCounts = (blocks: readonly Block[]): ReadingQuestion[] =>
  blocks.flatMap((block) => questionAbout(block, blocks));
