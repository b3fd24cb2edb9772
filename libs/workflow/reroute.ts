// Where a running report would lie on another route: what it keeps, what it repeats, what it would never have passed.
import type { Course } from './course.js';
import { isMeeting } from './stage-kinds.js';
import { stageOf, type ReviewRoute } from './review-route.js';

/** What moving a report to a route means for it. */
export interface Reroute {
  readonly state: string;
  /** Steps it would have to pass again or for the first time, although it had come further. */
  readonly goesBack: boolean;
  /** Steps of the new route before its place that it never passed. */
  readonly skips: readonly string[];
}

/** Where a report lies. */
type Place = Pick<Course, 'state' | 'finalises'>;

/** Wording left open by a meeting that the new route does not have would have nowhere to go. */
const isStranded = ({ state, finalises }: Place, to: ReviewRoute): boolean =>
  state === 'finalising' && !isMeeting(stageOf(to, finalises ?? ''));

/**
 * A state that both routes know is kept. A step that is gone leads back to the nearest earlier one that both know, and
 * to the draft where there is none: nothing is let through by a change of route.
 */
export function reroute(from: ReviewRoute, to: ReviewRoute, at: Place): Reroute {
  const { state } = at;
  const skippedBefore = (name: string): readonly string[] => {
    const passed = new Set(from.stages.map((stage) => stage.name));
    const at = to.stages.findIndex((stage) => stage.name === name);
    const before = at < 0 ? to.stages : to.stages.slice(0, at);
    return before.filter((stage) => !passed.has(stage.name)).map((stage) => stage.name);
  };
  if (state === 'approved') return { state, goesBack: false, skips: skippedBefore(state) };
  if (isStranded(at, to)) return { state: 'draft', goesBack: true, skips: [] };
  if (!stageOf(from, state)) return { state, goesBack: false, skips: [] };
  if (stageOf(to, state)) return { state, goesBack: false, skips: skippedBefore(state) };
  const place = from.stages.findIndex((stage) => stage.name === state);
  const earlier = from.stages.slice(0, place).findLast((stage) => stageOf(to, stage.name));
  const target = earlier?.name ?? 'draft';
  return { state: target, goesBack: true, skips: earlier ? skippedBefore(target) : [] };
}
