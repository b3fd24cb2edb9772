// The commands a person may give a report now: the same chart and the same permissions as the decision itself.
import { Refusal } from '@app/kernel/errors.js';
import { fitsState, seatForCommand } from './decide.js';
import { requireFirstWord } from './deciders.js';
import type { Actor, ReportFacts } from './report-command.js';
import { COMMANDS, type CommandName } from './report.machine.js';
import { countsVoices } from './stage-kinds.js';
import { stageOf, type ReviewRoute } from './review-route.js';

/** Asks the decision's own checks, so that a button and the server cannot disagree. */
function mayGive(route: ReviewRoute, report: ReportFacts, command: CommandName, actor: Actor): boolean {
  try {
    seatForCommand(route, report, command, actor);
    if (command === 'approve' && countsVoices(stageOf(route, report.state)))
      requireFirstWord(report.approvals, actor.memberId);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Commands in the order of {@link COMMANDS}; a command that is listed may still lack its remarks or votes. */
export const availableCommands = (route: ReviewRoute, report: ReportFacts, actor: Actor): readonly CommandName[] =>
  COMMANDS.filter((command) => fitsState(route, report, command) && mayGive(route, report, command, actor));
