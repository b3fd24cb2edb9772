// The decision on a command: the version read, permission, the chart, then what the command itself must carry.
import { transition } from 'xstate';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { requireSeat, type Action, type Target } from '@app/hierarchy/permissions.js';
import { invalid, notAllowed, notPossible, stale } from '@app/kernel/errors.js';
import { checkAdoption, type Adoption } from './adoption.js';
import { reportMachine, type CommandName } from './report.machine.js';
import { stageOf, type ReviewRoute, type Stage } from './review-route.js';

/** A report as the decision sees it. */
export interface ReportFacts {
  readonly state: string;
  readonly version: number;
  readonly returnedFrom: string | null;
  readonly requiresReadoption: boolean;
  /** Person who last submitted it for the unit; nobody receives for the superior what he or she submitted below. */
  readonly submittedBy: string | null;
  /** Headings of required sections that are still blank. */
  readonly missingSections: readonly string[];
  readonly target: Target;
}

/** Who commands, with which seats, on which day. */
export interface Actor {
  readonly memberId: string;
  readonly seats: readonly Seat[];
  readonly today: LocalDate;
}

/** A command with the version its sender had read. */
export type ReportCommand = { readonly version: number } & (
  | { readonly name: 'save' | 'submit' | 'publish' }
  | { readonly name: 'approve'; readonly adoption?: Adoption; readonly remarks?: string }
  | { readonly name: 'return'; readonly remarks: string; readonly requiresReadoption: boolean }
  | { readonly name: 'withdraw'; readonly remarks: string }
);

/** What a command leads to; storing it is the caller's work. */
export interface Decision {
  readonly from: string;
  readonly state: string;
  readonly returnedFrom: string | null;
  readonly requiresReadoption: boolean;
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

const snapshotOf = (route: ReviewRoute, report: ReportFacts) =>
  reportMachine(route).resolveState({
    value: report.state,
    context: { returnedFrom: report.returnedFrom, requiresReadoption: report.requiresReadoption },
  });

/** True when the chart knows the command in the report's state. */
export const fitsState = (route: ReviewRoute, report: ReportFacts, command: CommandName): boolean =>
  snapshotOf(route, report).can({ type: command });

/** A superior's decision needs another person than the one who submitted the report below. */
export const decidesOwnWork = (action: Action, report: ReportFacts, memberId: string): boolean =>
  action === 'report.decideAsSuperior' && report.submittedBy === memberId;

const checkContent = (route: ReviewRoute, report: ReportFacts, command: ReportCommand, today: LocalDate): void => {
  if (command.name === 'submit' && report.missingSections.length > 0)
    throw notPossible('report.sectionsMissing', { headings: report.missingSections.join('; ') });
  if ((command.name === 'return' || command.name === 'withdraw') && command.remarks.trim().length < 5)
    throw invalid('report.remarksRequired', {}, 'remarks');
  if (command.name !== 'approve' || stageOf(route, report.state)?.how !== 'MEETING') return;
  if (!command.adoption) throw invalid('adoption.required', {}, 'adoption');
  checkAdoption(command.adoption, today);
};

const memoryAfter = (state: string, report: ReportFacts, command: ReportCommand) => {
  if (command.name === 'return') return { returnedFrom: report.state, requiresReadoption: command.requiresReadoption };
  const settled = state === 'approved' || state === 'withdrawn';
  return settled
    ? { returnedFrom: null, requiresReadoption: false }
    : { returnedFrom: report.returnedFrom, requiresReadoption: report.requiresReadoption };
};

/**
 * Decides a command on a report, purely. The caller has made sure that the person may read the report.
 * @throws Refusal NotAllowed `permission.*`, `report.ownWork`; Stale `report.stale`;
 *   NotPossible `report.notInState`, `report.sectionsMissing`, `adoption.short`; Invalid `report.remarksRequired`, `adoption.*`
 */
export function decide(route: ReviewRoute, report: ReportFacts, command: ReportCommand, actor: Actor): Decision {
  // First, because the state that permissions depend on may have moved under the reader.
  if (command.version !== report.version)
    throw stale('report.stale', { actor: '', event: '', version: report.version });
  const action = actionFor(command.name, route, report.state);
  const seat = requireSeat(action, actor.seats, report.target, actor.today);
  if (decidesOwnWork(action, report, actor.memberId)) throw notAllowed('report.ownWork');
  const snapshot = snapshotOf(route, report);
  if (!snapshot.can({ type: command.name }))
    throw notPossible('report.notInState', { command: command.name, state: report.state });
  checkContent(route, report, command, actor.today);
  const [next] = transition(reportMachine(route), snapshot, { type: command.name });
  const state = String(next.value);
  return {
    from: report.state,
    state,
    ...memoryAfter(state, report, command),
    seat,
    enteredStage: state === report.state ? null : (stageOf(route, state) ?? null),
    eventType: REPORT_EVENTS[command.name],
  };
}
