// How fast guidance is read: documents per second beside a floor (splitting the same texts into words), the slowest
// document, and texts of the greatest length made to hurt.
import { performance } from 'node:perf_hooks';
import { normaliseText } from '@app/kernel/folding.js';
import { MAX_GUIDANCE_LENGTH, readGuidance } from '@app/reader/read-guidance.js';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface GuidanceFigures {
  readonly documents: number;
  readonly perSecond: number;
  /** The floor: normalising and splitting the same texts into words. */
  readonly floorPerSecond: number;
  readonly slowest: { readonly name: string; readonly ms: number };
  readonly hostile: readonly { readonly name: string; readonly ms: number }[];
}

/** Pieces that a careless rule would read again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'open brackets': '(',
  dates: '20/6/2021 ',
  cues: 'trước ngày ',
  'limits without an end': 'trong thời hạn 5 ngày kể từ ',
  duties: 'a) Các chi bộ gửi báo cáo về Đảng ủy trước ngày 20/6/2021;\n',
  'one endless duty': 'gửi báo cáo về Đảng ủy trước ngày 20/6/2021 và ',
  rows: '| a | b | 20/6/2021 |\n',
  digits: '1',
  'one endless word': 'tháng',
  'capital lines': 'ĐẢNG BỘ TỈNH LÂM KHÊ SỐ\n',
  'nested items': '1. a) - Hằng năm, các đơn vị:\n',
  references: 'số 12-CV/ĐU ngày 1/1/2021, thay thế ',
  forms: 'theo các mẫu biểu số 1 ',
  moves: 'gia hạn thời hạn nộp từ ngày 1/1 sang ngày 2/2 ',
  outlines: 'Đề cương báo cáo:\nI. MỘT\n1. Hai\n',
  'lost letters': 'Th c hi n báo cáo g i v  Ban trư c ngày 15\n',
};

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** Best of three for each text, in ms. */
const bestOf = (texts: readonly NamedText[], work: (text: string) => unknown): number[] =>
  texts.map(({ text }) => Math.min(...[0, 1, 2].map(() => timed(() => work(text)))));

const perSecond = (times: readonly number[]): number =>
  Math.round(
    (times.length * 1000) /
      Math.max(
        times.reduce((sum, one) => sum + one, 0),
        0.001,
      ),
  );

/** Reads every text three times after one warm-up round, then one longest text of each hostile kind. */
export function benchGuidance(texts: readonly NamedText[]): GuidanceFigures {
  for (const { text } of texts) readGuidance(text);
  const times = bestOf(texts, readGuidance);
  const floor = bestOf(texts, (text) => normaliseText(text).match(/[\p{L}\p{Nd}]+|\S/gu));
  const slowest = times.indexOf(Math.max(...times));
  return {
    documents: texts.length,
    perSecond: perSecond(times),
    floorPerSecond: perSecond(floor),
    slowest: { name: texts[slowest]?.name ?? '', ms: round(times[slowest] ?? 0) },
    hostile: Object.entries(HOSTILE).map(([name, piece]) => {
      const text = `Số 1-HD/ĐU\n${piece.repeat(Math.floor((MAX_GUIDANCE_LENGTH - 20) / piece.length))}`;
      return { name, ms: round(timed(() => readGuidance(text))) };
    }),
  };
}
