// The worker as a process, on its real queue (PostgreSQL, or Redis under `npm run test:redis`), also when it is killed.
import type { ChildProcess } from 'node:child_process';
import { freshRedis, killHard, startProcess, until } from '../builders/processes.js';
import { Party } from '../builders/party.js';
import { SlowMailServer } from '../builders/slow-mail-server.js';

const BRANCHES = 8;
const LEADERS = 2;
/** The new duty to every leader; and, years after the deadline, one reminder to leaders and the superior's office. */
const MAILS = BRANCHES * LEADERS + BRANCHES * (LEADERS + 2);

describe('the worker', () => {
  let party: Party;
  let mail: SlowMailServer;
  let redisUrl: string | undefined;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    party = await Party.open();
    mail = await SlowMailServer.open();
    redisUrl = await freshRedis(1);
  });
  afterAll(async () => {
    await Promise.all(workers.map(killHard));
    await mail.close();
    await party.close();
  });

  const startWorker = async (): Promise<ChildProcess> => {
    const settings = { DATABASE_URL: process.env['DATABASE_URL'], REDIS_URL: redisUrl, SMTP_URL: mail.url };
    const worker = await startProcess('worker', settings);
    workers.push(worker);
    return worker;
  };

  const unsent = async (): Promise<number> => {
    const [row] = await party.dataSource.query<{ count: number }[]>(
      `SELECT (SELECT count(*) FROM email WHERE sent_at IS NULL) + (SELECT count(*) FROM pending_event)
         + (SELECT count(*) FROM reminder WHERE closed_at IS NULL AND due_at < now()) AS count`,
    );
    return Number(row?.count);
  };

  test('killed between "due" and "sent", it loses no mail and doubles none', async () => {
    await party.assign();
    mail.holds = true;
    const first = await startWorker();
    await until('mail is on its way', () => mail.arrived.length >= 2);
    await killHard(first);
    expect(mail.answered).toEqual([]);
    mail.holds = false;
    await startWorker();
    await until('everything is sent', async () => mail.answered.length >= MAILS && (await unsent()) === 0);
    expect(mail.answered).toHaveLength(MAILS);
    const once = new Set(mail.answered.map((one) => `${one.address} ${one.subject}`));
    expect(once.size).toBe(MAILS);
    // What the killed worker had in flight came again under the same Message-ID.
    const ids = new Set(mail.answered.map((one) => one.messageId));
    for (const one of mail.arrived) expect(ids.has(one.messageId)).toBe(true);
  });

  test('killed just after the server’s answer, it may send again, but under the same Message-ID', async () => {
    const before = mail.answered.length;
    const heir = workers.at(-1);
    await party.assign('2021-07-15');
    await until('the first answers are given', () => mail.answered.length > before);
    if (heir) await killHard(heir);
    await startWorker();
    await until('everything is sent', async () => (await unsent()) === 0);
    const again = mail.answered.slice(before);
    const [row] = await party.dataSource.query<{ count: string }[]>('SELECT count(*) FROM email');
    expect(new Set(mail.answered.map((one) => one.messageId)).size).toBe(Number(row?.count));
    expect(again.length - new Set(again.map((one) => one.messageId)).size).toBeLessThanOrEqual(4);
  });

  test('renders the papers of what is published', async () => {
    const duties = await party.assign('2021-08-15');
    const id = await party.reportIn('published', 'library', duties.get('library') ?? '');
    const files = () =>
      party.dataSource.query<{ format: string; magic: string; sha256: string }[]>(
        `SELECT f.format, encode(substring(f.bytes FROM 1 FOR 4), 'escape') AS magic, f.sha256
         FROM paper_file f JOIN official_document d ON d.id = f.document_id WHERE d.report_id = $1 AND d.kind = 'report' ORDER BY f.format DESC`,
        [id],
      );
    await until('both files are kept', async () => (await files()).length === 2);
    expect((await files()).map((file) => [file.format, file.magic.slice(0, 2)])).toEqual([
      ['pdf', '%P'],
      ['docx', 'PK'],
    ]);
  });

  test('two workers beside one another tell everybody once', async () => {
    await startWorker();
    const before = mail.answered.length;
    await party.assign('2021-09-15');
    await until('everything is sent', async () => mail.answered.length - before >= MAILS && (await unsent()) === 0);
    const since = mail.answered.slice(before);
    expect(new Set(since.map((one) => one.messageId)).size).toBe(since.length);
  });
});
