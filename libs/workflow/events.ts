// The vocabulary of what can happen. Every event is a row that is never changed; most of them are told to somebody.

export const EVENT_TYPES = [
  'guidance.registered',
  'guidance.confirmed',
  'guidance.discarded',
  'guidance.ruleChanged',
  'obligation.created',
  'obligation.moved',
  'obligation.released',
  'calendar.changed',
  'report.started',
  'report.saved',
  'report.submitted',
  'report.approved',
  'report.returned',
  'report.published',
  'report.withdrawn',
  'report.rerouted',
  'route.prescribed',
  'report.truedUp',
  'report.gapsAccepted',
  'meeting.called',
  'meeting.opened',
  'meeting.closed',
  'meeting.adjourned',
  'meeting.cancelled',
  'meeting.answered',
  'news.published',
  'bloc.rotated',
  'organisation.changed',
  'seat.delegated',
  'roster.changed',
  'reminder.raised',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Events that nobody is told of: their traces are read where they lie. */
const SILENT: readonly EventType[] = [
  'guidance.registered',
  'guidance.confirmed',
  'guidance.discarded',
  'guidance.ruleChanged',
  'calendar.changed',
  'report.started',
  'report.saved',
  'report.gapsAccepted',
  'route.prescribed',
  'meeting.opened',
  'meeting.answered',
  'roster.changed',
  'news.published',
  'organisation.changed',
  'bloc.rotated',
  'seat.delegated',
];

/** True when the event must be marked pending, so that the worker tells those concerned. */
export const isTold = (type: EventType): boolean => !SILENT.includes(type);
