// Who is told, once each, and in which words.
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import type { EmailFacts, Recipient } from '@app/persistence/delivery/audience.query.js';
import { EVENT_TYPES, isTold } from '@app/workflow/events.js';
import { audienceOf } from './audience.js';
import { composeEmail } from './compose-email.js';
import { chooseRecipients } from './notify.js';

const event = (part: Partial<PendingEvent> = {}): PendingEvent => ({
  id: 'event',
  type: 'report.returned',
  organisationId: 'cell',
  reportId: 'report-1',
  obligationId: null,
  memberId: 'reviewer',
  occurredAt: new Date('2021-06-16T02:00:00Z'),
  data: { to: 'returned', remarks: 'Bổ sung <b>số liệu</b>', requiresReadoption: true },
  ...part,
});

const person = (memberId: string, group: string): Recipient => ({
  memberId,
  fullName: `Người ${memberId}`,
  email: `${memberId}@x.example`,
  language: 'vi',
  group,
});

const facts: EmailFacts = {
  unit: 'Chi bộ Thư viện tỉnh',
  superior: 'Đảng ủy Sở',
  superiorId: 'committee',
  title: 'sơ kết 6 tháng',
  dueOn: '2021-06-18',
  basis: '126-HD/ĐU',
  actor: 'Hoàng Minh Tuấn',
  state: 'returned',
  number: null,
  organSymbol: null,
  line: null,
};

describe('the audience', () => {
  test('a told event has somebody to tell, a silent one nobody', () => {
    for (const type of EVENT_TYPES)
      expect([
        type,
        audienceOf({ type, awaits: null, awaitsRoles: null, kind: type === 'meeting.closed' ? 'notAdopted' : 'before' })
          .length > 0,
      ]).toEqual([type, isTold(type)]);
  });

  test('a return is told to the author, the leaders and everyone who had approved, once each, not to its author', () => {
    const people = [
      person('reviewer', 'approvers'),
      person('deputy', 'approvers'),
      person('secretary', 'author'),
      person('secretary', 'ownLeaders'),
      person('deputy', 'ownLeaders'),
      person('clerk', 'superiorOffice'),
    ];
    expect(chooseRecipients(people, event()).map((one) => one.memberId)).toEqual(['secretary', 'deputy']);
  });

  test.each([
    ['before', null, ['ownLeaders']],
    ['after', null, ['ownLeaders', 'superiorOffice']],
    ['review', 'superior', ['reviewers']],
    ['review', 'ownUnit', ['ownCommittee']],
    ['rework', null, ['author', 'ownLeaders']],
  ] as const)('a reminder of kind %s', (kind, awaits, groups) => {
    expect(audienceOf({ type: 'reminder.raised', awaits, awaitsRoles: null, kind })).toEqual(groups);
  });
});

describe('an e-mail', () => {
  const mail = composeEmail(event(), facts, person('secretary', 'author'), 'https://baocao.example');

  test('says in Vietnamese who did what to which report, with the remarks and the way there', () => {
    expect(mail.subject).toBe('Trả lại bổ sung: báo cáo của Chi bộ Thư viện tỉnh');
    for (const part of [
      'Kính gửi đồng chí Người secretary',
      'Hoàng Minh Tuấn',
      'thông qua lại',
      '18/6/2021',
      '126-HD/ĐU',
    ])
      expect(mail.text).toContain(part);
    expect(mail.text).toContain('https://baocao.example/reports/report-1');
  });

  test('shows markup in remarks as text', () => {
    expect(mail.html).toContain('&lt;b&gt;số liệu&lt;/b&gt;');
    expect(mail.html).not.toContain('<b>số liệu');
  });

  test('has no unfilled place and no bare key, for any event and reminder', () => {
    const kinds = ['before', 'day', 'after', 'weekly', 'review', 'rework'];
    const told = EVENT_TYPES.filter((type) => isTold(type) && type !== 'reminder.raised').map((type) =>
      event({ type }),
    );
    const reminders = kinds.map((kind) => event({ type: 'reminder.raised', data: { kind, days: 3 } }));
    for (const language of ['vi', 'en'])
      for (const one of [...told, ...reminders]) {
        const { subject, text } = composeEmail(one, facts, { ...person('x', 'author'), language }, 'http://x');
        expect(`${subject} ${text}`).not.toMatch(/\{\w+\}|email\.|undefined|null/);
      }
  });
});
