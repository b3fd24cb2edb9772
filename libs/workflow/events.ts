// The vocabulary of what can happen, and what each event says of itself. Every event is a row that is never changed.
import type { CalendarDay } from '@app/calendar/holidays.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { OrganisationChange } from '@app/hierarchy/organisation-changes.js';
import type { Adoption } from './adoption.js';
import type { MeetingOutcome } from './meeting.machine.js';
import type { ReminderKind } from './reminder-kinds.js';
import type { ReportKind } from './report-kind.js';
import type { UnitClass } from './review-route.js';

/** Nothing besides who, when and about what. */
export type Nothing = Readonly<Record<string, never>>;

/** A command led a report from one state to another, or left it where it was. */
interface Move {
  readonly from: string;
  readonly to: string;
}

interface DeadlineChange {
  readonly from: LocalDate;
  /** Code of the paper it rests on. */
  readonly basis: string | null;
}

interface MeetingSaid {
  readonly meetingId: string;
  readonly heldOn: LocalDate;
}

/** What each event carries. */
export interface EventPayloads {
  readonly 'guidance.registered': Nothing;
  readonly 'guidance.confirmed': { readonly made: number; readonly moved: number; readonly ended: number };
  readonly 'guidance.discarded': Nothing;
  readonly 'guidance.ruleChanged': {
    readonly ruleId: string;
    readonly eventOn?: LocalDate;
    readonly ended?: true;
    readonly basis?: string | null;
  };
  readonly 'obligation.created': Nothing;
  readonly 'obligation.moved': DeadlineChange & { readonly to: LocalDate; readonly evidence: string };
  readonly 'obligation.released': DeadlineChange;
  readonly 'calendar.changed': { readonly added: readonly CalendarDay[]; readonly removed: readonly LocalDate[] };
  readonly 'report.started': Nothing;
  readonly 'report.saved': Move & {
    readonly sections?: readonly string[];
    readonly figures?: readonly string[];
    readonly claims?: number;
    readonly commitments?: number;
    readonly taken?: number;
  };
  readonly 'report.submitted': Move & { readonly draftNumber: number; readonly underMandate?: boolean };
  readonly 'report.approved': Move & {
    readonly adoption?: Adoption;
    readonly meetingId?: string;
    readonly remarks?: string;
  };
  readonly 'report.returned': Move & { readonly remarks: string; readonly requiresReadoption: boolean };
  readonly 'report.published': Move;
  readonly 'report.withdrawn': Move & { readonly remarks: string };
  readonly 'report.rerouted': Move & { readonly routeId: string; readonly version: number; readonly reason: string };
  readonly 'route.prescribed': {
    readonly unitClass: UnitClass;
    readonly reportKind: ReportKind | null;
    readonly routeId: string;
    readonly version: number;
    readonly validFrom: LocalDate;
    readonly reason: string;
  };
  readonly 'report.truedUp': {
    readonly taken?: number;
    readonly changes?: readonly { readonly key: string; readonly from: number | null; readonly to: number | null }[];
  };
  readonly 'report.gapsAccepted': { readonly units: readonly string[]; readonly reason: string };
  readonly 'meeting.called': MeetingSaid & {
    readonly time: string;
    readonly place: string;
    readonly hasteReason: string;
  };
  readonly 'meeting.opened': MeetingSaid;
  readonly 'meeting.closed': MeetingSaid & { readonly kind: MeetingOutcome };
  readonly 'meeting.adjourned': MeetingSaid & { readonly reason: string };
  readonly 'meeting.cancelled': MeetingSaid & { readonly reason: string };
  readonly 'meeting.answered': { readonly meetingId: string; readonly answered: number; readonly of: number };
  readonly 'news.published': { readonly meetingId: string; readonly publishedOn: LocalDate };
  readonly 'bloc.rotated': {
    readonly from: LocalDate;
    readonly reason: string;
    readonly head: string;
    readonly deputy: string;
  };
  readonly 'organisation.changed': { readonly reason: string; readonly changes: readonly OrganisationChange[] };
  readonly 'seat.delegated': {
    readonly seatId: string;
    readonly delegateId: string;
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate;
    readonly reason: string;
  };
  readonly 'roster.changed': { readonly added: number; readonly ended: number };
  readonly 'reminder.raised': {
    readonly reminderId: string;
    readonly kind: ReminderKind;
    /** Working days before or after the due date; of a weekly one 7. */
    readonly days: number;
    /** State the report lay in; null where it is about a deadline. */
    readonly state: string | null;
  };
}

export type EventType = keyof EventPayloads;

/** Something of each event, by its type. `Head` is what stands beside type and payload. */
export type EventWith<Head, Type extends EventType = EventType> = {
  [Each in Type]: Head & { readonly type: Each; readonly data: EventPayloads[Each] };
}[Type];
