// The commands a person may give a report now: the same chart and the same permissions as the decision itself.
import type { Seat } from '@app/hierarchy/membership.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { actionFor, decidesOwnWork, decidesStage, fitsState } from './decide.js';
import type { Actor, ReportFacts } from './report-command.js';
import { decidersOf, seatsForStage } from './voices.js';
import { COMMANDS, type CommandName } from './report.machine.js';
import { stageOf, type ReviewRoute } from './review-route.js';

/** Where several must agree, each says so once, and only those whose agreement counts. */
const hasVoice = (route: ReviewRoute, report: ReportFacts, memberId: string): boolean => {
  const stage = stageOf(route, report.state);
  if (stage?.how !== 'SEVERAL') return true;
  return decidersOf(stage, report).includes(memberId) && !report.approvals.includes(memberId);
};

const seatsIn = (route: ReviewRoute, report: ReportFacts, command: CommandName, actor: Actor): readonly Seat[] =>
  decidesStage(command) ? seatsForStage(stageOf(route, report.state), actor.seats) : actor.seats;

/** Commands in the order of {@link COMMANDS}; a command that is listed may still lack its remarks or votes. */
export const availableCommands = (route: ReviewRoute, report: ReportFacts, actor: Actor): readonly CommandName[] =>
  COMMANDS.filter((command) => {
    if (!fitsState(route, report, command)) return false;
    if (command === 'approve' && !hasVoice(route, report, actor.memberId)) return false;
    const action = actionFor(command, route, report.state);
    return (
      seatFor(action, seatsIn(route, report, command, actor), report.target, actor.today) !== null &&
      !decidesOwnWork(action, report, actor.memberId)
    );
  });
