// What a report remembers of its way: the one type for rows, decisions, the chart and the pages.
import type { Stage } from './review-route.js';

/** Where a report is, and what its way so far left behind. */
export interface Course {
  /** `draft`, a stage of its route, or another state of the chart. */
  readonly state: string;
  /** Grows with every command; a command on an older version is refused. */
  readonly version: number;
  /** Stage that sent the report back, until it passes review again. */
  readonly returnedFrom: string | null;
  /** True when the returned content must be adopted by the unit's meeting once more. */
  readonly requiresReadoption: boolean;
  /** Stage whose meeting adopted it and left the last wording open, while that is written. */
  readonly finalises: string | null;
  /** Members who agreed in the present stage so far. */
  readonly approvals: readonly string[];
  /** Member who last submitted it for the unit. */
  readonly submittedBy: string | null;
  /** Members who let it pass for its unit, in any round. */
  readonly signers: readonly string[];
}

/** The part that the chart's guards look at. */
export type ReportContext = Pick<Course, 'returnedFrom' | 'requiresReadoption' | 'finalises'>;

/** The course of a report that nobody has begun. */
export const UNBEGUN: Course = {
  state: 'draft',
  version: 0,
  returnedFrom: null,
  requiresReadoption: false,
  finalises: null,
  approvals: [],
  submittedBy: null,
  signers: [],
};

/** The course alone, of something that holds more. */
export const courseOf = (held: Course): Course => ({
  state: held.state,
  version: held.version,
  returnedFrom: held.returnedFrom,
  requiresReadoption: held.requiresReadoption,
  finalises: held.finalises,
  approvals: held.approvals,
  submittedBy: held.submittedBy,
  signers: held.signers,
});

/** Members who may not decide about it for the superior: nobody reviews above what he or she signed below. */
export const signedBelow = ({ submittedBy, signers }: Pick<Course, 'submittedBy' | 'signers'>): readonly string[] =>
  submittedBy === null ? signers : [submittedBy, ...signers];

/** A command as far as the course remembers it. */
interface Taken {
  readonly name: string;
  readonly requiresReadoption?: boolean;
}

const adding = (members: readonly string[], memberId: string): readonly string[] =>
  members.includes(memberId) ? members : [...members, memberId];

/** Whoever lets it pass in a stage of its own unit has signed for that unit. */
const signersAfter = (course: Course, stage: Stage | undefined, command: Taken, memberId: string) =>
  command.name === 'approve' && stage?.decidedBy === 'ownUnit' ? adding(course.signers, memberId) : course.signers;

type WaySoFar = Pick<Course, 'returnedFrom' | 'requiresReadoption' | 'finalises' | 'approvals'>;

/** What is remembered while the report stays in its state. */
const whileStaying = (course: Course, command: Taken, memberId: string): WaySoFar => ({
  returnedFrom: course.returnedFrom,
  requiresReadoption: course.requiresReadoption,
  finalises: course.finalises,
  approvals: command.name === 'approve' ? adding(course.approvals, memberId) : course.approvals,
});

/** What is remembered once it moves to another state. */
function onMoving(course: Course, state: string, command: Taken): WaySoFar {
  const finalises = state === 'finalising' ? course.state : null;
  if (command.name === 'return')
    return {
      returnedFrom: course.state,
      requiresReadoption: command.requiresReadoption ?? false,
      finalises,
      approvals: [],
    };
  const isSettled = state === 'approved' || state === 'withdrawn';
  return {
    returnedFrom: isSettled ? null : course.returnedFrom,
    requiresReadoption: isSettled ? false : course.requiresReadoption,
    finalises,
    approvals: [],
  };
}

/** The course after a command that led to `state`; `stage` is the one the report lay in before. */
export const courseAfter = (
  course: Course,
  state: string,
  { command, stage, memberId }: { command: Taken; stage: Stage | undefined; memberId: string },
): Course => ({
  state,
  version: course.version + 1,
  ...(state === course.state ? whileStaying(course, command, memberId) : onMoving(course, state, command)),
  submittedBy: command.name === 'submit' ? memberId : course.submittedBy,
  signers: signersAfter(course, stage, command, memberId),
});
