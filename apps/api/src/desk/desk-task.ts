// Which single thing a row of the desk asks of a person: answered by the chart and by who decides, not by a list of states.
import type { DeskTask } from '@app/contracts/desk.contract.js';
import { missingSections } from '@app/forms/report-form.js';
import { seatFor, type Target } from '@app/hierarchy/permissions.js';
import type { DeskRow } from '@app/persistence/desk/my-desk.query.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import { aroundOf } from '@app/workflow/decide.js';
import { askedAt } from '@app/workflow/deciders.js';
import type { Actor, ReportFacts } from '@app/workflow/report-command.js';
import { stageOf, type Stage } from '@app/workflow/review-route.js';
import type { PerKind } from '@app/workflow/stage-kinds.js';

const targetOf = (row: DeskRow): Target => ({ organisationId: row.organisationId, superiorIds: [row.superiorId] });

const factsOf = (row: DeskRow, { course, sections, seatsAround }: NonNullable<DeskRow['report']>): ReportFacts => ({
  ...course,
  seatsAround,
  hasMandate: false,
  figureFaults: [],
  waitsFor: [],
  openTasks: [],
  missingSections: missingSections(sections).map((section) => section.heading),
  target: targetOf(row),
});

const ownOrReceived = (stage: Stage): DeskTask => (stage.decidedBy === 'superior' ? 'review' : 'agree');

/** What a stage asks of those on whom the report lies. A meeting is to be called first, then seen to. */
const STAGE_TASKS: PerKind<(stage: Stage, row: DeskRow) => DeskTask> = {
  ONE_DECIDER: ownOrReceived,
  SEVERAL: ownOrReceived,
  MEETING: (_stage, { meetingState }) => {
    if (!meetingState) return 'callMeeting';
    return meetingState === 'open' ? 'closeMeeting' : 'holdMeeting';
  },
};

const writingTask = (state: string): DeskTask => {
  if (state === 'finalising') return 'finalise';
  return state === 'returned' ? 'rework' : 'write';
};

/** Null when the row asks nothing of this person now. */
export function taskOf(row: DeskRow, actor: Actor): DeskTask | null {
  if (!row.report) return seatFor('report.write', actor.seats, targetOf(row), actor.today) ? 'start' : null;
  const { route } = row.report;
  const facts = factsOf(row, row.report);
  const stage = stageOf(route, facts.state);
  if (stage) {
    const isAsked = askedAt(stage, aroundOf(facts), facts.approvals).includes(actor.memberId);
    return isAsked ? STAGE_TASKS[stage.how](stage, row) : null;
  }
  const commands = availableCommands(route, facts, actor);
  if (commands.includes('publish')) return 'publish';
  return commands.includes('save') ? writingTask(facts.state) : null;
}
