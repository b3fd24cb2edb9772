// What a paper asks the report to be like: the day figures are counted to, the outline, the annexed forms.
import { writtenDay } from '@app/calendar/deadline-rule.js';
import type { TimePassedOver } from '../clauses/duty.js';
import type { Run } from '../clauses/fields.js';
import type { Block } from '../clauses/outline.js';
import { found, lastBefore } from '../clauses/verbs.js';
import { phrase } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import type { DocumentFacts } from './document-facts.js';
import type { AskedForm, CutOff, OutlineHeading } from './reading.js';
import { rulesOfTime } from './rule-of-time.js';

const countedAt = found(
  phrase('số liệu', 'tính đến', 'chốt', 'thời điểm báo cáo', 'thời điểm chốt', 'mốc số liệu', 'lấy số liệu'),
);
const NEAR = 20;

const opensSpan = word('từ');
const isEnclosed = word('kèm');

const isOpening = ({ sentence: { tokens }, time }: TimePassedOver): boolean =>
  opensSpan(tokens[time.from - 1]) || opensSpan(tokens[time.from - 2]);

/** The words of counting before a time, where it is only mentioned and does not open a span. */
function countingWords(passed: TimePassedOver): Run | null {
  const { sentence, time, why } = passed;
  if (why !== 'mention' || isOpening(passed)) return null;
  return lastBefore(sentence.tokens, { from: Math.max(sentence.from, time.from - NEAR), to: time.from + 2 }, countedAt);
}

/** "Số liệu tính đến ngày 15/6/2021": times passed over because figures are only counted up to them. */
export function readCutOffs(passedOver: readonly TimePassedOver[], facts: DocumentFacts): CutOff[] {
  const around = { ...facts, period: null, isStanding: false, saysEveryYear: false, words: '' };
  return passedOver.flatMap((passed) => {
    const { sentence, time } = passed;
    const words = countingWords(passed);
    if (!words || time.kind !== 'time') return [];
    const [rule] = rulesOfTime(time.time, around).rules;
    const at = sentence.tokens[words.from]?.at ?? 0;
    const evidence = facts.text.slice(at, sentence.tokens[time.to - 1]?.end ?? at);
    return [{ on: rule?.type === 'absolute' ? writtenDay(rule) : null, evidence, at }];
  });
}

/** A line that announces an outline, and nothing else: its items are the headings. */
const ANNOUNCES = found(
  phrase(
    'đề cương báo cáo',
    'đề cương',
    'nội dung báo cáo',
    'bố cục báo cáo',
    'báo cáo gồm các phần',
    'báo cáo gồm các nội dung',
    'báo cáo gồm những nội dung',
    'báo cáo cần nêu',
    'báo cáo nêu rõ',
  ),
);
const LONGEST_LEAD = 30;
const LONGEST_HEADING = 200;
/** Blocks that an outline may take, and lines that may announce one. */
const LONGEST_OUTLINE = 150;
const MOST_LEADS = 8;

function announces({ tokens }: Block): boolean {
  if (tokens.length > LONGEST_LEAD) return false;
  const at = tokens.findIndex((_, place) => ANNOUNCES(tokens, place) !== null);
  // "… theo Đề cương kèm Công văn số 725": the outline stands elsewhere.
  return at >= 0 && (at <= 2 || tokens.at(-1)?.fold === ':') && !tokens.some(isEnclosed);
}

const isHeading = (block: Block): boolean => block.marker !== null && block.text.length <= LONGEST_HEADING;

/** Items under the line, or, where the line has none of its own ("ĐỀ CƯƠNG" above I., II.), those that follow it. */
function itemsAfter(lead: Block, blocks: readonly Block[]): Block[] {
  const following = blocks.slice(lead.order + 1, lead.order + LONGEST_OUTLINE);
  const own = following.filter((block) => block.parent === lead && block.marker !== null);
  if (own.length > 0) return own;
  const first = following[0]?.marker ? following[0] : undefined;
  return first
    ? following.filter((block) => block.parent === first.parent && block.marker?.kind === first.marker?.kind)
    : [];
}

const headingOf = (block: Block, level: number, text: string): OutlineHeading => ({
  number: text.slice(block.at - (block.marker?.length ?? 0), block.at).trim(),
  text: block.text.replace(/\s+/g, ' ').replace(/[.;:,]+$/, ''),
  level,
  at: block.at,
});

/** The headings that the paper asks for, at most two levels deep; empty where it gives no outline. */
export function readOutline(blocks: readonly Block[], text: string): OutlineHeading[] {
  for (const lead of blocks.filter(announces).slice(0, MOST_LEADS)) {
    const items = itemsAfter(lead, blocks);
    if (items.length < 2 || !items.every(isHeading)) continue;
    return items.flatMap((item) => {
      const below = blocks
        .slice(item.order + 1, item.order + LONGEST_OUTLINE)
        .filter((block) => block.parent === item && block.marker?.kind !== 'dash' && isHeading(block));
      return [headingOf(item, 1, text), ...below.map((block) => headingOf(block, 2, text))];
    });
  }
  return [];
}

const FORM =
  /(?:^|[\s(“"])((?:[Pp]hụ lục|[Bb]iểu mẫu|[Bb]iểu|[Mm]ẫu biểu|[Mm]ẫu|[Bb]ảng|PHỤ LỤC|BIỂU|MẪU)\s{1,2}(?:số\s{1,2}|SỐ\s{1,2})?[\dIVX]{1,4}[A-Za-z]?(?:[-/.][\p{Lu}\d]{1,8}){0,3})(?![\p{L}\d])/gu;
const ENCLOSED =
  /(?:theo |có )(?:các )?((?:mẫu|biểu mẫu|biểu|phụ lục|đề cương)[^\n.;,()]{0,40}?(?:kèm theo|đính kèm|gửi kèm))/giu;

/** Annexed forms and tables that the paper names, each once. */
export function readForms(text: string): AskedForm[] {
  const named = [...text.matchAll(FORM), ...text.matchAll(ENCLOSED)].map((match) => {
    const name = match[1] ?? '';
    return { name: name.replace(/\s+/g, ' '), evidence: name, at: match.index + match[0].lastIndexOf(name) };
  });
  const isFirst = (form: AskedForm, order: number): boolean =>
    named.findIndex((other) => other.name.toLowerCase() === form.name.toLowerCase()) === order;
  return named.filter(isFirst).sort((a, b) => a.at - b.at);
}
