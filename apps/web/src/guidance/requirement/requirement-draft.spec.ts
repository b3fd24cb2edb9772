// Requirements under confirmation: what they begin as, how one is changed, and when one is complete.
import type { GuidanceView, ProposedDuty } from '@app/contracts/guidance.contract.js';
import { draftsOf, isComplete, proposalOf, withAnother, withChange } from './requirement-draft.js';

const PROPOSED: ProposedDuty = {
  readingIndex: 0,
  title: 'sơ kết 6 tháng',
  date: '2021-06-18',
  inclusive: true,
  dueOn: '2021-06-18',
  isWorkingDay: true,
  scopeResolved: true,
  organisationIds: ['u1', 'u2'],
  exceptedIds: [],
  isOwn: false,
  standing: null,
  nextDays: [],
  reportKind: 'HALF_YEAR',
  dataForm: 'party-periodic',
  amends: null,
};

const viewOf = (...proposed: readonly Partial<ProposedDuty>[]): GuidanceView =>
  ({
    proposed: proposed.map((part, readingIndex) => ({ ...PROPOSED, readingIndex, ...part })),
  }) as unknown as GuidanceView;

const only = (part: Partial<ProposedDuty> = {}) => {
  const [draft] = draftsOf(viewOf(part));
  if (!draft) throw new Error('Nothing was proposed.');
  return draft;
};

describe('requirements under confirmation', () => {
  test('begin kept and folded where nothing is left to decide', () => {
    expect(only()).toMatchObject({ key: 0, isKept: true, isOpen: false, standing: false, date: '2021-06-18' });
  });

  test.each<[string, Partial<ProposedDuty>]>([
    ['it has no date', { date: null }],
    ['its day is a day off', { isWorkingDay: false }],
    ['nobody owes it', { organisationIds: [] }],
  ])('begin open where %s', (_why, part) => {
    expect(only(part).isOpen).toBe(true);
  });

  test('begin folded without a date where the rule returns by itself', () => {
    expect(only({ standing: 'returns', date: null })).toMatchObject({ isOpen: false, standing: true });
  });

  test('begin left out where the issuer’s own office owes them', () => {
    expect(only({ isOwn: true, date: null })).toMatchObject({ isKept: false, isOpen: false });
  });

  test('are changed one at a time, by their key', () => {
    const before = draftsOf(viewOf({}, { title: 'đánh giá đảng viên' }));
    const after = withChange(before, 1, { date: '2021-12-10' });
    expect(after.map((draft) => draft.date)).toEqual(['2021-06-18', '2021-12-10']);
    expect(after[0]).toBe(before[0]);
  });

  test('are joined by blank ones, each with a key that nothing read can have', () => {
    const view = viewOf({});
    const drafts = withAnother(withAnother(draftsOf(view)));
    expect(new Set(drafts.map((draft) => draft.key)).size).toBe(3);
    expect(drafts[2]).toMatchObject({ readingIndex: null, isKept: true, isOpen: true, title: '' });
    expect(drafts[2] && proposalOf(drafts[2], view)).toBeUndefined();
  });

  test('are complete with a title that says something, somebody who owes them, and a date or a rule', () => {
    const whole = only();
    expect(isComplete(whole)).toBe(true);
    expect(isComplete({ ...whole, title: ' quý ' })).toBe(false);
    expect(isComplete({ ...whole, organisationIds: [] })).toBe(false);
    expect(isComplete({ ...whole, date: null })).toBe(false);
    expect(isComplete({ ...whole, date: null, standing: true })).toBe(true);
  });
});
