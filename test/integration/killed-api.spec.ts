// The api killed in the middle of approvals: each one happened wholly, or not at all.
import type { ChildProcess } from 'node:child_process';
import { DEMO_PASSWORD } from '../../apps/demo/src/worlds/insert-organisation.js';
import { freePort } from '@app/embedded/free-port.js';
import { killHard, startProcess, until } from '../builders/processes.js';
import { Party } from '../builders/party.js';

/** A signed-in browser without pictures, over a real connection. */
async function signIn(url: string, email: string): Promise<Record<string, string>> {
  const first = await fetch(`${url}/api/session`);
  const cookie = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const headers = { 'content-type': 'application/json', cookie: cookie(first), 'x-csrf-token': csrfToken };
  const body = JSON.stringify({ email, password: DEMO_PASSWORD });
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  const session = await fetch(`${url}/api/session`, { headers: { cookie: cookie(answer) } });
  const signed = (await session.json()) as { csrfToken: string };
  return {
    'content-type': 'application/json',
    cookie: cookie(session) || cookie(answer),
    'x-csrf-token': signed.csrfToken,
  };
}

describe('the api, killed during approvals', () => {
  let party: Party;
  let api: ChildProcess | undefined;

  beforeAll(async () => {
    party = await Party.open();
  });
  afterAll(async () => {
    if (api) await killHard(api);
    await party.close();
  });

  test('leaves no half transition', async () => {
    const branches = ['museum', 'sportsCentre', 'troupe'];
    const reports: string[] = [];
    for (const dueOn of ['2021-06-18', '2021-07-18', '2021-08-18', '2021-09-18']) {
      const duties = await party.assign(dueOn);
      for (const branch of branches)
        reports.push(await party.reportIn('committeeReview', branch, duties.get(branch) ?? ''));
    }
    const before = await party.versionOf(reports[0] ?? '');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const settings = { DATABASE_URL: process.env['DATABASE_URL'], SMTP_URL: 'smtp://127.0.0.1:1', PORT: String(port) };
    api = await startProcess('api', settings);
    const headers = await signIn(url, 'hoang.minh.tuan@lamkhe.example');
    const approve = (id: string): Promise<number> =>
      fetch(`${url}/api/reports/${id}/approvals`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ version: before }),
      })
        .then((answer) => answer.status)
        .catch(() => 0);
    const warm = await approve(reports[0] ?? '');
    expect(warm).toBe(200);
    // Half of the approvals are caught in the middle of their statement by a lock that the test holds.
    const locker = party.dataSource.createQueryRunner();
    await locker.startTransaction();
    await locker.query('SELECT FROM report WHERE id = ANY($1::uuid[]) FOR UPDATE', [reports.slice(6)]);
    const answers = reports.slice(1).map(approve);
    await Promise.all(answers.slice(0, 5));
    await until('the others wait in their statement', async () => (await party.waiting()) >= 6);
    await killHard(api);
    await locker.rollbackTransaction();
    await locker.release();
    const statuses = await Promise.all(answers);
    await until('the server has noticed', async () => (await party.waiting()) === 0);
    const rows = await party.dataSource.query<
      { state: string; version: number; events: number; told: number; waits: number }[]
    >(
      `SELECT r.state, r.version,
         (SELECT count(*)::int FROM event e WHERE e.report_id = r.id) AS events,
         (SELECT count(*)::int FROM event e WHERE e.report_id = r.id AND e.type = 'report.approved' AND e.version = $2) AS told,
         (SELECT count(*)::int FROM pending_event p JOIN event e ON e.id = p.event_id WHERE e.report_id = r.id AND e.version = $2) AS waits
       FROM report r WHERE r.id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], r.id)`,
      [reports, before + 1],
    );
    for (const [at, row] of rows.entries()) {
      const isApproved = row.state === 'approved';
      const done = isApproved ? 1 : 0;
      expect(row).toEqual({
        state: isApproved ? 'approved' : 'committeeReview',
        version: before + done,
        // The meeting that adopted it was called, opened and closed.
        events: before + 3 + done,
        told: done,
        waits: done,
      });
      if (at > 0 && statuses[at - 1] === 200) expect(isApproved).toBe(true);
    }
    expect(statuses).toEqual([...Array<number>(5).fill(200), ...Array<number>(6).fill(0)]);
  });
});
