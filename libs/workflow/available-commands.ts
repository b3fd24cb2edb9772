// The commands a person may give a report now: the same chart and the same permissions as the decision itself.
import { seatFor } from '@app/hierarchy/permissions.js';
import { actionFor, decidesOwnWork, fitsState, type Actor, type ReportFacts } from './decide.js';
import { COMMANDS, type CommandName } from './report.machine.js';
import type { ReviewRoute } from './review-route.js';

/** Commands in the order of {@link COMMANDS}; a command that is listed may still lack its remarks or votes. */
export const availableCommands = (route: ReviewRoute, report: ReportFacts, actor: Actor): readonly CommandName[] =>
  COMMANDS.filter((command) => {
    if (!fitsState(route, report, command)) return false;
    const action = actionFor(command, route, report.state);
    return (
      seatFor(action, actor.seats, report.target, actor.today) !== null &&
      !decidesOwnWork(action, report, actor.memberId)
    );
  });
