// A report on its way: the step it stands at, also where the way has two meetings.
import { lifecycleOf, type OnItsWay } from './lifecycle-steps.js';

const STAGES: OnItsWay['stages'] = [
  { name: 'cellReview', decidedBy: 'ownUnit', how: 'MEETING' },
  { name: 'conference', decidedBy: 'ownUnit', how: 'MEETING' },
  { name: 'committeeReview', decidedBy: 'superior', how: 'ONE_DECIDER' },
];
const report = (part: Partial<OnItsWay>): OnItsWay => ({ state: 'draft', stages: STAGES, finalises: null, ...part });
const now = (one: OnItsWay) => lifecycleOf(one).filter((step) => step.isNow);
const done = (one: OnItsWay) => lifecycleOf(one).flatMap((step) => (step.className === 'is-done' ? [step.name] : []));

describe('the lifecycle of a report', () => {
  test('runs from the draft over the steps of its route to publication', () => {
    expect(lifecycleOf(report({})).map((step) => step.name)).toEqual([
      'draft',
      'cellReview',
      'conference',
      'committeeReview',
      'approved',
      'published',
    ]);
  });

  test('stands, while the last wording is written, at the meeting that left it open', () => {
    const second = report({ state: 'finalising', finalises: 'conference' });
    expect(now(second)).toMatchObject([{ name: 'conference', key: 'state.finalising' }]);
    expect(done(second)).toEqual(['draft', 'cellReview']);
    expect(now(report({ state: 'finalising', finalises: 'cellReview' }))).toMatchObject([{ name: 'cellReview' }]);
  });

  test('stands at the draft, under its own word, when it was returned or withdrawn', () => {
    expect(now(report({ state: 'returned' }))).toMatchObject([
      { name: 'draft', key: 'state.returned', className: 'is-now is-returned' },
    ]);
    expect(now(report({ state: 'withdrawn' }))).toMatchObject([{ name: 'draft', key: 'state.withdrawn' }]);
  });

  test('has everything behind it once it is published', () => {
    const published = report({ state: 'published' });
    expect(now(published)).toMatchObject([{ name: 'published', className: 'is-now is-final' }]);
    expect(done(published)).toHaveLength(5);
  });

  test('says adopted for approved where no superior receives the report', () => {
    const own = report({ state: 'approved', stages: STAGES.slice(0, 2) });
    expect(now(own)).toMatchObject([{ key: 'state.adopted' }]);
    expect(now(report({ state: 'approved' }))).toMatchObject([{ key: 'state.approved' }]);
  });
});
