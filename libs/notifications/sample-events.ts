// One event of every kind that somebody is notified of, with what an e-mail about it needs: for previews and for tests.
import type { EmailFacts } from '@app/persistence/delivery/audience.query.js';
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import { isNotified } from '@app/workflow/audience.js';
import { REMINDER_KINDS, type EventPayloads, type EventType } from '@app/workflow/events.js';

const MEETING = { meetingId: '00000000-0000-7000-8000-00000000000a', heldOn: '2021-06-14' } as const;
const REMARKS = 'Bổ sung <b>số liệu</b> tháng 6';

/** A payload for each type; null for those that nobody is notified of. */
const PAYLOADS: { readonly [Type in EventType]: EventPayloads[Type] | null } = {
  'guidance.registered': null,
  'guidance.confirmed': null,
  'guidance.discarded': null,
  'guidance.ruleChanged': null,
  'calendar.changed': null,
  'obligation.created': {},
  'obligation.moved': {
    from: '2021-06-18',
    to: '2021-06-25',
    basis: '140-CV/ĐU',
    evidence: 'gia hạn đến ngày 25/6/2021',
  },
  'obligation.released': { from: '2021-06-18', basis: '141-CV/ĐU' },
  'report.started': null,
  'report.saved': null,
  'report.submitted': { from: 'draft', to: 'cellReview', draftNumber: 1 },
  'report.approved': { from: 'committeeReview', to: 'approved' },
  'report.returned': { from: 'committeeReview', to: 'returned', remarks: REMARKS, requiresReadoption: true },
  'report.published': { from: 'approved', to: 'published' },
  'report.withdrawn': { from: 'cellReview', to: 'withdrawn', remarks: 'Viết lại theo mẫu mới' },
  'report.rerouted': {
    from: 'cellReview',
    to: 'cellReview',
    routeId: 'branch-report',
    version: 3,
    reason: 'Thêm bước thẩm định',
  },
  'route.prescribed': null,
  'report.truedUp': { changes: [{ key: 'joined', from: 2, to: 3 }] },
  'report.gapsAccepted': null,
  'meeting.called': { ...MEETING, time: '14:00', place: 'Hội trường tầng 2', hasteReason: '' },
  'meeting.opened': null,
  'meeting.closed': { ...MEETING, kind: 'notAdopted' },
  'meeting.adjourned': { ...MEETING, reason: 'Chưa đủ thành phần' },
  'meeting.cancelled': { ...MEETING, reason: 'Trùng lịch họp tỉnh' },
  'meeting.answered': null,
  'roster.changed': null,
  'news.published': null,
  'organisation.changed': null,
  'bloc.rotated': null,
  'seat.delegated': null,
  'reminder.raised': { reminderId: '00000000-0000-7000-8000-00000000000b', kind: 'before', days: 3, state: null },
};

const HEAD = {
  id: '00000000-0000-7000-8000-000000000001',
  organisationId: '00000000-0000-7000-8000-000000000002',
  reportId: '00000000-0000-7000-8000-000000000003',
  obligationId: '00000000-0000-7000-8000-000000000004',
  memberId: '00000000-0000-7000-8000-000000000005',
  occurredAt: new Date('2021-06-16T02:00:00Z'),
} as const;

// Type and payload come from one entry of the table.
const sampleOf = (type: EventType, data: unknown): PendingEvent => ({ ...HEAD, type, data }) as PendingEvent;

/** Every event that somebody is notified of; of reminders one of each kind. */
export const sampleEvents = (): readonly PendingEvent[] => [
  ...(Object.keys(PAYLOADS) as EventType[])
    .filter((type) => isNotified(type) && type !== 'reminder.raised')
    .map((type) => sampleOf(type, PAYLOADS[type])),
  ...REMINDER_KINDS.map((kind) => sampleOf('reminder.raised', { ...PAYLOADS['reminder.raised'], kind })),
];

/** What the sample e-mails are about. */
export const SAMPLE_FACTS: EmailFacts = {
  unit: 'Chi bộ Thư viện tỉnh',
  superior: 'Đảng ủy Sở',
  superiorId: '00000000-0000-7000-8000-000000000006',
  title: 'sơ kết 6 tháng',
  dueOn: '2021-06-18',
  basis: '126-HD/ĐU',
  actor: 'Hoàng Minh Tuấn',
  state: 'committeeReview',
  number: 2,
  organSymbol: 'CB',
  line: 'PARTY',
  report: null,
};
