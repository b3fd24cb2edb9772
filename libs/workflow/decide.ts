// The decision on a command: permission, the chart, then what the command itself must carry.
import { transition } from 'xstate';
import type { Seat } from '@app/hierarchy/membership.js';
import { requireSeat, type Action } from '@app/hierarchy/permissions.js';
import { invalid, notAllowed, notPossible, wording } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { checkAdoption } from './adoption.js';
import { courseAfter, signedBelow, type Course } from './course.js';
import { agreesWith, requireFirstWord, seatToDecide, type Around } from './deciders.js';
import { reportMachine, type CommandName, type ReportSignal } from './report.machine.js';
import type { Actor, ReportCommand, ReportFacts } from './report-command.js';
import { stageOf, type ReviewRoute, type Stage } from './review-route.js';
import type { PerKind } from './stage-kinds.js';

/** What a command leads to; storing it is the caller's work. */
export interface Decision {
  readonly from: string;
  /** The course after it. */
  readonly next: Course;
  readonly seat: Seat;
  /** The stage the report enters, or null when it enters none. */
  readonly enteredStage: Stage | null;
  readonly eventType: ReportEventType;
}

export const REPORT_EVENTS = {
  save: 'report.saved',
  submit: 'report.submitted',
  approve: 'report.approved',
  return: 'report.returned',
  publish: 'report.published',
  withdraw: 'report.withdrawn',
} as const satisfies Record<CommandName, string>;
export type ReportEventType = (typeof REPORT_EVENTS)[CommandName];

/** Commands that are a stage's own decision. */
const DECISIONS: readonly CommandName[] = ['approve', 'return'];

/** The permission a command needs in the state the report is in. */
export function actionFor(command: CommandName, route: ReviewRoute, state: string): Action {
  if (command === 'save') return 'report.write';
  if (command === 'submit' || command === 'publish' || command === 'withdraw') return `report.${command}`;
  const superior = stageOf(route, state)?.decidedBy === 'superior';
  return superior ? 'report.decideAsSuperior' : 'report.decideInOwnUnit';
}

/** The seats around a report as {@link decidersAt} and its kin ask for them. */
export const aroundOf = (report: ReportFacts): Around => ({
  organisationId: report.target.organisationId,
  superiorId: report.target.superiorIds[0],
  seats: report.seatsAround,
  barred: signedBelow(report),
});

/**
 * The seat with which a person may give a command in the report's state.
 * @throws Refusal NotAllowed `permission.<action>`, `report.ownWork`
 */
export function seatForCommand(route: ReviewRoute, report: ReportFacts, command: CommandName, actor: Actor): Seat {
  const action = actionFor(command, route, report.state);
  const stage = DECISIONS.includes(command) ? stageOf(route, report.state) : undefined;
  if (!stage) return requireSeat(action, actor.seats, report.target, actor.today);
  const seat = seatToDecide(stage, actor.seats, report.target, actor.today);
  if (!seat) throw notAllowed(`permission.${action}`);
  // Nobody reviews above what he or she signed below (domain notes on organisation, 1.5).
  if (stage.decidedBy === 'superior' && signedBelow(report).includes(actor.memberId))
    throw notAllowed('report.ownWork');
  return seat;
}

const snapshotOf = (route: ReviewRoute, { state, returnedFrom, requiresReadoption, finalises }: ReportFacts) =>
  reportMachine(route).resolveState({ value: state, context: { returnedFrom, requiresReadoption, finalises } });

/** True when the chart knows the command in the report's state. */
export const fitsState = (route: ReviewRoute, report: ReportFacts, command: CommandName): boolean =>
  snapshotOf(route, report).can({ type: command });

const checkSubmission = (report: ReportFacts): void => {
  if (report.missingSections.length > 0)
    throw notPossible('report.sectionsMissing', { headings: report.missingSections.join('; ') });
  if (report.figureFaults.length > 0) throw notPossible('report.figuresWrong', { faults: report.figureFaults });
  if (report.openTasks.length > 0) throw notPossible('commitment.open', { tasks: report.openTasks.join('; ') });
  if (report.waitsFor.length > 0) throw notPossible('consolidation.waits', { units: report.waitsFor.join('; ') });
};

const checkContent = (report: ReportFacts, command: ReportCommand): void => {
  if (command.name === 'submit') checkSubmission(report);
  if (command.name === 'submit' && command.underMandate && !report.hasMandate) throw notPossible('report.noMandate');
  if ((command.name === 'return' || command.name === 'withdraw') && !saysEnough(command.remarks))
    throw invalid('report.remarksRequired', {}, 'remarks');
};

type Approval = ReportCommand & { readonly name: 'approve' };

interface Approving {
  /** Refuses whoever may not let it pass yet. */
  readonly needs: (report: ReportFacts, command: Approval, actor: Actor) => void;
  /** What the chart is told. */
  readonly says: (stage: Stage, report: ReportFacts, command: Approval, actor: Actor) => Partial<ReportSignal>;
}

/** What letting a report pass takes: the word of one who has not spoken, or a meeting's adoption. */
const APPROVING: PerKind<Approving> = {
  ONE_DECIDER: { needs: () => undefined, says: () => ({}) },
  SEVERAL: {
    needs: ({ approvals }, _command, { memberId }) => requireFirstWord(approvals, memberId),
    says: (stage, report, _command, { memberId }) => ({
      isAgreed: agreesWith(stage, aroundOf(report), { approvals: report.approvals, memberId }),
    }),
  },
  MEETING: {
    needs: (_report, { adoption }, { today }) => {
      if (!adoption) throw notPossible('adoption.byMeeting');
      checkAdoption(adoption, today);
    },
    says: (_stage, _report, { adoption }) => ({ leavesWording: adoption?.finalises ?? false }),
  },
};

const signalOf = (
  stage: Stage | undefined,
  report: ReportFacts,
  command: ReportCommand,
  actor: Actor,
): ReportSignal => {
  if (command.name === 'submit') return { type: 'submit', isMandated: command.underMandate ?? false };
  if (command.name !== 'approve' || !stage) return { type: command.name };
  return { type: 'approve', ...APPROVING[stage.how].says(stage, report, command, actor) };
};

/**
 * Decides a command on a report, purely. The caller has made sure that the person may read the report, and that the
 * command is on its present version: the state that permissions depend on may have moved under the reader.
 * @throws Refusal NotAllowed `permission.*`, `report.ownWork`; NotPossible `report.notInState`, `report.sectionsMissing`, `report.figuresWrong`, `consolidation.waits`, `commitment.open`, `report.agreedBefore`,
 *   `report.noMandate`, `adoption.byMeeting`, `adoption.short`; Invalid `report.remarksRequired`, `adoption.*`
 */
export function decide(route: ReviewRoute, report: ReportFacts, command: ReportCommand, actor: Actor): Decision {
  const stage = stageOf(route, report.state);
  const seat = seatForCommand(route, report, command.name, actor);
  const snapshot = snapshotOf(route, report);
  const signal = signalOf(stage, report, command, actor);
  if (!snapshot.can(signal)) throw notPossible('report.notInState', { state: wording(`state.${report.state}`) });
  if (command.name === 'approve' && stage) APPROVING[stage.how].needs(report, command, actor);
  checkContent(report, command);
  const [moved] = transition(reportMachine(route), snapshot, signal);
  const state = String(moved.value);
  return {
    from: report.state,
    next: courseAfter(report, state, { command, stage, memberId: actor.memberId }),
    seat,
    enteredStage: state === report.state ? null : (stageOf(route, state) ?? null),
    eventType: REPORT_EVENTS[command.name],
  };
}
