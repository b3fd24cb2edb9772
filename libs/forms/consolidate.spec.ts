// Figures: checks, totals with their leaves, corrections beside them, claims that stand or fall with them.
import fc from 'fast-check';
import { Refusal } from '../kernel/errors.js';
import { figureFaults, writeFigures } from './check-figures.js';
import { judgeClaim, type Claim } from './claims.js';
import {
  addUp,
  correctFigures,
  figuresFromTotals,
  gatherTexts,
  sourceStanding,
  type TakenFigures,
} from './consolidate.js';
import { proposeReportKind } from '../workflow/report-kind.js';
import { proposeDataForm, EMULATION_PERIODIC, PARTY_PERIODIC, type Figures } from './figures.js';

const figure = (value: number | null, isEstimate = false) => ({ value, isEstimate });
const members = (part: Record<string, number>): Figures =>
  Object.fromEntries(Object.entries(part).map(([key, value]) => [key, figure(value)]));
const WHOLE = { membersOpening: 12, membersClosing: 13, officialMembers: 12, probationaryMembers: 1, admitted: 1 };

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'done';
};

describe('checks', () => {
  const faults = (part: Record<string, number>) =>
    figureFaults(PARTY_PERIODIC, members({ ...WHOLE, ...part })).map((one) => one.check);

  test.each<[Record<string, number>, string[]]>([
    [{}, []],
    [{ membersClosing: 14 }, ['membersBalance', 'membersByStatus']],
    [{ transferredOut: 1 }, ['membersBalance']],
    [{ madeOfficial: 3 }, []],
    [{ female: 14 }, ['femaleWithin']],
    [{ feesCollected: 100, feesRemitted: 70, feesRetained: 30 }, []],
    [{ feesCollected: 100, feesRemitted: 70, feesRetained: 20 }, ['fees']],
  ])('%j', (part, expected) => expect(faults(part)).toEqual(expected));

  test('required figures that are blank are named, the others may be left out', () => {
    expect(figureFaults(PARTY_PERIODIC, {}).map((one) => one.key)).toEqual([
      'membersOpening',
      'membersClosing',
      'officialMembers',
      'probationaryMembers',
    ]);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2_000_000_000])('%d members cannot be', (value) => {
    expect(reasonOf(() => writeFigures(PARTY_PERIODIC, {}, { female: figure(value) }))).toBe('figure.bad');
  });

  test('percentages end at 100, yes and no are 1 and 0, unknown figures are refused, a blank is no estimate', () => {
    expect(reasonOf(() => writeFigures(PARTY_PERIODIC, {}, { attendanceRate: figure(101) }))).toBe('figure.bad');
    expect(reasonOf(() => writeFigures(EMULATION_PERIODIC, {}, { launchedMovement: figure(2) }))).toBe('figure.bad');
    expect(reasonOf(() => writeFigures(PARTY_PERIODIC, {}, { secrets: figure(1) }))).toBe('figure.unknown');
    expect(reasonOf(() => writeFigures(undefined, {}, { female: figure(1) }))).toBe('figure.unknown');
    expect(writeFigures(PARTY_PERIODIC, {}, { female: figure(null, true) })).toEqual({ female: figure(null) });
  });

  test('reviews carry the figures of their line, other reports none', () => {
    const proposed = (line: 'PARTY' | 'EMULATION', title: string) =>
      proposeDataForm(line, proposeReportKind(title, null), title)?.id ?? null;
    expect(proposed('PARTY', 'sơ kết công tác 6 tháng')).toBe('party-periodic');
    // The word "sơ kết" is not what makes figures.
    expect(proposed('PARTY', 'Báo cáo 6 tháng đầu năm 2021')).toBe('party-periodic');
    expect(proposed('EMULATION', 'Tổng kết năm')).toBe('emulation-periodic');
    expect(proposed('PARTY', 'kết quả sinh hoạt chuyên đề')).toBeNull();
    expect(proposed('PARTY', 'kết quả kiểm điểm, đánh giá, xếp loại năm 2021')).toBeNull();
  });
});

describe('totals', () => {
  const taken: readonly TakenFigures[] = [
    { unit: 'A', figures: { female: figure(3), regularSessions: figure(6, true) } },
    { unit: 'B', figures: { female: figure(4) } },
    { unit: 'C', figures: { female: figure(null) } },
  ];

  test('lead to their leaves, and are estimates as soon as one leaf is', () => {
    const totals = addUp(PARTY_PERIODIC, taken);
    expect(totals['female']).toEqual({
      value: 7,
      isEstimate: false,
      leaves: [
        { unit: 'A', value: 3, isEstimate: false },
        { unit: 'B', value: 4, isEstimate: false },
      ],
    });
    expect(totals['regularSessions']).toMatchObject({ value: 6, isEstimate: true });
    expect(totals['attendanceRate']).toBeUndefined();
    expect(totals['resigned']?.value).toBeNull();
  });

  test('a correction needs its reason, stays beside the total when that changes, and ends when it equals it', () => {
    const first = figuresFromTotals(PARTY_PERIODIC, {}, addUp(PARTY_PERIODIC, taken));
    expect(reasonOf(() => correctFigures(PARTY_PERIODIC, first, { female: figure(8) }, 'me'))).toBe(
      'figure.reasonRequired',
    );
    const given = { female: { ...figure(8), reason: 'Chi bộ C ghi sót' } };
    const corrected = correctFigures(PARTY_PERIODIC, first, given, 'me');
    expect(corrected['female']).toEqual({
      value: 8,
      isEstimate: false,
      correction: { computed: 7, reason: 'Chi bộ C ghi sót', by: 'me' },
    });
    expect(correctFigures(PARTY_PERIODIC, first, { resigned: figure(1) }, 'me')['resigned']).toEqual(figure(1));
    const more = addUp(PARTY_PERIODIC, [...taken, { unit: 'D', figures: { female: figure(2) } }]);
    const later = figuresFromTotals(PARTY_PERIODIC, corrected, more);
    expect(later['female']).toMatchObject({ value: 8, correction: { computed: 9 } });
    expect(correctFigures(PARTY_PERIODIC, later, { female: figure(9) }, 'me')['female']).toEqual(figure(9));
  });

  test('whatever the leaves: a total is their sum, or blank where there is none', () => {
    const leaf = fc.option(fc.nat(5000), { nil: null });
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 60 }), (values) => {
        const units = values.map((value, at) => ({ unit: String(at), figures: { female: figure(value) } }));
        const known = values.filter((value) => value !== null);
        const total = addUp(PARTY_PERIODIC, units)['female'];
        return total?.value === (known.length ? known.reduce((sum, value) => sum + value, 0) : null);
      }),
      { seed: 20_210_630 },
    );
  });
});

describe('sources', () => {
  const facts = { state: null, hasArrived: false, isReleased: false, isOverdue: false };
  test.each([
    [{}, 'AWAITED'],
    [{ isOverdue: true }, 'LATE'],
    [{ state: 'committeeReview', hasArrived: true, isOverdue: true }, 'IN_REVIEW'],
    [{ state: 'approved', hasArrived: true }, 'ACCEPTED'],
    [{ state: 'published', hasArrived: true, isReleased: true }, 'ACCEPTED'],
    [{ state: 'draft', isReleased: true, isOverdue: true }, 'WAIVED'],
  ] as const)('%j is %s', (part, standing) => expect(sourceStanding({ ...facts, ...part })).toBe(standing));

  test('texts are gathered by section, or by the words of the heading', () => {
    const section = (id: string, heading: string, text: string) => ({
      id,
      heading,
      text,
      number: 'I.',
      hint: '',
      required: true,
    });
    const gathered = gatherTexts(
      [section('a', 'Kết quả', ''), section('b', 'Hạn chế', '')],
      [
        { unit: 'X', sections: [section('a', 'Khác', 'một')] },
        { unit: 'Y', sections: [section('z', 'HẠN CHẾ ', 'hai'), section('a', 'Kết quả', ' ')] },
      ],
    );
    expect(gathered).toEqual({ a: [{ unit: 'X', text: 'một' }], b: [{ unit: 'Y', text: 'hai' }] });
  });
});

describe('claims', () => {
  const units = (...launched: number[]) =>
    launched.map((value, at) => ({ unit: `Đơn vị ${at + 1}`, figures: { launchedMovement: figure(value) } }));
  const claim = (rule: Claim['rule'], amount = 0): Claim => ({
    id: 'c',
    text: '100% đơn vị phát động',
    rule,
    figure: 'launchedMovement',
    atLeast: 1,
    amount,
  });

  test('"100%" turns false when one unit does not bear it out, and names it', () => {
    expect(judgeClaim(claim('ALL_UNITS'), units(1, 1, 1))).toMatchObject({ holds: true, bearing: 3, units: 3 });
    expect(judgeClaim(claim('ALL_UNITS'), units(1, 0, 1))).toMatchObject({ holds: false, against: ['Đơn vị 2'] });
    expect(judgeClaim(claim('ALL_UNITS'), [])).toMatchObject({ holds: false });
    expect(judgeClaim(claim('ALL_UNITS'), [{ unit: 'A', figures: {} }])).toMatchObject({ holds: false });
  });

  test('shares and counts', () => {
    expect(judgeClaim(claim('SHARE_AT_LEAST', 66), units(1, 0, 1)).holds).toBe(true);
    expect(judgeClaim(claim('SHARE_AT_LEAST', 67), units(1, 0, 1)).holds).toBe(false);
    expect(judgeClaim(claim('COUNT_IS', 9), units(...Array<number>(8).fill(1))).holds).toBe(false);
  });
});
