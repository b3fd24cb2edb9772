// Differences between drafts: by word for the screen, by sentence for the annex, and nothing where nothing changed.
import fc from 'fast-check';
import { compareDrafts, type DraftPart } from './compare-drafts.js';
import type { ReportSection } from './report-form.js';

const section = (id: string, text: string): ReportSection => ({
  id,
  number: 'II.',
  heading: 'Hạn chế',
  hint: '',
  required: true,
  text,
});

const side = (parts: readonly DraftPart[], leftOut: DraftPart['kind']): string =>
  parts
    .filter((one) => one.kind !== leftOut)
    .map((one) => one.text)
    .join('');

test('a Vietnamese word is changed as a whole, with its marks', () => {
  const [changed] = compareDrafts(
    [section('a', 'Khối đã phát động.')],
    [section('a', 'Khối đang phát động.')],
    'WORDS',
  );
  expect(changed).toEqual({
    heading: 'II. Hạn chế',
    parts: [
      { kind: 'SAME', text: 'Khối ' },
      { kind: 'REMOVED', text: 'đã' },
      { kind: 'ADDED', text: 'đang' },
      { kind: 'SAME', text: ' phát động.' },
    ],
  });
});

test('a section written anew is shown whole, before and after', () => {
  const [changed] = compareDrafts(
    [section('a', 'Khối đã họp hai lần.')],
    [section('a', 'Đơn vị làm tốt, đã khen.')],
    'WORDS',
  );
  expect(changed?.parts).toEqual([
    { kind: 'REMOVED', text: 'Khối đã họp hai lần.' },
    { kind: 'ADDED', text: 'Đơn vị làm tốt, đã khen.' },
  ]);
});

test('by sentence, whole sentences come and go', () => {
  const before = [section('a', 'Câu một. Câu hai.'), section('b', 'Không đổi.')];
  const after = [section('a', 'Câu một. Câu hai đã sửa. Câu ba.'), section('b', 'Không đổi.')];
  const found = compareDrafts(before, after, 'SENTENCES');
  expect(found).toHaveLength(1);
  expect(found[0]?.parts.filter((one) => one.kind === 'SAME').map((one) => one.text.trim())).toContain('Câu một.');
});

test('either draft can be read back out of the difference', () => {
  const text = fc
    .array(fc.constantFrom('Khối', 'thi đua', 'đã', 'phát động.', 'Đơn vị', '100%', 'hoàn thành.', '\n'), {
      maxLength: 30,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, fc.constantFrom('WORDS' as const, 'SENTENCES' as const), (before, after, fineness) => {
      const [changed] = compareDrafts([section('a', before)], [section('a', after)], fineness);
      if (before === after) return changed === undefined;
      return side(changed?.parts ?? [], 'ADDED') === before && side(changed?.parts ?? [], 'REMOVED') === after;
    }),
    { seed: 20_211_122, numRuns: 300 },
  );
});
