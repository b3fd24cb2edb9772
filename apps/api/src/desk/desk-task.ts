// Which single thing a row of the desk asks of a person: answered by the chart and the permissions, not by a list of states.
import type { DeskTask } from '@app/contracts/desk.contract.js';
import { missingSections } from '@app/forms/report-form.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import type { DeskRow } from '@app/persistence/desk/my-desk.query.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import type { Actor, ReportFacts } from '@app/workflow/report-command.js';
import { stageOf, type Stage } from '@app/workflow/review-route.js';

const factsOf = (row: DeskRow): ReportFacts => ({
  state: row.state ?? 'draft',
  version: row.version ?? 0,
  returnedFrom: row.returnedFrom,
  requiresReadoption: row.requiresReadoption ?? false,
  finalises: row.finalises,
  approvals: row.approvals ?? [],
  deciders: row.deciders,
  hasMandate: false,
  figureFaults: [],
  waitsFor: [],
  openTasks: [],
  submittedBy: row.submittedBy,
  signers: row.signers ?? [],
  missingSections: missingSections(row.sections ?? []).map((section) => section.heading),
  target: { organisationId: row.organisationId, superiorIds: [row.superiorId] },
});

/** Where an upper-level member is assigned to the unit, its drafts lie on that person's desk alone. */
const isForAnother = (row: DeskRow, actor: Actor): boolean =>
  row.hasSupervisor &&
  !actor.seats.some((seat) => seat.organisationId === row.organisationId && seat.role === 'SUPERVISING_MEMBER');

/** What a meeting stage asks: to call the meeting, or to see to the one that is called or runs. */
const meetingTask = (row: DeskRow): DeskTask => {
  if (!row.meetingState) return 'callMeeting';
  return row.meetingState === 'open' ? 'closeMeeting' : 'holdMeeting';
};

const decisionTask = (row: DeskRow, stage: Stage | undefined, actor: Actor): DeskTask | null => {
  if (stage?.how === 'MEETING') return meetingTask(row);
  if (stage?.decidedBy !== 'superior') return 'agree';
  // A stage that names its deciders is nobody else's.
  return !stage.roles && isForAnother(row, actor) ? null : 'review';
};

const writingTask = (state: string): DeskTask => {
  if (state === 'finalising') return 'finalise';
  return state === 'returned' ? 'rework' : 'write';
};

/** Null when the row asks nothing of this person now. */
export function taskOf(row: DeskRow, actor: Actor): DeskTask | null {
  const facts = factsOf(row);
  if (!row.route) return seatFor('report.write', actor.seats, facts.target, actor.today) ? 'start' : null;
  const commands = availableCommands(row.route, facts, actor);
  if (commands.includes('approve')) return decisionTask(row, stageOf(row.route, facts.state), actor);
  if (commands.includes('publish')) return 'publish';
  return commands.includes('save') ? writingTask(facts.state) : null;
}
