// Who is notified of which event: the one list for pending marks, e-mails and tests.
import { COMMITTEE_ROLES, LEADING_ROLES, OFFICE_ROLES, type Role, type Seat } from '@app/hierarchy/membership.js';
import { seatFor, type Target } from '@app/hierarchy/permissions.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import { signedBelow, type Course } from './course.js';
import { askedAt, type Around } from './deciders.js';
import type { EventPayloads, EventType, EventWith } from './events.js';
import { REMINDED } from './reminder-kinds.js';
import { RECEIPT, stageOf, type ReviewRoute, type Stage } from './review-route.js';

/** Groups of people around a report. The order in which they are listed is the order in which they are notified. */
export type AudienceGroup =
  | 'author'
  | 'ownLeaders'
  | 'ownCommittee'
  /** Those on whom the report lies in the stage that the event is about. */
  | 'deciders'
  /** Those who receive the unit's reports for the superior. */
  | 'receivers'
  /** Those who had let this report pass before. */
  | 'approvers'
  | 'superiorOffice';

/** Groups by what the event says and the stage it is about; null where nobody is notified: its trace is read where it lies. */
type Choice<Type extends EventType> =
  ((data: EventPayloads[Type], stage: Stage | undefined) => readonly AudienceGroup[]) | null;

const AUDIENCE: { readonly [Type in EventType]: Choice<Type> } = {
  'guidance.registered': null,
  'guidance.confirmed': null,
  'guidance.discarded': null,
  'guidance.ruleChanged': null,
  'calendar.changed': null,
  'obligation.created': () => ['ownLeaders'],
  'obligation.moved': () => ['ownLeaders'],
  'obligation.released': () => ['ownLeaders'],
  'report.started': null,
  'report.saved': null,
  'report.submitted': () => ['deciders'],
  'report.approved': (_data, stage) => (stage ? ['deciders', 'author'] : ['author', 'ownLeaders']),
  'report.returned': () => ['author', 'ownLeaders', 'approvers'],
  'report.published': () => ['superiorOffice', 'receivers'],
  'report.withdrawn': () => ['ownCommittee', 'receivers', 'superiorOffice'],
  'report.rerouted': () => ['author', 'ownLeaders'],
  'route.prescribed': null,
  'report.truedUp': () => ['superiorOffice'],
  'report.gapsAccepted': null,
  'meeting.called': () => ['ownCommittee', 'receivers'],
  'meeting.opened': null,
  // Of a report that passed, its own event speaks.
  'meeting.closed': ({ kind }) => (kind === 'notAdopted' ? ['author', 'ownLeaders'] : []),
  'meeting.adjourned': () => ['ownCommittee', 'receivers'],
  'meeting.cancelled': () => ['ownCommittee', 'receivers'],
  'meeting.answered': null,
  'roster.changed': null,
  'news.published': null,
  'organisation.changed': null,
  'bloc.rotated': null,
  'seat.delegated': null,
  'reminder.raised': ({ kind }) => REMINDED[kind],
};

export const EVENT_TYPES = Object.keys(AUDIENCE) as readonly EventType[];

/** True when the event must be marked pending, so that the worker notifies those concerned. */
export const isNotified = (type: EventType): boolean => AUDIENCE[type] !== null;

/** An event as the choice of its audience sees it. */
export type HappenedEvent = EventWith<{ readonly memberId: string | null }>;

/** The groups to notify of an event that is about a stage, or about none. */
export function audienceOf(event: EventWith<unknown>, stage: Stage | undefined): readonly AudienceGroup[] {
  // TypeScript cannot see that the choice and the payload are of the same event.
  const choose = AUDIENCE[event.type] as ((data: unknown, stage: Stage | undefined) => readonly AudienceGroup[]) | null;
  return choose?.(event.data, stage) ?? [];
}

/** Somebody with a seat in the unit or in its superior on the day of the event. */
export interface PersonAround {
  readonly memberId: string;
  readonly seats: readonly Seat[];
  readonly isAuthor: boolean;
  /** True when he or she once let the report pass. */
  readonly hasApproved: boolean;
}

/** What surrounds an event: the units, and the report with its route where it is about one. */
export interface Scene {
  readonly organisationId: string;
  readonly superiorId: string;
  readonly on: LocalDate;
  readonly report:
    (Pick<Course, 'state' | 'approvals' | 'submittedBy' | 'signers'> & { readonly route: ReviewRoute }) | null;
}

/** The stage that an event is about: the one it led the report into, or the one it reminds of. */
function stageOfEvent(event: EventWith<unknown>, { report }: Scene): Stage | undefined {
  if (!report) return undefined;
  if (event.type === 'reminder.raised') return stageOf(report.route, event.data.state ?? report.state);
  if (!('to' in event.data) || event.data.from === event.data.to) return undefined;
  return stageOf(report.route, event.data.to);
}

const holds = (person: PersonAround, organisationId: string, roles: readonly Role[]): boolean =>
  person.seats.some((seat) => seat.organisationId === organisationId && roles.includes(seat.role));

type Membership = (person: PersonAround) => boolean;

/** Who belongs to which group. */
function groupsIn(
  scene: Scene,
  stage: Stage | undefined,
  people: readonly PersonAround[],
): Record<AudienceGroup, Membership> {
  const { organisationId, superiorId, report } = scene;
  const seats = people.flatMap((person) => person.seats);
  const around: Around = { organisationId, superiorId, seats, barred: report ? signedBelow(report) : [] };
  const receipt = report?.route.stages.find((step) => step.decidedBy === 'superior') ?? RECEIPT;
  const approvals = stage && report?.state === stage.name ? report.approvals : [];
  const deciders = stage ? askedAt(stage, around, approvals) : [];
  const receivers = askedAt(receipt, around, []);
  return {
    author: (person) => person.isAuthor,
    ownLeaders: (person) => holds(person, organisationId, LEADING_ROLES),
    ownCommittee: (person) => holds(person, organisationId, COMMITTEE_ROLES),
    deciders: (person) => deciders.includes(person.memberId),
    receivers: (person) => receivers.includes(person.memberId),
    approvers: (person) => person.hasApproved,
    superiorOffice: (person) => holds(person, superiorId, OFFICE_ROLES),
  };
}

/**
 * Members to notify, each once, in the order of the groups: never the one who acted, and nobody who may not read the
 * unit's reports on that day.
 */
export function recipientsOf(event: HappenedEvent, people: readonly PersonAround[], scene: Scene): readonly string[] {
  const stage = stageOfEvent(event, scene);
  const groups = groupsIn(scene, stage, people);
  const target: Target = { organisationId: scene.organisationId, superiorIds: [scene.superiorId] };
  const mayRead = (person: PersonAround): boolean => seatFor('report.read', person.seats, target, scene.on) !== null;
  const chosen = audienceOf(event, stage).flatMap((group) => people.filter(groups[group]));
  const ids = chosen.filter((person) => person.memberId !== event.memberId && mayRead(person));
  return [...new Set(ids.map((person) => person.memberId))];
}
