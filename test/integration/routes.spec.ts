// Routes as dated data: prescribed from a day on, running reports stay on theirs until somebody moves them, seen first.
import { Refusal } from '@app/kernel/errors.js';
import { ChangeRoutes } from '@app/routes/change-routes.js';
import { routeUses } from '@app/persistence/routes/routes.store.js';
import { BRANCH_REPORT_ROUTE } from '@app/workflow/review-route.js';
import { STAGE_PALETTE } from '@app/workflow/stage-palette.js';
import { Party } from '../builders/party.js';

const reasonOf = (error: unknown): string =>
  error instanceof Refusal ? `${error.kind} ${error.reason}` : String(error);

describe('routes', () => {
  let party: Party;
  let routes: ChangeRoutes;
  let duties: Map<string, string>;
  let running = '';
  const officeCheck = STAGE_PALETTE.find((stage) => stage.name === 'officeCheck');
  const [meeting, receipt] = BRANCH_REPORT_ROUTE.stages;
  const stages = [meeting, officeCheck, receipt].filter((stage) => stage !== undefined);

  beforeAll(async () => {
    party = await Party.open();
    routes = new ChangeRoutes(party.dataSource, party.clock);
    duties = await party.assign();
    running = await party.reportIn('committeeReview', 'museum', duties.get('museum') ?? '');
  });
  afterAll(() => party.close());

  const administrator = () => party.people.person('administrator');
  const prescription = { unitClass: 'BRANCH', name: 'Có văn phòng thẩm tra', stages, reason: 'Quy chế mới' } as const;
  const stateOf = async (id: string) => {
    const [row] = await party.dataSource.query<{ state: string; route: string }[]>(
      'SELECT state, route_id AS route FROM report WHERE id = $1',
      [id],
    );
    return row;
  };

  test('are changed by the administrator alone, whole, with a reason, and not for days gone by', async () => {
    const ask = (part: object, who = administrator()) =>
      routes.prescribe(who, { ...prescription, validFrom: '2021-05-26', ...part }).catch(reasonOf);
    expect(await ask({}, party.people.person('officeChief'))).toBe('NotAllowed permission.route.change');
    expect(await ask({}, party.people.person('museumSecretary'))).toBe('NotAllowed permission.route.read');
    expect(await ask({ stages: [] })).toBe('Invalid route.faults');
    expect(await ask({ reason: '' })).toBe('Invalid route.noReason');
    expect(await ask({ validFrom: '2021-05-24' })).toBe('Invalid route.past');
    expect(await ask({ name: 'a' })).toBe('Invalid route.noName');
    expect(await routeUses(party.dataSource, party.people.unit('department'))).toEqual([]);
  });

  test('hold from their day on, for reports that begin then; running ones keep theirs', async () => {
    const route = await routes.prescribe(administrator(), { ...prescription, validFrom: '2021-05-26' });
    const before = await party.start.execute(duties.get('troupe') ?? '', party.people.person('troupeSecretary'));
    expect((await stateOf(before))?.route).toBe('branch-report');
    party.clock.moveTo('2021-05-26T02:00:00Z');
    const after = await party.start.execute(duties.get('office') ?? '', party.people.person('officeSecretary'));
    expect((await stateOf(after))?.route).toBe(route.id);
    expect((await stateOf(running))?.route).toBe('branch-report');
  });

  test('a report runs through the added step, whose people are told and alone decide', async () => {
    const more = await party.assign('2021-07-10');
    const id = await party.reportIn('committeeReview', 'office', more.get('office') ?? '');
    expect((await stateOf(id))?.state).toBe('officeCheck');
    const subjects = await party.sendMail();
    expect(subjects.filter((one) => one.includes('Văn phòng Sở: báo cáo đã qua bước'))).not.toEqual([]);
    const told = await party.dataSource.query<{ name: string }[]>(
      `SELECT m.full_name AS name FROM email x JOIN member m ON m.id = x.member_id JOIN event e ON e.id = x.event_id
       WHERE e.report_id = $1 AND e.type = 'report.approved' ORDER BY 1`,
      [id],
    );
    expect(told.map((one) => one.name)).toEqual(expect.arrayContaining(['Bùi Thanh Thảo', 'Lê Mỹ Hạnh']));
    const member = party.act(id, 'secondReviewer', { name: 'approve' }).catch(reasonOf);
    await expect(member).resolves.toBe('NotAllowed permission.report.decideAsSuperior');
    await party.act(id, 'clerk', { name: 'approve' });
    await party.act(id, 'secondReviewer', { name: 'approve' });
    expect((await stateOf(id))?.state).toBe('approved');
  });

  test('the dry run says what would happen; moving does just that, with its reason, and is told', async () => {
    const [use] = await routeUses(party.dataSource, party.people.unit('department'));
    const rows = await routes.rehearse(administrator(), use?.id ?? '');
    const row = rows.find((one) => one.reportId === running);
    expect(row).toMatchObject({
      from: 'committeeReview',
      state: 'committeeReview',
      goesBack: false,
      skips: ['officeCheck'],
    });
    // Branches with a committee run on another class's route.
    expect(rows.some((one) => one.unit.includes('Thư viện'))).toBe(false);
    const version = await party.versionOf(running);
    const reason = 'Áp dụng quy chế mới cho báo cáo đang chạy';
    expect(await routes.moveReports(administrator(), use?.id ?? '', [running], reason)).toBe(1);
    expect(await stateOf(running)).toEqual({ state: 'committeeReview', route: use?.route.id });
    const stale = party.commands
      .execute(running, party.people.person('reviewer'), { name: 'approve', version })
      .catch(reasonOf);
    await expect(stale).resolves.toBe('Stale report.stale');
    expect((await party.sendMail()).filter((one) => one.includes('tuyến xem xét khác'))).toHaveLength(2);
    const again = routes.moveReports(administrator(), use?.id ?? '', [running], reason).catch(reasonOf);
    await expect(again).resolves.toBe('Invalid route.noneChosen');
  });

  test('of one kind of report go before those of every kind, and only for that kind', async () => {
    const thematic = { ...prescription, reportKind: 'THEMATIC', name: 'Chuyên đề qua thường trực' } as const;
    const short = stages.filter((stage) => stage !== officeCheck);
    const route = await routes.prescribe(administrator(), { ...thematic, stages: short, validFrom: '2021-05-26' });
    const half = await party.assign('2021-07-12');
    const asked = await party.assign('2021-07-13', 'kết quả sinh hoạt chuyên đề quý II năm 2021');
    const usual = await party.start.execute(half.get('heritage') ?? '', party.people.person('heritageSecretary'));
    const special = await party.start.execute(asked.get('heritage') ?? '', party.people.person('heritageSecretary'));
    expect((await stateOf(usual))?.route).not.toBe(route.id);
    expect((await stateOf(special))?.route).toBe(route.id);
  });
});
