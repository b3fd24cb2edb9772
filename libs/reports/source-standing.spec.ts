// Totals equal the leaves they cite, or they are marked stale: whatever happens below, in whatever order.
import fc from 'fast-check';
import { addUp } from '../forms/consolidate.js';
import { PARTY_PERIODIC } from '../forms/figures.js';
import type { SourceRow } from '@app/persistence/report/sources.store.js';
import { isStale, standingOf } from './source-standing.js';

const TODAY = '2021-06-20';
const KEY = 'admitted';

const blank = (unit: string): SourceRow => ({
  obligationId: unit,
  ruleId: 'rule',
  unit,
  dueOn: '2021-06-15',
  reportId: null,
  state: null,
  arrivedAt: null,
  releasedAt: null,
  figures: null,
  figuresVersion: null,
  sections: null,
  taken: null,
  takenVersion: null,
  takenReportId: null,
  gap: null,
});

const figuresOf = (value: number) => ({ [KEY]: { value, isEstimate: false } });

/** What can happen to one unit's report; `n` makes values and identifiers differ. */
const ACTS: Readonly<Record<string, (row: SourceRow, n: number) => SourceRow>> = {
  start: (row, n) =>
    row.reportId === null
      ? { ...row, reportId: `${row.unit}-${n}`, state: 'draft', figures: figuresOf(n), figuresVersion: 1 }
      : row,
  accept: (row) =>
    row.state === 'draft' ? { ...row, state: 'approved', arrivedAt: new Date('2021-06-14T02:00:00Z') } : row,
  publish: (row) => (row.state === 'approved' ? { ...row, state: 'published' } : row),
  trueUp: (row, n) =>
    row.state === 'published' ? { ...row, figures: figuresOf(n), figuresVersion: (row.figuresVersion ?? 0) + 1 } : row,
  withdraw: (row) =>
    row.state === 'approved'
      ? { ...row, reportId: null, state: null, figures: null, figuresVersion: null, arrivedAt: null }
      : row,
  waive: (row) => (row.reportId === null ? { ...row, releasedAt: new Date('2021-06-16T02:00:00Z') } : row),
};

/** The one action that makes totals right again. */
const refreshed = (rows: readonly SourceRow[]): SourceRow[] =>
  rows.map((row) => {
    const isIn = standingOf(row, TODAY) === 'ACCEPTED';
    return {
      ...row,
      taken: isIn ? row.figures : null,
      takenVersion: isIn ? row.figuresVersion : null,
      takenReportId: isIn ? row.reportId : null,
    };
  });

const totalOf = (figures: readonly { unit: string; figures: SourceRow['figures'] }[]): number =>
  addUp(
    PARTY_PERIODIC,
    figures.flatMap((one) => (one.figures ? [{ unit: one.unit, figures: one.figures }] : [])),
  )[KEY]?.value ?? 0;

const act = fc.record({
  unit: fc.nat(3),
  name: fc.constantFrom(...Object.keys(ACTS), 'refresh', 'refresh', 'refresh'),
  n: fc.integer({ min: 1, max: 50 }),
});

test('a total that is not marked stale is the sum of what is accepted now', () => {
  let fresh = 0;
  let stale = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 40, maxLength: 60 }), (acts) => {
      let rows = ['a', 'b', 'c', 'd'].map(blank);
      for (const { unit, name, n } of acts) {
        const change = ACTS[name];
        rows = change ? rows.map((row, at) => (at === unit ? change(row, n) : row)) : refreshed(rows);
        if (rows.some((row) => isStale(row, TODAY))) {
          stale += 1;
          continue;
        }
        fresh += 1;
        const accepted = rows.filter((row) => standingOf(row, TODAY) === 'ACCEPTED');
        expect(totalOf(rows.map((row) => ({ unit: row.unit, figures: row.taken })))).toBe(totalOf(accepted));
      }
    }),
    { seed: 20_211_123, numRuns: 500 },
  );
  // Both happened often enough to mean something.
  expect(Math.min(fresh, stale)).toBeGreaterThan(2000);
});
