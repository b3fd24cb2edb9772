// The words of e-mails: what they say, that nothing is unfilled, and that markup in them is text.
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import { EVENT_TYPES, isNotified } from '@app/workflow/audience.js';
import { composeEmail } from './compose-email.js';
import { SAMPLE_FACTS, sampleEvents } from './sample-events.js';

const event = (type: PendingEvent['type']): PendingEvent => {
  const found = sampleEvents().find((sample) => sample.type === type);
  if (!found) throw new Error(`There is no sample of ${type}.`);
  return found;
};

const reader = { fullName: 'Lương Thu Hà', language: 'vi' };

describe('an e-mail', () => {
  const mail = composeEmail(event('report.returned'), SAMPLE_FACTS, reader, 'https://baocao.example');

  test('says in Vietnamese who did what to which report, with the remarks and the way there', () => {
    expect(mail.subject).toBe('Trả lại bổ sung: báo cáo của Chi bộ Thư viện tỉnh');
    for (const part of [
      'Kính gửi đồng chí Lương Thu Hà',
      'Hoàng Minh Tuấn',
      'thông qua lại',
      '18/6/2021',
      '126-HD/ĐU',
      `https://baocao.example/reports/${event('report.returned').reportId}`,
    ])
      expect(mail.text).toContain(part);
  });

  test('shows markup in remarks as text', () => {
    expect(mail.html).toContain('&lt;b&gt;số liệu&lt;/b&gt;');
    expect(mail.html).not.toContain('<b>số liệu');
  });

  test('says why a meeting was called off, and when and where one is held', () => {
    const textOf = (type: PendingEvent['type']) => composeEmail(event(type), SAMPLE_FACTS, reader, 'http://x').text;
    for (const part of ['14/6/2021', '14:00', 'Hội trường tầng 2']) expect(textOf('meeting.called')).toContain(part);
    expect(textOf('meeting.cancelled')).toContain('Trùng lịch họp tỉnh');
  });

  test('has no unfilled place and no bare key, for any event and reminder, in both languages', () => {
    const types = new Set(sampleEvents().map((sample) => sample.type));
    expect(EVENT_TYPES.filter((type) => isNotified(type) && !types.has(type))).toEqual([]);
    for (const language of ['vi', 'en'])
      for (const sample of sampleEvents()) {
        const { subject, text } = composeEmail(sample, SAMPLE_FACTS, { ...reader, language }, 'http://x');
        expect(`${subject} ${text}`).not.toMatch(/\{\w+\}|email\.|undefined|null/);
      }
  });
});
