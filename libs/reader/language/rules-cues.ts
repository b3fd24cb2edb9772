// The words that make a time a last moment: trước, chậm nhất, đến hết, hạn cuối, trong.
import type { Token } from './lexer.js';
import { choice, many, map, mark, optional, phrase, sequence, type NamedRule, type Parser } from './parser.js';

/** `before` leaves the day itself out, `until` counts it; `within` is a whole month; `at` only names a day. */
export type Cue = 'before' | 'until' | 'within' | 'at';

/** A cue as read. */
export interface Cued {
  readonly cue: Cue;
  /** False where a time is only named, without a word such as "trước" or "chậm nhất". */
  readonly strong: boolean;
}

const latest = phrase(
  'chậm nhất',
  'muộn nhất',
  'trễ nhất',
  'không quá',
  'không muộn hơn',
  'không chậm hơn',
  'không trễ hơn',
  'đến hết',
  'hạn cuối',
  'hạn cuối cùng',
  'hạn chót',
  'hạn nộp',
  'hạn gửi',
  'thời hạn cuối',
  'thời hạn cuối cùng',
  'thời hạn',
  'hết hạn',
  'hết',
  'xong',
);
const connectors = many(
  choice(
    phrase('là', 'vào', 'đến', 'hết', 'sẽ là', 'lúc', 'trong', 'đến hết', 'vào lúc', 'cuối', 'không quá'),
    map(mark(':'), () => ''),
  ),
  3,
);
export const beforeCue: Parser<Cued> = map(
  sequence(
    optional(sequence(latest, connectors)),
    phrase('trước', 'trước và trong'),
    optional(phrase('lúc', 'thời điểm', 'hết', 'thời hạn')),
  ),
  ([, named]) => ({ cue: named === 'trước' ? 'before' : 'until', strong: true }),
);
export const untilCue: Parser<Cued> = map(sequence(latest, connectors), () => ({ cue: 'until', strong: true }));
const withinCue: Parser<Cued> = map(phrase('trong', 'trong vòng', 'ngay trong'), () => ({
  cue: 'within',
  strong: true,
}));
const plainCue: Parser<Cued> = map(
  optional(
    choice(
      phrase('vào', 'là', 'đến', 'tới', 'lúc', 'vào lúc', 'sẽ là'),
      map(mark(':'), () => ''),
    ),
  ),
  () => ({
    cue: 'at',
    strong: false,
  }),
);
/** Any cue, or none: then the time is only named. */
export const CUE: NamedRule<Cued> = {
  name: 'cue',
  examples: [
    ['trước', { cue: 'before', strong: true }],
    ['chậm nhất là trước', { cue: 'before', strong: true }],
    ['trước và trong', { cue: 'until', strong: true }],
    ['chậm nhất là', { cue: 'until', strong: true }],
    ['không quá', { cue: 'until', strong: true }],
    ['hạn chót vào', { cue: 'until', strong: true }],
    ['trong', { cue: 'within', strong: true }],
    ['vào', { cue: 'at', strong: false }],
  ],
  parse: choice(beforeCue, untilCue, withinCue, plainCue),
};

/** "từ", which opens a span; not the "tư" of "đầu tư". */
export const isFrom = (token: Token | undefined): boolean =>
  token?.fold === 'tu' && !['tư', 'tự', 'tứ', 'tử'].includes(token.small);
