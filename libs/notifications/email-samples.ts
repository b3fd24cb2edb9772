// One sample of every e-mail the product can send: for the preview and for tests. A new kind of event or reminder does not
// compile until it has one.
import type { EmailFacts } from '@app/persistence/delivery/audience.query.js';
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import { LANGUAGES, type Language } from '@app/messages/languages.js';
import { EVENT_TYPES, isNotified } from '@app/workflow/audience.js';
import type { ReminderKind } from '@app/workflow/reminder-kinds.js';
import type { EventPayloads, EventType } from '@app/workflow/events.js';
import { composeEmail, type ComposedEmail } from './compose-email.js';

/** What an event of a type carries and, where it differs from the usual report, how that report stands. */
interface Sample<Type extends EventType> {
  readonly data: EventPayloads[Type];
  readonly facts?: Partial<EmailFacts>;
  /** Sent before there is a report. */
  readonly isBeforeReport?: boolean;
}

const FACTS: EmailFacts = {
  unit: 'Chi bộ Thư viện tỉnh',
  superior: 'Đảng ủy Sở Văn hóa, Thể thao và Du lịch',
  superiorId: '',
  title: 'sơ kết công tác 6 tháng đầu năm 2021',
  dueOn: '2021-06-18',
  basis: '126-HD/ĐU ngày 24/5/2021',
  actor: 'Lương Thu Hà',
  state: 'committeeReview',
  number: null,
  organSymbol: null,
  line: null,
  report: null,
};

const MEETING = { meetingId: 'sample', heldOn: '2021-06-15' } as const;
const REASON = 'Đồng chí chủ trì đi công tác đột xuất';

const reminder = (kind: ReminderKind, days: number, state: string | null = null): Sample<'reminder.raised'> => ({
  data: { reminderId: 'sample', kind, days, state },
  facts: { state: state ?? 'draft', actor: null },
});

const REMINDERS: Readonly<Record<ReminderKind, Sample<'reminder.raised'>>> = {
  before: reminder('before', 7),
  day: reminder('day', 0),
  after: reminder('after', 3),
  weekly: reminder('weekly', 7),
  review: reminder('review', 2, 'committeeReview'),
  rework: reminder('rework', 2, 'returned'),
};

/** Null: nobody is notified of it. */
const SAMPLES: { readonly [Type in Exclude<EventType, 'reminder.raised'>]: Sample<Type> | null } = {
  'guidance.registered': null,
  'guidance.confirmed': null,
  'guidance.discarded': null,
  'guidance.ruleChanged': null,
  'calendar.changed': null,
  'obligation.created': { data: {}, facts: { state: null }, isBeforeReport: true },
  'obligation.moved': {
    data: {
      from: '2021-06-14',
      to: '2021-06-18',
      basis: '131-CV/ĐU ngày 10/6/2021',
      evidence: 'gia hạn đến ngày 18/6/2021',
    },
    isBeforeReport: true,
  },
  'obligation.released': { data: { from: '2021-06-18', basis: '132-CV/ĐU ngày 11/6/2021' }, isBeforeReport: true },
  'report.started': null,
  'report.saved': null,
  'report.submitted': { data: { from: 'cellReview', to: 'committeeReview', draftNumber: 1 } },
  'report.approved': {
    data: { from: 'committeeReview', to: 'approved' },
    facts: { actor: 'Hoàng Minh Tuấn', state: 'approved' },
  },
  'report.returned': {
    data: {
      from: 'committeeReview',
      to: 'returned',
      remarks: 'Đề nghị ghi rõ số ước thực hiện của tháng 6 & căn cứ <phụ lục 2>.',
      requiresReadoption: true,
    },
    facts: { actor: 'Hoàng Minh Tuấn', state: 'returned' },
  },
  'report.published': {
    data: { from: 'approved', to: 'published' },
    facts: { state: 'published', number: 2, organSymbol: 'CB', line: 'PARTY' },
  },
  'report.withdrawn': {
    data: { from: 'committeeReview', to: 'withdrawn', remarks: 'Gộp vào báo cáo chuyên đề' },
    facts: { state: 'withdrawn' },
  },
  'report.rerouted': {
    data: {
      from: 'cellReview',
      to: 'cellReview',
      routeId: 'branch-report',
      version: 3,
      reason: 'Thống nhất một tuyến trong kỳ',
    },
    facts: { state: 'cellReview' },
  },
  'report.truedUp': { data: { changes: [{ key: 'regularSessions', from: 5, to: 6 }] } },
  'report.gapsAccepted': null,
  'route.prescribed': null,
  'meeting.called': { data: { ...MEETING, time: '08:30', place: 'Phòng đọc Thư viện tỉnh', hasteReason: '' } },
  'meeting.opened': null,
  'meeting.closed': { data: { ...MEETING, kind: 'notAdopted' }, facts: { state: 'cellReview' } },
  'meeting.adjourned': { data: { ...MEETING, reason: REASON } },
  'meeting.cancelled': { data: { ...MEETING, reason: REASON } },
  'meeting.answered': null,
  'news.published': null,
  'bloc.rotated': null,
  'organisation.changed': null,
  'seat.delegated': null,
  'roster.changed': null,
};

/** A sample with its name: the event's type, and of a reminder its kind. */
export interface NamedSample {
  readonly name: string;
  readonly event: PendingEvent;
  readonly facts: EmailFacts;
}

const HEAD = {
  id: 'sample',
  organisationId: 'sample',
  obligationId: 'sample',
  memberId: null,
  occurredAt: new Date('2021-06-15T01:00:00Z'),
} as const;

const named = (name: string, type: EventType, sample: Sample<EventType>): NamedSample => ({
  name,
  // Type and payload come from one entry of the table.
  event: { ...HEAD, reportId: sample.isBeforeReport ? null : 'sample', type, data: sample.data } as PendingEvent,
  facts: { ...FACTS, ...sample.facts },
});

function samplesOf(type: EventType): readonly NamedSample[] {
  if (type === 'reminder.raised')
    return Object.entries(REMINDERS).map(([kind, sample]) => named(`reminder.${kind}`, type, sample));
  const sample = SAMPLES[type];
  if (!sample) throw new Error(`Somebody is notified of ${type}, but it has no sample.`);
  return [named(type, type, sample)];
}

/** A sample of every event that somebody is notified of. @throws Error naming one without a sample */
export const sampleEvents = (): readonly NamedSample[] => EVENT_TYPES.filter(isNotified).flatMap(samplesOf);

/** An e-mail as somebody would get it. */
export interface SampleEmail extends ComposedEmail {
  /** The event, and of a reminder its kind: also the name of its file. */
  readonly name: string;
  readonly language: Language;
}

/** Every e-mail in every language, in the order of the events. */
export const sampleEmails = (): readonly SampleEmail[] =>
  sampleEvents().flatMap(({ name, event, facts }) =>
    LANGUAGES.map((language) => ({
      name,
      language,
      ...composeEmail(event, facts, { fullName: 'Đinh Văn Khoát', language }, 'http://127.0.0.1:3000'),
    })),
  );
