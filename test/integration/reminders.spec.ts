// Reminders and mail on a real database and a real SMTP server: on their days, once, and only while something is owed.
import { Mailer } from '@app/mail/mailer.js';
import { DeliverEmail } from '@app/notifications/deliver-email.js';
import { Party } from '../builders/party.js';

const at = (day: string): string => `${day}T01:00:05Z`;

describe('reminders', () => {
  let party: Party;
  let duties: Map<string, string>;

  beforeEach(async () => {
    party = await Party.open();
    duties = await party.assign('2021-06-18');
    await party.sendMail();
  });
  afterEach(async () => {
    await party.dataSource.query(`
      ALTER TABLE event DISABLE TRIGGER event_append_only;
      TRUNCATE member, organisation, guidance, number_series CASCADE;
      ALTER TABLE event ENABLE TRIGGER event_append_only;`);
    await party.close();
  });

  test('every branch leader is told of the new duty, once', async () => {
    expect(party.mails).toHaveLength(16);
    expect(new Set(party.mails.map((mail) => mail.messageId)).size).toBe(16);
    expect(party.mails[0]?.subject).toBe('Nhiệm vụ mới: báo cáo sơ kết công tác 6 tháng, hạn 18/6/2021');
    expect(await party.sendMail()).toEqual([]);
  });

  test('go out on their days, to those who owe, and end when the report arrives', async () => {
    await party.reportIn('committeeReview', 'library', duties.get('library') ?? '');
    await party.sendMail();
    party.clock.moveTo(at('2021-06-09'));
    const first = await party.sendMail();
    expect(first.filter((subject) => subject.startsWith('Nhắc việc: còn 7 ngày làm việc'))).toHaveLength(14);
    party.clock.moveTo(at('2021-06-18'));
    expect(await party.sendMail()).toContain('Hôm nay đến hạn: báo cáo sơ kết công tác 6 tháng');
    party.clock.moveTo(at('2021-06-21'));
    const late = await party.sendMail();
    expect(late.filter((subject) => subject.startsWith('Quá hạn 1 ngày làm việc'))).toHaveLength(7 * 4);
    expect(late.join()).not.toContain('Thư viện');
  });

  test('after a long silence the latest speaks alone, and weekly ones follow one another', async () => {
    party.clock.moveTo(at('2021-06-25'));
    const subjects = await party.sendMail();
    expect(subjects.filter((subject) => subject.startsWith('Quá hạn 3 ngày làm việc'))).toHaveLength(32);
    expect(subjects).toHaveLength(32);
    party.clock.moveTo(at('2021-07-02'));
    expect((await party.sendMail()).every((subject) => subject.startsWith('Vẫn chưa nhận được'))).toBe(true);
    party.clock.moveTo(at('2021-07-08'));
    expect(await party.sendMail()).toEqual([]);
    party.clock.moveTo(at('2021-07-09'));
    expect(await party.sendMail()).toHaveLength(32);
  });

  test('a draft that waits two working days reminds its reviewer, and no longer once it moved', async () => {
    const id = await party.reportIn('committeeReview', 'library', duties.get('library') ?? '');
    await party.reportIn('committeeReview', 'museum', duties.get('museum') ?? '');
    await party.sendMail();
    await party.act(id, 'reviewer', { name: 'approve' });
    await party.sendMail();
    party.clock.moveTo(at('2021-05-27'));
    expect(await party.sendMail()).toEqual(['Dự thảo của Chi bộ Bảo tàng tỉnh đang chờ đồng chí xem xét']);
  });

  test('a returned draft reminds its author until it is submitted again', async () => {
    const id = await party.reportIn('committeeReview', 'library', duties.get('library') ?? '');
    await party.act(id, 'reviewer', { name: 'return', remarks: 'Bổ sung số liệu', requiresReadoption: false });
    await party.sendMail();
    party.clock.moveTo(at('2021-05-27'));
    const subjects = await party.sendMail();
    expect(subjects).toEqual(Array(2).fill('Báo cáo của Chi bộ Thư viện tỉnh được trả lại, chưa trình lại'));
  });

  test('many workers at once tell each person once', async () => {
    party.clock.moveTo(at('2021-06-09'));
    const before = party.mails.length;
    await Promise.all(Array.from({ length: 6 }, () => party.reminders.execute()));
    await Promise.all(Array.from({ length: 6 }, () => party.notify.execute()));
    const ids = await party.dataSource.query<{ id: string }[]>('SELECT id FROM email WHERE sent_at IS NULL');
    await Promise.all([...ids, ...ids, ...ids].map(({ id }) => party.deliver.execute(id)));
    expect(party.mails.length - before).toBe(16);
  });

  test('an event that cannot be told is kept, and keeps no other back', async () => {
    const id = await party.reportIn('cellReview', 'troupe', duties.get('troupe') ?? '');
    await party.reportIn('cellReview', 'museum', duties.get('museum') ?? '');
    await party.dataSource.query(
      `ALTER TABLE email ADD CONSTRAINT no_troupe CHECK (subject NOT LIKE '%Đoàn Nghệ thuật%')`,
    );
    const told = await party.sendMail();
    expect(told.map((subject) => subject.split(' trình')[0])).toEqual(['Chi bộ Bảo tàng tỉnh']);
    await party.dataSource.query('ALTER TABLE email DROP CONSTRAINT no_troupe');
    expect((await party.sendMail()).length).toBe(1);
    expect(await party.versionOf(id)).toBe(3);
  });

  test('an event that comes again writes no second e-mail to anybody', async () => {
    await party.dataSource.query('INSERT INTO pending_event SELECT DISTINCT event_id FROM email');
    expect(await party.sendMail()).toEqual([]);
    expect(await party.dataSource.query('SELECT FROM pending_event')).toEqual([]);
  });

  test('mail that the server refuses stays, with the reason, and goes out later', async () => {
    party.clock.moveTo(at('2021-06-09'));
    await party.reminders.execute();
    await party.notify.execute();
    const [email] = await party.dataSource.query<{ id: string }[]>(
      'SELECT id FROM email WHERE sent_at IS NULL LIMIT 1',
    );
    const nowhere = new Mailer('smtp://127.0.0.1:1', 'test@dung-han.example');
    const undelivered = new DeliverEmail(party.dataSource, nowhere, party.clock).execute(email?.id ?? '');
    await expect(undelivered).rejects.toThrow('ECONNREFUSED');
    nowhere.close();
    const [row] = await party.dataSource.query<{ attempts: number; last_error: string; sent_at: null }[]>(
      'SELECT attempts, last_error, sent_at FROM email WHERE id = $1',
      [email?.id],
    );
    expect(row).toMatchObject({ attempts: 1, sent_at: null });
    expect(row?.last_error).toContain('ECONNREFUSED');
    expect(await party.sendMail()).toHaveLength(16);
  });

  test('a mail has a plain and an HTML part, and a Message-ID that stays the same', async () => {
    const mail = party.mails[0];
    expect(mail?.text).toContain('Kính gửi đồng chí');
    expect(mail?.html).toContain('Mở việc của tôi');
    const [row] = await party.dataSource.query<{ id: string }[]>('SELECT id FROM email WHERE address = $1', [
      mail?.address,
    ]);
    expect(mail?.messageId).toBe(`<${row?.id}@dung-han.example>`);
  });
});
