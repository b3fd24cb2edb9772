// The decision on a command: the version read, permission, the chart, then what the command itself must carry.
import { transition } from 'xstate';
import type { Seat } from '@app/hierarchy/membership.js';
import { requireSeat, type Action } from '@app/hierarchy/permissions.js';
import { invalid, notAllowed, notPossible, stale } from '@app/kernel/errors.js';
import { checkAdoption } from './adoption.js';
import { reportMachine, type CommandName, type ReportSignal } from './report.machine.js';
import type { Actor, ReportCommand, ReportFacts } from './report-command.js';
import { stageOf, type ReviewRoute, type Stage } from './review-route.js';
import { agreesWith, checkVoice, seatsForStage } from './voices.js';

/** What a command leads to; storing it is the caller's work. */
export interface Decision {
  readonly from: string;
  readonly state: string;
  readonly returnedFrom: string | null;
  readonly requiresReadoption: boolean;
  readonly finalises: string | null;
  /** Those who agreed in the stage the report lies in after the command. */
  readonly approvals: readonly string[];
  /** Those who signed for the unit, the decider among them where this was that. */
  readonly signers: readonly string[];
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

/** The permission a command needs in the state the report is in. */
export function actionFor(command: CommandName, route: ReviewRoute, state: string): Action {
  if (command === 'save') return 'report.write';
  if (command === 'submit' || command === 'publish' || command === 'withdraw') return `report.${command}`;
  const superior = stageOf(route, state)?.decidedBy === 'superior';
  return superior ? 'report.decideAsSuperior' : 'report.decideInOwnUnit';
}

/** Commands that are a stage's own decision. */
export const decidesStage = (command: CommandName): boolean => command === 'approve' || command === 'return';

const snapshotOf = (route: ReviewRoute, report: ReportFacts) =>
  reportMachine(route).resolveState({
    value: report.state,
    context: {
      returnedFrom: report.returnedFrom,
      requiresReadoption: report.requiresReadoption,
      finalises: report.finalises,
    },
  });

/** True when the chart knows the command in the report's state. */
export const fitsState = (route: ReviewRoute, report: ReportFacts, command: CommandName): boolean =>
  snapshotOf(route, report).can({ type: command });

/**
 * A superior's decision needs another person than those who submitted or signed the report below: nobody reviews above
 * what he or she signed below (domain notes on organisation, 1.5).
 */
export const decidesOwnWork = (action: Action, report: ReportFacts, memberId: string): boolean =>
  action === 'report.decideAsSuperior' && (report.submittedBy === memberId || report.signers.includes(memberId));

/** Whoever lets it pass in a stage of its own unit has signed for that unit. */
const signersAfter = (stage: Stage | undefined, report: ReportFacts, command: ReportCommand, memberId: string) =>
  command.name === 'approve' && stage?.decidedBy === 'ownUnit' && !report.signers.includes(memberId)
    ? [...report.signers, memberId]
    : report.signers;

const checkSubmission = (report: ReportFacts): void => {
  if (report.missingSections.length > 0)
    throw notPossible('report.sectionsMissing', { headings: report.missingSections.join('; ') });
  if (report.figureFaults.length > 0)
    throw notPossible('report.figuresWrong', { faults: report.figureFaults.join('; ') });
  if (report.openTasks.length > 0) throw notPossible('commitment.open', { tasks: report.openTasks.join('; ') });
  if (report.waitsFor.length > 0) throw notPossible('consolidation.waits', { units: report.waitsFor.join('; ') });
};

const checkContent = (report: ReportFacts, command: ReportCommand): void => {
  if (command.name === 'submit') checkSubmission(report);
  if (command.name === 'submit' && command.underMandate && !report.hasMandate) throw notPossible('report.noMandate');
  if ((command.name === 'return' || command.name === 'withdraw') && command.remarks.trim().length < 5)
    throw invalid('report.remarksRequired', {}, 'remarks');
};

/** What letting a report pass needs in its stage: a voice that counts, or a meeting's adoption. */
const checkApproval = (stage: Stage | undefined, report: ReportFacts, command: ReportCommand, actor: Actor): void => {
  if (command.name !== 'approve') return;
  checkVoice(stage, report, actor.memberId);
  if (stage?.how !== 'MEETING') return;
  if (!command.adoption) throw notPossible('adoption.byMeeting');
  checkAdoption(command.adoption, actor.today);
};

const signalOf = (
  stage: Stage | undefined,
  report: ReportFacts,
  command: ReportCommand,
  actor: Actor,
): ReportSignal => {
  if (command.name === 'submit') return { type: 'submit', isMandated: command.underMandate ?? false };
  if (command.name !== 'approve') return { type: command.name };
  const leavesWording = stage?.how === 'MEETING' && (command.adoption?.finalises ?? false);
  return { type: 'approve', leavesWording, isAgreed: agreesWith(stage, report, actor.memberId) };
};

type Memory = Pick<Decision, 'returnedFrom' | 'requiresReadoption' | 'finalises' | 'approvals'>;

/** What is remembered while the report stays in its state. */
const memoryAside = (report: ReportFacts, command: ReportCommand, memberId: string): Memory => ({
  returnedFrom: report.returnedFrom,
  requiresReadoption: report.requiresReadoption,
  finalises: report.finalises,
  approvals: command.name === 'approve' ? [...report.approvals, memberId] : report.approvals,
});

const memoryAfter = (state: string, report: ReportFacts, command: ReportCommand): Memory => {
  const finalises = state === 'finalising' ? report.state : null;
  if (command.name === 'return')
    return {
      returnedFrom: report.state,
      requiresReadoption: command.requiresReadoption,
      finalises,
      approvals: [],
    };
  const isSettled = state === 'approved' || state === 'withdrawn';
  return {
    returnedFrom: isSettled ? null : report.returnedFrom,
    requiresReadoption: isSettled ? false : report.requiresReadoption,
    finalises,
    approvals: [],
  };
};

/**
 * Decides a command on a report, purely. The caller has made sure that the person may read the report.
 * @throws Refusal NotAllowed `permission.*`, `report.ownWork`, `report.noVoice`; Stale `report.stale`;
 *   NotPossible `report.notInState`, `report.sectionsMissing`, `report.figuresWrong`,
 *   `consolidation.waits`, `commitment.open`, `report.agreedBefore`, `report.noMandate`,
 *   `adoption.byMeeting`, `adoption.short`; Invalid `report.remarksRequired`, `adoption.*`
 */
export function decide(route: ReviewRoute, report: ReportFacts, command: ReportCommand, actor: Actor): Decision {
  // First, because the state that permissions depend on may have moved under the reader.
  if (command.version !== report.version)
    throw stale('report.stale', { actor: '', event: '', version: report.version });
  const action = actionFor(command.name, route, report.state);
  const stage = stageOf(route, report.state);
  const seats = decidesStage(command.name) ? seatsForStage(stage, actor.seats) : actor.seats;
  const seat = requireSeat(action, seats, report.target, actor.today);
  if (decidesOwnWork(action, report, actor.memberId)) throw notAllowed('report.ownWork');
  const snapshot = snapshotOf(route, report);
  const signal = signalOf(stage, report, command, actor);
  if (!snapshot.can(signal)) throw notPossible('report.notInState', { command: command.name, state: report.state });
  checkApproval(stage, report, command, actor);
  checkContent(report, command);
  const [next] = transition(reportMachine(route), snapshot, signal);
  const state = String(next.value);
  return {
    from: report.state,
    state,
    ...(state === report.state ? memoryAside(report, command, actor.memberId) : memoryAfter(state, report, command)),
    signers: signersAfter(stage, report, command, actor.memberId),
    seat,
    enteredStage: state === report.state ? null : (stageOf(route, state) ?? null),
    eventType: REPORT_EVENTS[command.name],
  };
}
