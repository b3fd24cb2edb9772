// Commands on a real database: one transaction each, one winner of a race, numbers without gap or double.
import { Refusal } from '@app/kernel/errors.js';
import { AnswerCommitments } from '@app/reports/answer-commitments.js';
import { BindClaims } from '@app/reports/bind-claims.js';
import { TakeSources } from '@app/reports/take-sources.js';
import { Party } from '../builders/party.js';

const reasonOf = (error: unknown): string =>
  error instanceof Refusal ? `${error.kind} ${error.reason}` : String(error);

describe('commands on reports', () => {
  let party: Party;
  let duties: Map<string, string>;

  beforeAll(async () => {
    party = await Party.open();
  });
  afterAll(() => party.close());
  beforeEach(async () => {
    duties = await party.assign();
  });

  const reportIn = (state: string, branch: string) => party.reportIn(state, branch, duties.get(branch) ?? '');
  const eventsOf = (reportId: string) =>
    party.dataSource.query<{ type: string; version: number; seat: string | null; data: Record<string, unknown> }[]>(
      'SELECT type, version, seat_id AS seat, data FROM event WHERE report_id = $1 ORDER BY seq',
      [reportId],
    );

  test('the whole course leaves one event a command, with seat, version and what was said', async () => {
    const id = await reportIn('published', 'library');
    const events = await eventsOf(id);
    expect(events.map((one) => `${one.version} ${one.type}`)).toEqual([
      '1 report.started',
      '2 report.saved',
      '3 report.submitted',
      '4 report.approved',
      '5 report.approved',
      'null meeting.called',
      'null meeting.opened',
      'null meeting.closed',
      '6 report.approved',
      '7 report.approved',
      '8 report.published',
    ]);
    expect(events.every((one) => one.seat !== null)).toBe(true);
    expect(events[8]?.data).toMatchObject({
      from: 'cellReview',
      to: 'committeeReview',
      adoption: { votesFor: 11 },
    });
    const revisions = await party.dataSource.query('SELECT number FROM report_revision WHERE report_id = $1', [id]);
    expect(revisions).toEqual([{ number: 1 }]);
  });

  test('of eight reviewers who decide at once exactly one wins, and the others are told what changed', async () => {
    const id = await reportIn('committeeReview', 'library');
    const version = await party.versionOf(id);
    const reviewer = party.people.person('reviewer');
    const remarks = 'Bổ sung số liệu';
    const decisions = Array.from(
      { length: 8 },
      (_unused, at) => () =>
        at % 2
          ? party.commands.execute(id, reviewer, { name: 'approve', version })
          : party.commands.execute(id, reviewer, { name: 'return', version, remarks, requiresReadoption: false }),
    );
    const answers = await party.race([id], decisions);
    const won = answers.filter((one) => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const one of answers) if (one.status === 'rejected') expect(reasonOf(one.reason)).toBe('Stale report.stale');
    expect(await party.versionOf(id)).toBe(version + 1);
    expect((await eventsOf(id)).filter((one) => one.version === version + 1)).toHaveLength(1);
  });

  test('whoever works on an old copy is told who changed it, and how, by every act on the report', async () => {
    const id = await reportIn('draft', 'library');
    const secretary = party.people.person('librarySecretary');
    const old = await party.versionOf(id);
    await party.act(id, 'librarySecretary', { name: 'save' });
    const { dataSource, clock } = party;
    const acts: Record<string, () => Promise<unknown>> = {
      save: () => party.commands.execute(id, secretary, { name: 'save', version: old }),
      claims: () => new BindClaims(dataSource, clock).execute(id, secretary, old, []),
      commitments: () => new AnswerCommitments(dataSource, clock).execute(id, secretary, old, []),
      sources: () => new TakeSources(dataSource, clock).execute(id, secretary, old),
    };
    for (const [name, act] of Object.entries(acts)) {
      const refusal = await act().catch((error: unknown) => error);
      const { reason, params } = refusal as Refusal;
      expect([name, reason, params]).toEqual([
        name,
        'report.stale',
        { actor: 'Lương Thu Hà', event: { key: 'event.report.saved', params: { draftNumber: '' } }, version: old + 1 },
      ]);
    }
  });

  test('numbers of one series follow one another without gap or double when many publish at once', async () => {
    const reports: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const more = await party.assign(`2021-07-${10 + round}`);
      reports.push(await party.reportIn('approved', 'museum', more.get('museum') ?? ''));
    }
    const secretary = party.people.person('museumSecretary');
    const version = await party.versionOf(reports[0] ?? '');
    // Each one twice, as by a double click: the second is refused and takes no number.
    const publish = (id: string) => () => party.commands.execute(id, secretary, { name: 'publish', version });
    const answers = await party.race(reports, [...reports, ...reports].map(publish));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(6);
    const rows = await party.dataSource.query<{ number: number }[]>(
      `SELECT number FROM official_document WHERE issuer_id = $1 AND kind = 'report' ORDER BY number`,
      [party.people.unit('museum')],
    );
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a draft has no number, and a withdrawn report leaves its duty and its words', async () => {
    const id = await reportIn('committeeReview', 'troupe');
    await party.act(id, 'troupeSecretary', { name: 'withdraw', remarks: 'Viết lại theo mẫu mới' });
    const documents = await party.dataSource.query(
      `SELECT FROM official_document WHERE report_id = $1 AND kind = 'report'`,
      [id],
    );
    expect(documents).toEqual([]);
    const again = await party.start.execute(duties.get('troupe') ?? '', party.people.person('troupeSecretary'));
    expect(again).not.toBe(id);
    const [row] = await party.dataSource.query<{ sections: { text: string }[] }[]>(
      'SELECT sections FROM report WHERE id = $1',
      [again],
    );
    expect(row?.sections[0]?.text).toBe('Nội dung situation');
  });

  test('starting twice, as by a double click, gives one report', async () => {
    const secretary = party.people.person('heritageSecretary');
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => party.start.execute(duties.get('heritage') ?? '', secretary)),
    );
    expect(new Set(ids).size).toBe(1);
  });

  test('the record of events cannot be changed or removed, not even by SQL', async () => {
    const { dataSource } = party;
    await expect(dataSource.query(`UPDATE event SET type = 'x'`)).rejects.toThrow('never changed or removed');
    await expect(dataSource.query('DELETE FROM event')).rejects.toThrow('never changed or removed');
    await expect(dataSource.query('TRUNCATE event CASCADE')).rejects.toThrow('never changed or removed');
  });

  test('a failure inside the transition leaves neither the state nor the event', async () => {
    const id = await reportIn('cellReview', 'office');
    const version = await party.versionOf(id);
    const meeting = await party.meetings.call.execute(id, party.people.person('officeDeputy'), party.meetings.notice());
    const { version: opened } = await party.meetings.run.open(meeting, party.people.person('officeDeputy'), 1);
    await party.dataSource.query(`ALTER TABLE reminder ADD CONSTRAINT no_review CHECK (kind <> 'review') NOT VALID`);
    const minutes = await party.meetings.minutes(meeting, 1);
    const close = party.meetings.record.close(meeting, party.people.person('officeDeputy'), opened, minutes);
    await expect(close).rejects.toThrow('no_review');
    await party.dataSource.query('ALTER TABLE reminder DROP CONSTRAINT no_review');
    expect(await party.versionOf(id)).toBe(version);
    // Neither the meeting's end nor its papers stand alone.
    expect(await party.meetings.find(meeting)).toMatchObject({ state: 'open', version: opened });
    const papers = await party.dataSource.query('SELECT FROM official_document WHERE meeting_id = $1', [meeting]);
    expect(papers).toEqual([]);
    expect((await eventsOf(id)).filter((one) => one.version > version)).toEqual([]);
  });

  test('people of another branch find no report, to read or to command', async () => {
    const id = await reportIn('committeeReview', 'artsCentre');
    const stranger = party.people.person('librarySecretary');
    const version = await party.versionOf(id);
    for (const name of ['save', 'submit', 'approve', 'return', 'publish', 'withdraw'] as const) {
      const command = { name, version, remarks: 'Lý do', requiresReadoption: false };
      await expect(party.commands.execute(id, stranger, command).catch(reasonOf)).resolves.toBe('NotFound report.none');
    }
    const start = party.start.execute(duties.get('artsCentre') ?? '', stranger).catch(reasonOf);
    await expect(start).resolves.toBe('NotFound obligation.none');
  });
});
