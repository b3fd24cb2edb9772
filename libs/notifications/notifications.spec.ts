// What e-mails say; that each is whole is tested beside their samples.
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import { composeEmail } from './compose-email.js';
import { sampleEvents } from './email-samples.js';

const textOf = (type: PendingEvent['type']) => {
  const sample = sampleEvents().find(({ name }) => name === type);
  if (!sample) throw new Error(`There is no sample of ${type}.`);
  return composeEmail(
    sample.event,
    sample.facts,
    { fullName: 'Lương Thu Hà', language: 'vi' },
    'https://baocao.example',
  );
};

describe('an e-mail', () => {
  test('says in Vietnamese who did what to which report, with the remarks and the way there', () => {
    const { subject, text } = textOf('report.returned');
    expect(subject).toBe('Trả lại bổ sung: báo cáo của Chi bộ Thư viện tỉnh');
    for (const part of [
      'Kính gửi đồng chí Lương Thu Hà',
      'Hoàng Minh Tuấn',
      'thông qua lại',
      '18/6/2021',
      '126-HD/ĐU',
      'số ước thực hiện của tháng 6',
      'https://baocao.example/reports/sample',
    ])
      expect(text).toContain(part);
  });

  test('shows markup in remarks as text', () => {
    expect(textOf('report.returned').html).toContain('&lt;phụ lục 2&gt;');
  });

  test('says when and where a meeting is held, and why it was called off', () => {
    for (const part of ['15/6/2021', '08:30', 'Phòng đọc Thư viện tỉnh'])
      expect(textOf('meeting.called').text).toContain(part);
    expect(textOf('meeting.cancelled').text).toContain('Đồng chí chủ trì đi công tác đột xuất');
  });
});
