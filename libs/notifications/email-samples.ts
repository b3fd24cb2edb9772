// One sample of every e-mail the product can send: for the preview and its test. A new kind of event, reminder or
// outcome does not compile until it has one.
import type { EmailFacts } from '@app/persistence/delivery/audience.query.js';
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import type { ReminderKind } from '@app/guidance/reminder-plan.js';
import { EVENT_TYPES, isTold, type EventType } from '@app/workflow/events.js';
import { LANGUAGES, type Language } from '@app/messages/translator.js';
import { composeEmail, type ComposedEmail } from './compose-email.js';

/** What an event of a kind carries and, where it differs from the usual report, how that report stands. */
interface Sample {
  readonly data: PendingEvent['data'];
  readonly facts?: Partial<EmailFacts>;
  /** Told before there is a report. */
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
};

const MEETING = {
  meetingId: 'sample',
  heldOn: '2021-06-15',
  time: '08:30',
  place: 'Phòng đọc Thư viện tỉnh',
  reason: 'Đồng chí chủ trì đi công tác đột xuất',
};

const reminder = (days: number, state = 'draft'): Sample => ({ data: { days }, facts: { state, actor: null } });

const REMINDERS: Readonly<Record<ReminderKind, Sample>> = {
  before: reminder(7),
  day: reminder(0),
  after: reminder(3),
  weekly: reminder(7),
  review: reminder(2, 'committeeReview'),
  rework: reminder(2, 'returned'),
};

/** Null: nobody is told of it. */
const SAMPLES: Readonly<Record<Exclude<EventType, 'reminder.raised'>, Sample | null>> = {
  'guidance.registered': null,
  'guidance.confirmed': null,
  'guidance.discarded': null,
  'guidance.ruleChanged': null,
  'calendar.changed': null,
  'obligation.created': { data: {}, facts: { state: null }, isBeforeReport: true },
  'obligation.moved': {
    data: { from: '2021-06-14', basis: '131-CV/ĐU ngày 10/6/2021', remarks: 'Đơn vị đang khắc phục hậu quả mưa lũ' },
    isBeforeReport: true,
  },
  'obligation.released': { data: { from: '2021-06-18', remarks: 'Không tổ chức sơ kết' }, isBeforeReport: true },
  'report.started': null,
  'report.saved': null,
  'report.submitted': { data: {} },
  'report.approved': { data: {}, facts: { actor: 'Hoàng Minh Tuấn', state: 'approved' } },
  'report.returned': {
    data: { remarks: 'Đề nghị ghi rõ số ước thực hiện của tháng 6 & căn cứ <phụ lục 2>.', requiresReadoption: true },
    facts: { actor: 'Hoàng Minh Tuấn', state: 'returned' },
  },
  'report.published': { data: {}, facts: { state: 'published', number: 2, organSymbol: 'CB', line: 'PARTY' } },
  'report.withdrawn': { data: { remarks: 'Gộp vào báo cáo chuyên đề' }, facts: { state: 'withdrawn' } },
  'report.rerouted': { data: { remarks: 'Thống nhất một tuyến trong kỳ' } },
  'report.truedUp': { data: {} },
  'report.gapsAccepted': null,
  'route.prescribed': null,
  'meeting.called': { data: MEETING },
  'meeting.opened': null,
  'meeting.closed': { data: { ...MEETING, kind: 'notAdopted' }, facts: { state: 'draft' } },
  'meeting.adjourned': { data: MEETING },
  'meeting.cancelled': { data: MEETING },
  'meeting.answered': null,
  'news.published': null,
  'bloc.rotated': null,
  'organisation.changed': null,
  'seat.delegated': null,
  'roster.changed': null,
};

/** An e-mail as somebody would get it. */
export interface SampleEmail extends ComposedEmail {
  /** The event, and of a reminder its kind: also the name of its file. */
  readonly name: string;
  readonly language: Language;
}

const compose = (name: string, type: EventType, sample: Sample, language: Language): SampleEmail => {
  const event: PendingEvent = {
    id: 'sample',
    type,
    organisationId: 'sample',
    reportId: sample.isBeforeReport ? null : 'sample',
    obligationId: 'sample',
    memberId: null,
    occurredAt: new Date('2021-06-15T01:00:00Z'),
    data: sample.data,
  };
  const facts = { ...FACTS, ...sample.facts };
  const to = { memberId: 'sample', fullName: 'Đinh Văn Khoát', email: 'sample@dung-han.example', language, group: '' };
  return { name, language, ...composeEmail(event, facts, to, 'http://127.0.0.1:3000') };
};

const samplesOf = (type: EventType): readonly (readonly [name: string, sample: Sample])[] => {
  if (type === 'reminder.raised')
    return Object.entries(REMINDERS).map(([kind, one]) => [
      `reminder.${kind}`,
      { ...one, data: { ...one.data, kind } },
    ]);
  const sample = SAMPLES[type];
  if (!sample) throw new Error(`Somebody is told of ${type}, but it has no sample.`);
  return [[type, sample]];
};

/** Every e-mail in every language, in the order of the events. @throws Error naming an event without a sample */
export const sampleEmails = (): readonly SampleEmail[] =>
  EVENT_TYPES.filter(isTold).flatMap((type) =>
    samplesOf(type).flatMap(([name, sample]) => LANGUAGES.map((language) => compose(name, type, sample, language))),
  );
