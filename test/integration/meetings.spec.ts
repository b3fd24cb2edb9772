// Meetings on a real database: what they need, what they leave, and that nothing passes by silence or by halves.
import { Refusal } from '@app/kernel/errors.js';
import type { MinutesInput } from '@app/meetings/meeting-minutes.js';
import { AnswerCommitments } from '@app/reports/answer-commitments.js';
import { commitmentsOf } from '@app/persistence/report/commitments.store.js';
import { ChangeRoster } from '@app/meetings/change-roster.js';
import { RenderPaper } from '@app/reports/render-paper.js';
import { unrenderedDocumentIds } from '@app/persistence/report/paper-files.store.js';
import { Party } from '../builders/party.js';

const reasonOf = (error: unknown): string =>
  error instanceof Refusal ? `${error.kind} ${error.reason}` : String(error);

describe('a meeting', () => {
  let party: Party;
  let duties: Map<string, string>;
  beforeAll(async () => {
    party = await Party.open();
  });
  afterAll(() => party.close());
  beforeEach(async () => {
    party.clock.moveTo('2021-05-25T02:00:00Z');
    duties = await party.assign();
  });

  const who = (key: string) => party.people.person(key);
  const lying = (branch: string) => party.reportIn('cellReview', branch, duties.get(branch) ?? '');
  const stateOf = async (reportId: string): Promise<string> => {
    const [row] = await party.dataSource.query<{ state: string }[]>('SELECT state FROM report WHERE id = $1', [
      reportId,
    ]);
    return row?.state ?? '';
  };
  const opened = async (branch: string) => {
    const reportId = await lying(branch);
    const leader = who(`${branch}Secretary`);
    const id = await party.meetings.call.execute(reportId, leader, party.meetings.notice());
    const { version } = await party.meetings.run.open(id, leader, 1);
    const close = async (absent: number, part: Partial<MinutesInput> = {}) =>
      party.meetings.record.close(id, leader, version, await party.meetings.minutes(id, absent, part));
    return { reportId, leader, id, version, close };
  };
  const papersOf = (meetingId: string) =>
    party.dataSource.query<{ kind: string; type: string; number: number | null }[]>(
      'SELECT kind, document_type AS type, number FROM official_document WHERE meeting_id = $1 ORDER BY kind',
      [meetingId],
    );

  test('the roll is the branch itself: official members vote, probationary ones and the superior do not', async () => {
    const { id } = await opened('library');
    const { record, draftNumber } = await party.meetings.find(id);
    const count = (capacity: string) => record.roll.filter((one) => one.capacity === capacity).length;
    expect([count('VOTING'), count('NON_VOTING'), count('SUPERIOR')]).toEqual([12, 1, 1]);
    expect(record.roll.find((one) => one.capacity === 'SUPERIOR')?.name).toBe('Hoàng Minh Tuấn');
    expect(record.roll[0]).toMatchObject({ name: 'Lương Thu Hà', title: 'Bí thư' });
    expect(draftNumber).toBe(1);
  });

  test('out of one record: adoption, numbered minutes and notice, news item, tasks', async () => {
    const { reportId, id, close } = await opened('library');
    const commitments = [{ task: 'Số hóa 600 tài liệu', owner: 'Tổ Nghiệp vụ', dueOn: '2021-11-30' }];
    const answer = await close(1, { conclusion: 'Thống nhất nội dung báo cáo.', commitments });
    expect(answer).toMatchObject({ outcome: 'adopted', reportState: 'committeeReview' });
    expect(await papersOf(id)).toEqual([
      { kind: 'conclusion', type: 'TB', number: 1 },
      { kind: 'minutes', type: 'BB', number: 1 },
      { kind: 'news', type: '', number: null },
    ]);
    const tasks = await party.dataSource.query('SELECT task, due_on FROM commitment WHERE meeting_id = $1', [id]);
    expect(tasks).toEqual([{ task: 'Số hóa 600 tài liệu', due_on: '2021-11-30' }]);
    const [event] = await party.dataSource.query<{ data: Record<string, unknown> }[]>(
      `SELECT data FROM event WHERE report_id = $1 AND type = 'report.approved' AND data ? 'adoption'`,
      [reportId],
    );
    expect(event?.data['adoption']).toMatchObject({ meetingId: id, officialMembers: 12, present: 11, votesFor: 11 });
  });

  test('its papers are rendered as PDF and DOCX', async () => {
    const { id, close } = await opened('museum');
    await close(0, { conclusion: 'Thống nhất.' });
    const render = new RenderPaper(party.dataSource, party.clock);
    for (const one of await unrenderedDocumentIds(party.dataSource, 100)) await render.execute(one);
    const files = await party.dataSource.query<{ kind: string; format: string; magic: string }[]>(
      `SELECT d.kind, f.format, encode(substring(f.bytes FOR 2), 'escape') AS magic
       FROM official_document d JOIN paper_file f ON f.document_id = d.id WHERE d.meeting_id = $1 ORDER BY 1, 2`,
      [id],
    );
    expect(files.map((one) => `${one.kind} ${one.format} ${one.magic}`)).toEqual([
      'conclusion docx PK',
      'conclusion pdf %P',
      'minutes docx PK',
      'minutes pdf %P',
      'news docx PK',
      'news pdf %P',
    ]);
  });

  test('6 of 12 in favour is not adopted: the report stays, the minutes say so, another meeting may follow', async () => {
    const { reportId, leader, id, close } = await opened('library');
    const answer = await close(4, { vote: { votesFor: 6, votesAgainst: 2, votesOther: 0 } });
    expect(answer).toMatchObject({ outcome: 'notAdopted', reportState: 'cellReview' });
    expect((await papersOf(id)).map((one) => one.kind)).toEqual(['minutes']);
    expect(await party.sendMail()).toContain(
      'Chi bộ Thư viện tỉnh: hội nghị không thông qua báo cáo sơ kết công tác 6 tháng',
    );
    await party.meetings.hold(reportId, leader, 1);
    expect(await stateOf(reportId)).toBe('committeeReview');
  });

  test('half of the members cannot decide; the meeting adjourns and the report waits', async () => {
    const { reportId, leader, id, version, close } = await opened('library');
    await expect(close(6).catch(reasonOf)).resolves.toBe('NotPossible meeting.short');
    await party.meetings.run.adjourn(id, leader, version, 'Có mặt 6/12, chưa đủ số người');
    expect(await stateOf(reportId)).toBe('cellReview');
    expect(await papersOf(id)).toEqual([]);
    // The draft waits again, and so does its reminder.
    const waits = await party.dataSource.query(
      `SELECT days FROM reminder WHERE report_id = $1 AND kind = 'review' AND closed_at IS NULL`,
      [reportId],
    );
    expect(waits).toEqual([{ days: 2 }]);
  });

  test('nobody lets a report pass beside its meeting, and nobody may vote a member off the roll', async () => {
    const { reportId, leader, id, version } = await opened('library');
    const approve = party.act(reportId, 'librarySecretary', { name: 'approve' }).catch(reasonOf);
    await expect(approve).resolves.toBe('NotPossible adoption.byMeeting');
    const minutes = await party.meetings.minutes(id, 0);
    const fewer = { ...minutes, roll: minutes.roll.slice(0, 3), vote: { votesFor: 3, votesAgainst: 0, votesOther: 0 } };
    const close = party.meetings.record.close(id, leader, version, fewer).catch(reasonOf);
    await expect(close).resolves.toBe('Invalid meeting.unmarked');
    const demoted = minutes.roll.map((one, at) => (at > 3 ? { ...one, capacity: 'GUEST' as const } : one));
    const answer = await party.meetings.record.close(id, leader, version, { ...minutes, roll: demoted });
    expect((await party.meetings.find(answer.meetingId)).adoption?.officialMembers).toBe(12);
  });

  test('a short notice needs its reason; a day gone by, a second meeting and a stranger are refused', async () => {
    const reportId = await lying('troupe');
    const { call } = party.meetings;
    const ask = (part: object, person = 'troupeSecretary') =>
      call.execute(reportId, who(person), { ...party.meetings.notice(), ...part }).catch(reasonOf);
    expect(await ask({ hasteReason: '' })).toBe('Invalid meeting.shortNotice');
    expect(await ask({ heldOn: '2021-05-24' })).toBe('Invalid meeting.past');
    expect(await ask({ time: '25:00' })).toBe('Invalid meeting.badTime');
    expect(await ask({ agenda: [' '] })).toBe('Invalid meeting.noAgenda');
    expect(await ask({}, 'museumSecretary')).toBe('NotFound report.none');
    expect(await ask({}, 'reviewer')).toBe('NotAllowed permission.meeting.call');
    expect(await ask({ heldOn: '2021-05-28', hasteReason: '' })).toMatch(/^[0-9a-f-]{36}$/);
    expect(await ask({ heldOn: '2021-05-28' })).toBe('NotPossible meeting.live');
  });

  test('everybody summoned is told once, and until the meeting is over nobody is nagged', async () => {
    const reportId = await lying('museum');
    await party.sendMail();
    const notice = party.meetings.notice({ heldOn: '2021-06-01', hasteReason: '' });
    const id = await party.meetings.call.execute(reportId, who('museumSecretary'), notice);
    expect(await party.sendMail()).toEqual(
      Array(2).fill('Mời họp 01/6/2021: Chi bộ Bảo tàng tỉnh, báo cáo sơ kết công tác 6 tháng'),
    );
    const raised = async () => {
      await party.sendMail();
      const rows = await party.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM reminder WHERE report_id = $1 AND kind = 'review' AND outcome = 'raised'`,
        [reportId],
      );
      return rows[0]?.count;
    };
    party.clock.moveTo('2021-05-31T02:00:00Z');
    expect(await raised()).toBe(0);
    const early = party.meetings.run.open(id, who('museumSecretary'), 1).catch(reasonOf);
    await expect(early).resolves.toBe('NotPossible meeting.tooEarly');
    party.clock.moveTo('2021-06-02T02:00:00Z');
    expect(await raised()).toBe(1);
  });

  test('a report that is returned takes its meeting off the table', async () => {
    const { reportId, id } = await opened('office');
    await party.act(reportId, 'officeDeputy', { name: 'return', remarks: 'Viết lại mục I', requiresReadoption: false });
    expect((await party.meetings.find(id)).state).toBe('cancelled');
  });

  test('two who close at once: one adoption, one set of papers', async () => {
    const { reportId, leader, id, version } = await opened('sportsCentre');
    const minutes = await party.meetings.minutes(id, 1);
    const closings = [leader, who('sportsCentreDeputy')].map((one) =>
      party.meetings.record.close(id, one, version, minutes),
    );
    const answers = await Promise.allSettled(closings);
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const lost = answers.find((one) => one.status === 'rejected');
    expect(lost?.status === 'rejected' && reasonOf(lost.reason)).toBe('Stale meeting.stale');
    const [row] = await party.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM event WHERE report_id = $1 AND type = 'report.approved'`,
      [reportId],
    );
    expect(row?.count).toBe(1);
    expect(await papersOf(id)).toHaveLength(2);
  });

  test('what the meeting leaves to be worded is written before the report goes on, and its answers become a list', async () => {
    const { reportId, leader, id, close } = await opened('artsCentre');
    const comment = { author: 'Hoàng Minh Tuấn', unit: 'Đảng ủy Sở', text: 'Nêu rõ số ước của tháng 6' };
    const contributions = [{ ...comment, kind: 'DIRECTION' as const, resolution: null, response: '' }];
    const answer = await close(1, { contributions, mandate: 'chi ủy bổ sung số ước tháng 6 vào mục I' });
    expect(answer.reportState).toBe('finalising');
    await party.act(reportId, 'artsCentreSecretary', { name: 'save' }, { texts: { tasks: 'Đã bổ sung số ước.' } });
    await party.act(reportId, 'artsCentreSecretary', { name: 'submit' });
    expect(await stateOf(reportId)).toBe('committeeReview');
    const { version } = await party.meetings.find(id);
    const half = party.meetings.answer.execute(id, leader, version, [{ resolution: 'ACCEPTED', response: '' }]);
    await expect(half.catch(reasonOf)).resolves.toBe('Invalid meeting.halfAnswer');
    await party.meetings.answer.execute(id, leader, version, [
      { resolution: 'ACCEPTED', response: 'Đã ghi ở mục I.1' },
    ]);
    expect((await papersOf(id)).map((one) => one.kind)).toContain('contributions');
    // Returned for content: covered by the mandate, so no second meeting.
    await party.act(reportId, 'secondReviewer', { name: 'return', remarks: 'Sửa số ước', requiresReadoption: true });
    await party.act(reportId, 'artsCentreSecretary', { name: 'submit', underMandate: true });
    expect(await stateOf(reportId)).toBe('committeeReview');
  });

  test('a quorum of the unit’s own rules counts beside the majority', async () => {
    const { close } = await opened('inspectorate');
    const quorum = { numerator: 1, denominator: 1, source: 'Quy chế làm việc của chi bộ' };
    const put = (value: object | null) =>
      party.dataSource.query('UPDATE organisation SET quorum = $2 WHERE id = $1', [
        party.people.unit('inspectorate'),
        value === null ? null : JSON.stringify(value),
      ]);
    await put(quorum);
    await expect(close(1).catch(reasonOf)).resolves.toBe('NotPossible meeting.short');
    await put(null);
    expect((await close(1)).outcome).toBe('adopted');
  });

  test('the roll of members changes from a day on, by those who may', async () => {
    const roster = new ChangeRoster(party.dataSource, party.clock);
    const unit = party.people.unit('heritage');
    const names = async () => (await roster.read(unit, who('heritageSecretary'))).entries.map((one) => one.name);
    const before = await names();
    const added = [{ name: 'Lê Thị Mới', standing: 'PROBATIONARY' as const }];
    await roster.execute(unit, who('heritageSecretary'), { added, ended: [] });
    expect(await names()).toHaveLength(before.length + 1);
    const again = roster.execute(unit, who('heritageSecretary'), { added, ended: [] }).catch(reasonOf);
    await expect(again).resolves.toBe('Invalid roster.twice');
    const stranger = roster.execute(unit, who('museumSecretary'), { added, ended: [] }).catch(reasonOf);
    await expect(stranger).resolves.toBe('NotAllowed permission.roster.change');
    const { entries } = await roster.read(unit, who('heritageSecretary'));
    const ended = entries.filter((one) => one.name === 'Lê Thị Mới').map((one) => one.id);
    await roster.execute(unit, who('clerk'), { added: [], ended });
    expect(await names()).toEqual(before);
  });

  test('tasks of the last meeting open the next review as a checklist; none is lost, none is asked twice', async () => {
    const { close } = await opened('heritage');
    const commitments = [
      { task: 'Kiểm kê hiện vật', owner: 'Tổ Bảo quản', dueOn: null },
      { task: 'Sửa quy chế', owner: 'Chi ủy', dueOn: '2021-09-30' },
    ];
    await close(0, { conclusion: 'Thống nhất.', commitments });
    const account = new AnswerCommitments(party.dataSource, party.clock);
    const next = async (at: string, dueOn: string) => {
      party.clock.moveTo(at);
      duties = await party.assign(dueOn);
      return party.reportIn('draft', 'heritage', duties.get('heritage') ?? '');
    };
    const secretary = who('heritageSecretary');
    const id = await next('2021-07-01T02:00:00Z', '2021-07-20');
    const tasks = await commitmentsOf(party.dataSource, id);
    expect(tasks.map((one) => one.task)).toEqual(['Kiểm kê hiện vật', 'Sửa quy chế']);
    const submit = () => party.act(id, 'heritageSecretary', { name: 'submit' }).catch(reasonOf);
    expect(await submit()).toBe('NotPossible commitment.open');
    const say = async (...said: readonly ('DONE' | 'ONGOING' | 'DROPPED')[]) => {
      const answers = said.map((status, at) => ({ id: tasks[at]?.id ?? '', status, note: '' }));
      return account.execute(id, secretary, await party.versionOf(id), answers).catch(reasonOf);
    };
    expect(await say('DONE', 'DROPPED')).toBe('Invalid commitment.noReason');
    await say('DONE', 'ONGOING');
    await submit();
    expect(await stateOf(id)).toBe('cellReview');
    const later = await next('2021-08-01T02:00:00Z', '2021-08-20');
    expect((await commitmentsOf(party.dataSource, later)).map((one) => one.task)).toEqual(['Sửa quy chế']);
  });
});
