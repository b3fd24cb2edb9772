// The steps of a report's own route: which are done, which it stands at, and what the present one is called.
import type { ReportView } from '@app/contracts/report.contract.js';

/** What the steps are computed from. */
export type OnItsWay = Pick<ReportView, 'state' | 'stages' | 'finalises'>;

export interface LifecycleStep {
  readonly name: string;
  /** Key of the word shown: the step's own, or the state aside from the way that the report is in. */
  readonly key: string;
  readonly isNow: boolean;
  readonly className: string;
}

/** States that are no step of the way: the report stands at another one meanwhile. */
const ASIDE: readonly string[] = ['returned', 'withdrawn', 'finalising'];

/** The step a report stands at. The last wording belongs to the meeting that left it open. */
function stepAt({ state, finalises }: OnItsWay): string {
  if (state === 'finalising') return finalises ?? 'draft';
  return ASIDE.includes(state) ? 'draft' : state;
}

function classOf({ state }: OnItsWay, name: string, distance: number): string {
  if (state === 'published') return name === 'published' ? 'is-now is-final' : 'is-done';
  if (distance !== 0) return distance < 0 ? 'is-done' : '';
  return state === 'returned' ? 'is-now is-returned' : 'is-now';
}

/** Where no superior receives the report, the body's own adoption is what it waits to be issued on. */
function keyOf({ stages }: OnItsWay, state: string): string {
  const isOwn = !stages.some((stage) => stage.decidedBy === 'superior');
  return state === 'approved' && isOwn ? 'state.adopted' : `state.${state}`;
}

/** Every step from draft to publication, in order. */
export function lifecycleOf(report: OnItsWay): readonly LifecycleStep[] {
  const names = ['draft', ...report.stages.map((stage) => stage.name), 'approved', 'published'];
  const current = names.indexOf(stepAt(report));
  return names.map((name, at) => {
    const className = classOf(report, name, at - current);
    const isNow = className.startsWith('is-now');
    return { name, className, isNow, key: keyOf(report, isNow && ASIDE.includes(report.state) ? report.state : name) };
  });
}
