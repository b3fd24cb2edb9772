// Where a running report would lie on another route: what it keeps, what it repeats, what it would never have passed.
import { stageOf, type ReviewRoute } from './review-route.js';

/** What moving a report to a route means for it. */
export interface Reroute {
  readonly state: string;
  /** Steps it would have to pass again or for the first time, although it had come further. */
  readonly goesBack: boolean;
  /** Steps of the new route before its place that it never passed. */
  readonly skips: readonly string[];
}

/**
 * A state that both routes know is kept. A step that is gone leads back to the nearest earlier one that both know, and
 * to the draft where there is none: nothing is let through by a change of route.
 */
export function reroute(from: ReviewRoute, to: ReviewRoute, state: string): Reroute {
  const skippedBefore = (name: string): readonly string[] => {
    const passed = new Set(from.stages.map((stage) => stage.name));
    const at = to.stages.findIndex((stage) => stage.name === name);
    const before = at < 0 ? to.stages : to.stages.slice(0, at);
    return before.filter((stage) => !passed.has(stage.name)).map((stage) => stage.name);
  };
  if (state === 'approved') return { state, goesBack: false, skips: skippedBefore(state) };
  if (!stageOf(from, state)) return { state, goesBack: false, skips: [] };
  if (stageOf(to, state)) return { state, goesBack: false, skips: skippedBefore(state) };
  const at = from.stages.findIndex((stage) => stage.name === state);
  const earlier = from.stages.slice(0, at).findLast((stage) => stageOf(to, stage.name));
  const target = earlier?.name ?? 'draft';
  return { state: target, goesBack: true, skips: earlier ? skippedBefore(target) : [] };
}
