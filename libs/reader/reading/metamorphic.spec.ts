// What must not change a reading: how lines are wrapped, how letters are encoded, how a date is written, what stands
// in the margins. And papers made from rules read back to those rules.
import fc from 'fast-check';
import { GUIDANCE_PAPERS } from '../../../test/builders/guidance-papers.js';
import { normaliseText } from '@app/kernel/folding.js';
import { readGuidance } from '../read-guidance.js';
import type { GuidanceReading } from './reading.js';

/** Duties without the words that the change itself alters. */
const dutiesOf = (reading: GuidanceReading) =>
  reading.deadlines.map(({ rule, obligedBy, submitTo }) => ({
    rule: { ...rule, offset: '' },
    obligedBy: obligedBy?.replace(/\s+/g, ' '),
    submitTo: submitTo?.replace(/\s+/g, ' '),
  }));

const read = (text: string) => readGuidance(text).reading;

/** Body paragraphs wrapped anew at a width; heads and tables stay as they are. */
function rewrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.length <= width || line.includes('   ') || line.includes('|')) return [line];
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.length - 1;
        const grown = lines[last] === '' ? word : `${lines[last] ?? ''} ${word}`;
        if (grown.length > width && lines[last] !== '') lines.push(word);
        else lines[last] = grown;
      }
      return lines;
    })
    .join('\n');
}

const inWords = (text: string): string =>
  text.replace(/(?<=ngày )(\d{1,2})\/(\d{1,2})\/(\d{4})/g, '$1 tháng $2 năm $3');

const FOOTER = 'Trang 2/3 - Tài liệu hội nghị, xem xong trả lại';

/** The two columns of the head change sides. */
const swapColumns = (text: string): string =>
  text
    .split('\n')
    .map((line, at) => {
      const found = /^(\S.*?) {3,}(\S.*)$/.exec(line);
      return at < 6 && found ? `${found[2] ?? ''}          ${found[1] ?? ''}` : line;
    })
    .join('\n');

/** Columns written one under the other, left first. */
const leftFirst = (text: string): string => {
  const [head = '', ...rest] = text.split(/\n\n/);
  const cells = head.split('\n').map((line) => line.split(/ {3,}/).map((cell) => cell.trim()));
  const left = cells.map(([one = '']) => one).filter(Boolean);
  const right = cells.flatMap(([, other = '']) => (other ? [other] : []));
  return [[...left, ...right].join('\n'), ...rest].join('\n\n');
};

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['wrapped at 40', (text) => rewrap(text, 40)],
  ['wrapped at 57', (text) => rewrap(text, 57)],
  ['wrapped at 71', (text) => rewrap(text, 71)],
  ['in NFD', (text) => text.normalize('NFD')],
  ['with double spaces', (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '  ')],
  ['with dates in words', inWords],
  ['with a footer', (text) => `${text}\n${FOOTER}\n`],
  ['with Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
  ['with "uỷ" for "ủy"', (text) => text.replace(/ủy/g, 'uỷ')],
];

describe.each(GUIDANCE_PAPERS.map((paper) => [paper.name, paper.text] as const))('%s', (_name, text) => {
  test.each(CHANGES)('reads the same %s', (_change, apply) => {
    const spelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/uỷ/g, 'ủy'));
    expect(spelled(dutiesOf(read(apply(text))))).toEqual(spelled(dutiesOf(read(text))));
  });

  test.each([
    ['columns swapped', swapColumns],
    ['the left column first', leftFirst],
  ] as const)('keeps head and duties with %s', (_change, apply) => {
    const [before, after] = [read(text), read(apply(text))];
    const { number, symbol, issueDate, documentKind, place } = before;
    expect(after).toMatchObject({ number, symbol, issueDate, documentKind, place });
    expect(dutiesOf(after)).toEqual(dutiesOf(before));
  });
});

/** The same papers in every run: a failure can be found again. */
const SEED = 20210524;

describe('papers made from rules', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const who = fc.constantFrom('Các chi bộ trực thuộc', 'Đảng ủy cơ sở', 'Khối trưởng các khối thi đua', 'Các đơn vị');
  const where = fc.constantFrom(
    'Văn phòng Đảng ủy',
    'Ban Tổ chức Huyện ủy',
    'Sở Nội vụ',
    'Ban Thi đua - Khen thưởng tỉnh',
  );
  const day = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 7, max: 12 }) });
  const cue = fc.constantFrom(['trước ngày', false] as const, ['chậm nhất ngày', true] as const);
  const time = fc.option(fc.record({ hour: fc.integer({ min: 7, max: 17 }), half: fc.boolean() }), { nil: null });

  const absolute = fc
    .record({ day, cue, time, words: fc.boolean() })
    .map(({ day: date, cue: said, time: clock, words }) => {
      const [cueWords, inclusive] = said;
      const at = clock ? `${two(clock.hour)}:${clock.half ? '30' : '00'}` : null;
      const dueAt = `2021-${two(date.month)}-${two(date.day)}${at ? `T${at}` : ''}`;
      const written = words ? `${date.day} tháng ${date.month} năm 2021` : `${date.day}/${date.month}/2021`;
      const ahead = clock
        ? `${cueWords.split(' ngày')[0] ?? ''} ${clock.hour} giờ ${clock.half ? '30' : '00'} ngày`
        : cueWords;
      return { words: `${ahead} ${written}`, rule: { type: 'absolute', dueAt, timeGiven: clock !== null, inclusive } };
    });
  const monthly = fc
    .record({ day: fc.integer({ min: 1, max: 28 }), cue })
    .map(({ day: date, cue: [words, inclusive] }) => ({
      words: `${words} ${two(date)} hằng tháng`,
      rule: { type: 'recurring', frequency: 'monthly', day: date, inclusive },
    }));
  const annual = fc.record({ day, cue }).map(({ day: date, cue: [words, inclusive] }) => ({
    words: `${words} ${date.day}/${date.month} hằng năm`,
    rule: { type: 'recurring', frequency: 'annual', day: date.day, month: date.month, inclusive },
  }));
  const relative = fc
    .record({ amount: fc.integer({ min: 1, max: 60 }), work: fc.boolean(), after: fc.boolean() })
    .map(({ amount, work, after }) => {
      const span = `${two(amount)} ngày${work ? ' làm việc' : ''}`;
      const unit = work ? 'workday' : 'day';
      return after
        ? {
            words: `trong thời hạn ${span} kể từ ngày bế mạc đại hội`,
            rule: { type: 'relative', amount, unit, after: 'ngày bế mạc đại hội' },
          }
        : {
            words: `chậm nhất ${span} trước ngày khai mạc đại hội`,
            rule: { type: 'relative', amount, unit, before: 'ngày khai mạc đại hội' },
          };
    });
  const duty = fc.record({ who, where, limit: fc.oneof(absolute, monthly, annual, relative) });

  test('read back to the rules, the bodies and the words they were made from', () => {
    fc.assert(
      fc.property(fc.array(duty, { minLength: 1, maxLength: 6 }), (duties) => {
        const items = duties.map((one, at) => `${at + 1}. ${one.who} gửi báo cáo về ${one.where} ${one.limit.words}.`);
        const text = `ĐẢNG BỘ TỈNH LÂM KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY SỞ XÂY DỰNG\n*\nSố 12-HD/ĐU            Lâm Khê, ngày 24 tháng 5 năm 2021\n\nHƯỚNG DẪN\nmột số công việc\n-----\n\n${items.join('\n')}\n`;
        const { deadlines } = read(text);
        expect(deadlines).toHaveLength(duties.length);
        for (const [at, one] of duties.entries()) {
          expect(deadlines[at]).toMatchObject({ obligedBy: one.who, submitTo: one.where, rule: one.limit.rule });
          expect(deadlines[at]?.evidence).toContain(one.limit.words);
        }
      }),
      { numRuns: 400, seed: SEED },
    );
  });
});

describe('noise', () => {
  const WORDS = normaliseText(GUIDANCE_PAPERS.map((paper) => paper.text).join('\n')).split(/(?<=\s)/);
  const noise = fc.array(fc.constantFrom(...WORDS, '/', '(', ';', '9', '31/6', 'trước ngày ', 'chậm nhất '), {
    minLength: 5,
    maxLength: 120,
  });

  test('10,000 random and mutated papers: no crash, and nothing is sure that no paper said', () => {
    const base = GUIDANCE_PAPERS.map((paper) => paper.text);
    const cut = fc.record({ at: fc.nat(3000), length: fc.nat(60), put: noise });
    const mutated = fc
      .record({ paper: fc.constantFrom(...base), cuts: fc.array(cut, { minLength: 1, maxLength: 4 }) })
      .map(({ paper, cuts }) =>
        cuts.reduce((text, one) => {
          const at = one.at % text.length;
          return text.slice(0, at) + one.put.slice(0, 6).join('') + text.slice(at + one.length);
        }, paper),
      )
      // What stands whole in a mutated paper is still said by it.
      .map((text) => ({ text, isNoise: false }));
    const random = noise.map((words) => ({ text: `x${words.join('')}xxxxxxxxxxxxxxxxxxxxxxx`, isNoise: true }));
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: mutated }, { weight: 1, arbitrary: random }),
        ({ text, isNoise }) => {
          const { deadlines } = read(text);
          for (const one of deadlines) expect(one.evidence.length).toBeGreaterThan(0);
          if (isNoise) expect(deadlines.filter((one) => one.confidence === 'sure')).toEqual([]);
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
  });

  test.each([
    ['open brackets', '('],
    ['dates', '20/6/2021 '],
    ['cues', 'trước ngày '],
    ['duties', 'a) Các chi bộ gửi báo cáo về Đảng ủy trước ngày 20/6/2021;\n'],
    ['one endless duty', 'gửi báo cáo về Đảng ủy trước ngày 20/6/2021 và '],
    ['rows', '| a | b | 20/6/2021 |\n'],
    ['digits', '1'],
    ['letters', 'tháng'],
    ['capital lines', 'ĐẢNG BỘ TỈNH LÂM KHÊ SỐ\n'],
  ])('a hostile text of %s is read to its end', (_name, piece) => {
    const text = `Số 1-HD/ĐU\n${piece.repeat(Math.floor(200_000 / piece.length))}`;
    expect(readGuidance(text).reading.questions.length).toBeGreaterThan(0);
  });
});
