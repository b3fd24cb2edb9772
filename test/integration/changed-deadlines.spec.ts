// Later papers and a later calendar change deadlines: shown, applied, told once, remembered; nothing earlier in silence.
import { ChangeCalendar } from '@app/obligations/change-calendar.js';
import { ExtendStandingRules } from '@app/obligations/extend-standing-rules.js';
import type { Confirmation, ConfirmedDuty } from '@app/obligations/confirmation.js';
import { dutiesInForce } from '@app/persistence/guidance/duties-in-force.query.js';
import { suggestChanges } from '@app/guidance/duties-in-force.js';
import { readGuidance } from '@app/reader/read-guidance.js';
import { Party } from '../builders/party.js';

const letter = (code: string, day: string, body: string): string =>
  `ĐẢNG ỦY SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\nSố ${code}\nVề việc báo cáo\n\nLâm Khê, ngày ${day}\n\nKính gửi: Các chi bộ trực thuộc\n\n${body}\n`;

const FIRST = letter(
  '126-HD/ĐU',
  '24 tháng 5 năm 2021',
  'Các chi bộ trực thuộc gửi báo cáo sơ kết 6 tháng về Đảng ủy Sở chậm nhất ngày 18/6/2021.',
);
const EXTENSION = letter(
  '140-CV/ĐU',
  '10 tháng 6 năm 2021',
  'Đảng ủy Sở gia hạn thời gian gửi báo cáo tại Hướng dẫn số 126-HD/ĐU ngày 24/5/2021 từ ngày 18/6/2021 đến ngày 25/6/2021.',
);
const RECALL = letter('141-CV/ĐU', '11 tháng 6 năm 2021', 'Đảng ủy Sở thu hồi Hướng dẫn số 126-HD/ĐU ngày 24/5/2021.');

interface DutyRow {
  readonly id: string;
  readonly dueOn: string;
  readonly released: boolean;
  readonly basis: string | null;
}

describe('changed deadlines', () => {
  let party: Party;
  let chief: string;

  const all = (): string[] => party.people.branches.map(party.people.unit);
  const duty = (part: Partial<ConfirmedDuty>): ConfirmedDuty => ({
    readingIndex: 0,
    title: 'sơ kết 6 tháng',
    date: '2021-06-18',
    inclusive: true,
    rollPolicy: 'NONE',
    organisationIds: all(),
    ...part,
  });
  const issue = async (text: string, confirmation: Partial<Confirmation>) => {
    const id = await party.register.execute(chief, { text });
    return party.confirm.execute(id, chief, { version: 1, issuedOn: null, duties: [], ...confirmation });
  };
  const obligations = (): Promise<DutyRow[]> =>
    party.dataSource.query(
      `SELECT o.id, o.due_on AS "dueOn", o.released_at IS NOT NULL AS released, d.code AS basis
       FROM obligation o LEFT JOIN guidance d ON d.id = o.basis_id
       JOIN organisation u ON u.id = o.organisation_id ORDER BY u.name, o.due_on`,
    );
  const days = async (): Promise<string[]> => [...new Set((await obligations()).map((one) => one.dueOn))];
  const ruleId = async (): Promise<string> => {
    const [row] = await party.dataSource.query<{ id: string }[]>(
      'SELECT id FROM guidance_rule ORDER BY due_on LIMIT 1',
    );
    return row?.id ?? '';
  };
  const suggested = async (text: string) =>
    suggestChanges(
      readGuidance(text).reading,
      await dutiesInForce(party.dataSource, party.people.unit('department'), '2021-01-01'),
    );

  beforeEach(async () => {
    party = await Party.open();
    chief = party.people.person('officeChief');
    await issue(FIRST, { duties: [duty({})] });
    await party.sendMail();
  });
  afterEach(async () => {
    await party.dataSource.query(`
      ALTER TABLE event DISABLE TRIGGER event_append_only;
      TRUNCATE member, organisation, guidance, number_series, calendar_day CASCADE;
      ALTER TABLE event ENABLE TRIGGER event_append_only;`);
    await party.close();
  });

  test('an extension is matched to the duty it means, moves it with its reminders, and is told once', async () => {
    party.clock.moveTo('2021-06-10T03:00:00Z');
    const { amends } = await suggested(EXTENSION);
    expect(amends).toEqual([await ruleId()]);
    await party.sendMail();
    const result = await issue(EXTENSION, { duties: [duty({ date: '2021-06-25', amends: amends[0] })] });
    expect(result).toEqual({ made: 0, moved: 8, ended: 0 });
    expect(await days()).toEqual(['2021-06-25']);
    expect((await obligations()).every((one) => one.basis === '140-CV/ĐU')).toBe(true);
    const told = await party.sendMail();
    expect(told).toHaveLength(16);
    expect(new Set(told)).toEqual(new Set(['Hạn nộp thay đổi: báo cáo sơ kết 6 tháng, hạn mới 25/6/2021']));
    expect(party.mails.at(-1)?.text).toContain('từ hết ngày 18/6/2021 thành hết ngày 25/6/2021');
    expect(party.mails.at(-1)?.text).toContain('140-CV/ĐU');
    expect(await party.sendMail()).toEqual([]);
    // Nothing speaks of the old day any more; the new one has its reminders.
    party.clock.moveTo('2021-06-18T01:00:05Z');
    expect((await party.sendMail()).some((subject) => subject.startsWith('Hôm nay đến hạn'))).toBe(false);
    party.clock.moveTo('2021-06-25T01:00:05Z');
    expect((await party.sendMail()).filter((subject) => subject.startsWith('Hôm nay đến hạn'))).toHaveLength(16);
  });

  test('an earlier day is refused until the person has seen it, and then nothing was changed', async () => {
    const earlier = duty({ date: '2021-06-15', amends: await ruleId() });
    await expect(issue(EXTENSION, { duties: [earlier] })).rejects.toMatchObject({ reason: 'deadline.earlier' });
    expect(await days()).toEqual(['2021-06-18']);
    const id = (await party.dataSource.query<{ id: string }[]>(`SELECT id FROM guidance WHERE state = 'read'`))[0]?.id;
    const confirmation = { version: 1, issuedOn: null, duties: [{ ...earlier, acceptsEarlier: true }] };
    await party.confirm.execute(id ?? '', chief, confirmation);
    expect(await days()).toEqual(['2021-06-15']);
  });

  test('a report that has arrived is not made late, and units may be left with their day or added', async () => {
    const [first, second] = party.people.branches;
    const owed = await obligations();
    await party.reportIn('committeeReview', first ?? '', await obligationOf(first ?? ''));
    await issue(EXTENSION, {
      duties: [
        duty({
          date: '2021-06-15',
          amends: await ruleId(),
          acceptsEarlier: true,
          organisationIds: [party.people.unit(first ?? ''), party.people.unit(second ?? '')],
        }),
      ],
    });
    expect((await obligations()).filter((one) => one.dueOn === '2021-06-15')).toHaveLength(1);
    expect((await obligations()).filter((one) => one.dueOn === '2021-06-18')).toHaveLength(owed.length - 1);
  });

  const obligationOf = async (branch: string): Promise<string> => {
    const [row] = await party.dataSource.query<{ id: string }[]>(
      'SELECT id FROM obligation WHERE organisation_id = $1',
      [party.people.unit(branch)],
    );
    return row?.id ?? '';
  };

  test('a recall ends what is owed, keeps what arrived, stops the reminders, and no report begins any more', async () => {
    const [first, second] = party.people.branches;
    await party.reportIn('committeeReview', first ?? '', await obligationOf(first ?? ''));
    await party.sendMail();
    const { ends } = await suggested(RECALL);
    expect(ends).toEqual([await ruleId()]);
    expect(await issue(RECALL, { ends })).toEqual({ made: 0, moved: 0, ended: 7 });
    const told = await party.sendMail();
    expect(new Set(told)).toEqual(new Set(['Không phải nộp nữa: báo cáo sơ kết 6 tháng']));
    expect(told).toHaveLength(14);
    party.clock.moveTo('2021-07-01T01:00:05Z');
    expect((await party.sendMail()).filter((subject) => !subject.startsWith('Dự thảo'))).toEqual([]);
    await expect(
      party.start.execute(await obligationOf(second ?? ''), party.people.person(`${second}Secretary`)),
    ).rejects.toMatchObject({ reason: 'obligation.released' });
    // A later paper asks for it again.
    await issue(EXTENSION, { duties: [duty({ date: '2021-07-20', amends: await ruleId() })] });
    expect((await obligations()).filter((one) => one.released)).toEqual([]);
    expect((await party.sendMail()).every((subject) => subject.startsWith('Hạn nộp thay đổi'))).toBe(true);
  });

  test('a new rule takes the place of one that returns; periods made already get its day, and no period comes twice', async () => {
    const regime = (code: string, day: string): string =>
      letter(
        code,
        '25 tháng 5 năm 2021',
        `Các chi bộ trực thuộc gửi báo cáo tháng về Đảng ủy Sở chậm nhất ngày ${day} hằng tháng.`,
      );
    const standing = duty({ title: 'công tác tháng', date: null, standing: true });
    await issue(regime('130-QĐ/ĐU', '20'), { duties: [standing] });
    const [old] = (await dutiesInForce(party.dataSource, party.people.unit('department'), '2021-01-01')).filter(
      (one) => one.kind === 'returns',
    );
    const result = await issue(regime('131-QĐ/ĐU', '25'), { duties: [{ ...standing, amends: old?.id }] });
    expect(result.moved).toBe(8);
    party.clock.moveTo('2021-07-01T01:00:00Z');
    await new ExtendStandingRules(party.dataSource, party.clock).execute();
    const rows = await party.dataSource.query<{ title: string; dueOn: string }[]>(
      `SELECT DISTINCT g.title, o.due_on AS "dueOn" FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id
       WHERE g.title LIKE 'công tác tháng%' ORDER BY 2`,
    );
    expect(rows).toEqual([
      { title: 'công tác tháng tháng 6/2021', dueOn: '2021-06-25' },
      { title: 'công tác tháng tháng 7/2021', dueOn: '2021-07-25' },
    ]);
  });

  describe('the calendar', () => {
    const swap = {
      added: [
        {
          date: '2021-06-18',
          kind: 'SWAPPED_OFF' as const,
          name: 'Hoán đổi ngày làm việc',
          source: 'Thông báo 77/TB-SNV',
        },
        { date: '2021-06-19', kind: 'SWAPPED_WORKING' as const, name: 'Làm bù', source: 'Thông báo 77/TB-SNV' },
      ],
      removed: [],
    };
    let calendar: ChangeCalendar;

    const rolled = async (rollPolicy: ConfirmedDuty['rollPolicy']): Promise<void> => {
      await issue(EXTENSION, {
        duties: [duty({ date: '2021-06-18', rollPolicy, title: 'một báo cáo khác' })],
        ends: [await ruleId()],
      });
      await party.sendMail();
      calendar = new ChangeCalendar(party.dataSource, party.clock);
    };

    test('a swapped day moves nothing by itself; the later day is shown, applied, and told once', async () => {
      await rolled('NEXT_WORKING_DAY');
      await calendar.record(chief, swap);
      expect((await obligations()).filter((one) => !one.released).map((one) => one.dueOn)).toEqual(
        Array(8).fill('2021-06-18'),
      );
      const pending = await calendar.pending(chief);
      expect(pending).toHaveLength(8);
      expect(pending[0]).toMatchObject({
        from: '2021-06-18',
        to: '2021-06-19',
        direction: 'later',
        source: 'Thông báo 77/TB-SNV',
      });
      expect(await calendar.decide(chief, { move: pending.map((one) => one.obligationId), keep: [] })).toBe(8);
      const told = await party.sendMail();
      expect(told).toHaveLength(16);
      expect(party.mails.at(-1)?.text).toContain('Thông báo 77/TB-SNV');
      expect(await calendar.pending(chief)).toEqual([]);
    });

    test('an earlier day that a person does not take is kept, and not asked again', async () => {
      await rolled('PREVIOUS_WORKING_DAY');
      await calendar.record(chief, swap);
      const pending = await calendar.pending(chief);
      expect(pending.map((one) => one.direction)).toEqual(Array(8).fill('earlier'));
      await calendar.decide(chief, { move: [], keep: pending.map((one) => one.obligationId) });
      expect(await calendar.pending(chief)).toEqual([]);
      expect(await party.sendMail()).toEqual([]);
      // A recorded day taken out again leaves nothing behind.
      await calendar.record(chief, { added: [], removed: ['2021-06-18', '2021-06-19'] });
      expect(await calendar.pending(chief)).toEqual([]);
    });

    test('a branch may not record days; days need a source; nothing old is decided on', async () => {
      await rolled('NONE');
      await expect(calendar.record(party.people.person('librarySecretary'), swap)).rejects.toMatchObject({
        reason: 'permission.calendar.change',
      });
      const nameless = { added: [{ ...swap.added[0], source: ' ' }], removed: [] };
      await expect(calendar.record(chief, nameless as typeof swap)).rejects.toMatchObject({
        reason: 'calendar.noSource',
      });
      const [one] = await obligations();
      await expect(calendar.decide(chief, { move: [one?.id ?? ''], keep: [] })).rejects.toMatchObject({
        reason: 'calendar.stale',
      });
    });
  });
});
