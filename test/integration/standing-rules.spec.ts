// Rules that return make their next duties by themselves; rules that wait make them when their event has a day.
import { ChangeStandingRule } from '@app/obligations/change-standing-rule.js';
import { ExtendStandingRules } from '@app/obligations/extend-standing-rules.js';
import { Party } from '../builders/party.js';

const REGIME = `ĐẢNG BỘ TỈNH LÂM KHÊ                         ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA
*                                  Lâm Khê, ngày 24 tháng 5 năm 2021
Số 32-QĐ/ĐU

QUY ĐỊNH
về chế độ báo cáo của các chi bộ
-----

1. Các chi bộ trực thuộc gửi báo cáo tháng về Đảng ủy trước ngày 20 hằng tháng.
2. Trong thời hạn 05 ngày làm việc kể từ ngày bế mạc đại hội, các chi bộ trực thuộc báo cáo kết quả về Đảng ủy.
`;

interface Row {
  readonly title: string;
  readonly dueOn: string;
  readonly units: number;
}

describe('standing rules', () => {
  let party: Party;
  let chief: string;
  let guidanceId: string;

  const made = (): Promise<Row[]> =>
    party.dataSource.query<Row[]>(
      `SELECT g.title, g.due_on AS "dueOn", (SELECT count(*)::int FROM obligation o WHERE o.rule_id = g.id) AS units
       FROM guidance_rule g WHERE g.guidance_id = $1 ORDER BY g.due_on, g.title`,
      [guidanceId],
    );
  const ruleId = async (type: string): Promise<string> => {
    const [row] = await party.dataSource.query<{ id: string }[]>(
      `SELECT id FROM standing_rule WHERE guidance_id = $1 AND rule->>'type' = $2`,
      [guidanceId, type],
    );
    return row?.id ?? '';
  };
  const duty = (readingIndex: number, title: string) => ({
    readingIndex,
    title,
    date: null,
    standing: true,
    inclusive: true,
    rollPolicy: 'NONE' as const,
    organisationIds: party.people.branches.map(party.people.unit),
  });

  beforeAll(async () => {
    party = await Party.open();
    chief = party.people.person('officeChief');
    guidanceId = await party.register.execute(chief, { text: REGIME });
    await party.confirm.execute(guidanceId, chief, {
      version: 1,
      issuedOn: null,
      duties: [duty(0, 'công tác xây dựng Đảng'), duty(1, 'kết quả đại hội chi bộ')],
    });
  });

  afterAll(() => party.close());

  test('confirming makes the first periods of what returns, and nothing of what waits', async () => {
    const units = party.people.branches.length;
    expect(await made()).toEqual([{ title: 'công tác xây dựng Đảng tháng 6/2021', dueOn: '2021-06-19', units }]);
  });

  test('the next periods come by themselves, once, in time for all their reminders', async () => {
    const extend = new ExtendStandingRules(party.dataSource, party.clock);
    expect(await extend.execute()).toBe(0);
    party.clock.moveTo('2021-06-10T02:00:00Z');
    await Promise.all([extend.execute(), extend.execute(), extend.execute()]);
    expect((await made()).map((row) => row.title)).toEqual([
      'công tác xây dựng Đảng tháng 6/2021',
      'công tác xây dựng Đảng tháng 7/2021',
    ]);
    const [reminders] = await party.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM reminder r JOIN obligation o ON o.id = r.obligation_id WHERE o.due_on = '2021-07-19'`,
    );
    expect(reminders?.count).toBe(6 * party.people.branches.length);
  });

  test('the day of the event arms what waited, and cannot be entered twice', async () => {
    const change = new ChangeStandingRule(party.dataSource, party.clock);
    const waiting = await ruleId('relative');
    const stranger = party.people.person('librarySecretary');
    await expect(change.enterEvent(waiting, stranger, '2021-06-25')).rejects.toThrow('permission.guidance.confirm');
    expect(await change.enterEvent(waiting, chief, '2021-06-25')).toBe(party.people.branches.length);
    expect((await made()).find((row) => row.title.includes('đại hội'))?.dueOn).toBe('2021-07-02');
    await expect(change.enterEvent(waiting, chief, '2021-06-26')).rejects.toThrow('guidance.ruleEnded');
    const [why] = await party.dataSource.query<{ why: Record<string, unknown> }[]>(
      `SELECT why FROM guidance_rule WHERE standing_rule_id = $1`,
      [waiting],
    );
    expect(why?.why).toMatchObject({ eventOn: '2021-06-25', plainDay: '2021-07-02' });
  });

  test('an ended rule makes nothing more; what it made stays', async () => {
    const change = new ChangeStandingRule(party.dataSource, party.clock);
    await change.end(await ruleId('recurring'), chief);
    party.clock.moveTo('2021-09-10T02:00:00Z');
    expect(await new ExtendStandingRules(party.dataSource, party.clock).execute()).toBe(0);
    expect(await made()).toHaveLength(3);
  });

  test('two written days that roll to one Monday are two duties, and stop no other rule', async () => {
    const text = REGIME.replace(
      'báo cáo tháng về Đảng ủy trước ngày 20 hằng tháng',
      'báo cáo nhanh về Đảng ủy trước 15 giờ hằng ngày',
    );
    const id = await party.register.execute(chief, { text: text.replace('32-QĐ', '34-QĐ') });
    const one = { ...duty(0, 'tình hình dịch bệnh'), rollPolicy: 'NEXT_WORKING_DAY' as const };
    await party.confirm.execute(id, chief, { version: 1, issuedOn: null, duties: [one] });
    const [monday] = await party.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM guidance_rule WHERE guidance_id = $1 AND due_on = '2021-09-13'`,
      [id],
    );
    expect(monday?.count).toBe(3);
  });

  test('words that nobody understood are asked once and then known', async () => {
    const text = REGIME.replace(/Các chi bộ trực thuộc gửi/, 'Các đơn vị nghệ thuật gửi').replace('32-QĐ', '33-QĐ');
    const id = await party.register.execute(chief, { text });
    const chosen = party.people.branches.slice(0, 2).map(party.people.unit);
    const one = { ...duty(0, 'hoạt động nghệ thuật'), organisationIds: chosen };
    await party.confirm.execute(id, chief, { version: 1, issuedOn: null, duties: [one] });
    const rows = await party.dataSource.query<{ words: string; ids: string[] }[]>(
      'SELECT words, organisation_ids AS ids FROM scope_alias',
    );
    expect(rows).toEqual([{ words: 'các đơn vị nghệ thuật', ids: chosen }]);
  });
});
