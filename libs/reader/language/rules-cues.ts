// The words that make a time a last moment: trước, chậm nhất, đến hết, hạn cuối, trong.
import { choice, many, map, mark, optional, phrase, sequence, type Parser } from './parser.js';

/** `before` leaves the day itself out; `within` is a whole month; `at` names a day without saying "at the latest". */
export type Cue = 'before' | 'until' | 'within' | 'at';

/** A cue as read. */
export interface Cued {
  readonly cue: Cue;
  /** Without one of these words a date is only a date. */
  readonly strong: boolean;
}

const latest = phrase(
  'cham nhat',
  'muon nhat',
  'tre nhat',
  'khong qua',
  'khong muon hon',
  'khong cham hon',
  'khong tre hon',
  'den het',
  'han cuoi',
  'han cuoi cung',
  'han chot',
  'han nop',
  'han gui',
  'thoi han cuoi',
  'thoi han cuoi cung',
  'thoi han',
  'het han',
  'het',
  'xong',
);
const connectors = many(
  choice(
    phrase('la', 'vao', 'den', 'het', 'se la', 'luc', 'trong', 'den het', 'vao luc', 'cuoi', 'khong qua'),
    map(mark(':'), () => ''),
  ),
  3,
);
export const beforeCue: Parser<Cued> = map(
  sequence(
    optional(sequence(latest, connectors)),
    phrase('truoc', 'truoc va trong'),
    optional(phrase('luc', 'thoi diem', 'het', 'thoi han')),
  ),
  ([, named]) => ({ cue: named === 'truoc' ? 'before' : 'until', strong: true }),
);
export const untilCue: Parser<Cued> = map(sequence(latest, connectors), () => ({ cue: 'until', strong: true }));
const withinCue: Parser<Cued> = map(phrase('trong', 'trong vong', 'ngay trong'), () => ({
  cue: 'within',
  strong: true,
}));
const plainCue: Parser<Cued> = map(
  optional(
    choice(
      phrase('vao', 'la', 'den', 'toi', 'luc', 'vao luc', 'se la'),
      map(mark(':'), () => ''),
    ),
  ),
  () => ({
    cue: 'at',
    strong: false,
  }),
);
/** Any cue, or none: then the time is only named. */
export const cue = choice(beforeCue, untilCue, withinCue, plainCue);
