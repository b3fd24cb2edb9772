// Who is told about which event: one list for e-mails, screens and tests.
import type { EventType } from '@app/workflow/events.js';

/** Groups of people around a report. The order in which they are listed is the order in which they are told. */
export type AudienceGroup =
  | 'author'
  | 'ownLeaders'
  | 'ownCommittee'
  /** The assigned upper-level member, or, where there is none, the superior's committee. */
  | 'reviewers'
  /** Those who had let this report pass before. */
  /** Those whose word counts in the stage it enters, where its route names their roles. */
  | 'stageDeciders'
  | 'approvers'
  | 'superiorOffice';

/** What the choice depends on. */
export interface AudienceFacts {
  readonly type: EventType;
  /** Which unit must act next, for events that lead into a stage or remind of one. */
  readonly awaits: 'ownUnit' | 'superior' | null;
  /** Roles that the route names for that stage; null where it names none. */
  readonly awaitsRoles: readonly string[] | null;
  /** Kind of a reminder, or the outcome of a meeting. */
  readonly kind: string | null;
}

const deciders = ({ awaits, awaitsRoles }: AudienceFacts): AudienceGroup => {
  if (awaitsRoles) return 'stageDeciders';
  return awaits === 'superior' ? 'reviewers' : 'ownCommittee';
};

const reminderAudience = (facts: AudienceFacts): readonly AudienceGroup[] => {
  if (facts.kind === 'review') return [deciders(facts)];
  if (facts.kind === 'rework') return ['author', 'ownLeaders'];
  const isLate = facts.kind === 'after' || facts.kind === 'weekly';
  return isLate ? ['ownLeaders', 'superiorOffice'] : ['ownLeaders'];
};

const AUDIENCE: Readonly<Record<EventType, (facts: AudienceFacts) => readonly AudienceGroup[]>> = {
  'guidance.registered': () => [],
  'guidance.confirmed': () => [],
  'guidance.discarded': () => [],
  'guidance.ruleChanged': () => [],
  'calendar.changed': () => [],
  'obligation.created': () => ['ownLeaders'],
  'obligation.moved': () => ['ownLeaders'],
  'obligation.released': () => ['ownLeaders'],
  'report.started': () => [],
  'report.saved': () => [],
  'report.submitted': (facts) => [deciders(facts)],
  'report.approved': (facts) => (facts.awaits ? [deciders(facts), 'author'] : ['author', 'ownLeaders']),
  'report.returned': () => ['author', 'ownLeaders', 'approvers'],
  'report.published': () => ['superiorOffice', 'reviewers'],
  'report.withdrawn': () => ['ownCommittee', 'reviewers', 'superiorOffice'],
  'report.rerouted': () => ['author', 'ownLeaders'],
  'route.prescribed': () => [],
  'report.truedUp': () => ['superiorOffice'],
  'report.gapsAccepted': () => [],
  'meeting.called': () => ['ownCommittee', 'reviewers'],
  'meeting.opened': () => [],
  // A report that passed is told of by itself.
  'meeting.closed': (facts) => (facts.kind === 'notAdopted' ? ['author', 'ownLeaders'] : []),
  'meeting.adjourned': () => ['ownCommittee', 'reviewers'],
  'meeting.cancelled': () => ['ownCommittee', 'reviewers'],
  'meeting.answered': () => [],
  'roster.changed': () => [],
  'news.published': () => [],
  'organisation.changed': () => [],
  'bloc.rotated': () => [],
  'seat.delegated': () => [],
  'reminder.raised': reminderAudience,
};

/** The groups to tell; the one who acted is left out when the groups are resolved to people. */
export const audienceOf = (facts: AudienceFacts): readonly AudienceGroup[] => AUDIENCE[facts.type](facts);
