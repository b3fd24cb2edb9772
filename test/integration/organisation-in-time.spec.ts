// The organisation in time on a real database: rotation, stand-ins, the table; the past stays as it was.
import type { DataSource } from 'typeorm';
import { FixedClock } from '@app/kernel/clock.js';
import { ChangeOrganisation } from '@app/members/change-organisation.js';
import { DelegateSeat } from '@app/members/delegate-seat.js';
import { RotateBloc } from '@app/members/rotate-bloc.js';
import { createDataSource } from '@app/persistence/data-source.js';
import { childrenOf, issuerOf } from '@app/persistence/organisation/organisation.store.js';
import {
  placedSeats,
  requireSeatIn,
  seatsAndTarget,
  seatsOf,
  seatsThatMay,
  targetOf,
  targetsOf,
} from '@app/persistence/organisation/seats.query.js';
import { organisationRows } from '@app/persistence/organisation/organisation-tree.query.js';
import { readTableFile, writeTableFile } from '@app/documents/table-file.js';
import { insertOrganisation, type WrittenOrganisation } from '../../apps/demo/src/worlds/insert-organisation.js';
import { S2_ORGANISATION } from '../../apps/demo/src/scenarios/s2-organisation.js';
import { S3_ORGANISATION, S3_UNITS } from '../../apps/demo/src/scenarios/s3-organisation.js';
import { rawRows, tableOf, WORDS } from '../../apps/api/src/organisation/organisation-words.js';

let dataSource: DataSource;
let people: WrittenOrganisation;
const clock = new FixedClock(new Date('2021-12-20T02:00:00Z'));

beforeAll(async () => {
  dataSource = await createDataSource(process.env['DATABASE_URL'] ?? '', 8).initialize();
  people = await insertOrganisation(dataSource, S3_ORGANISATION);
});
afterAll(() => dataSource.destroy());
beforeEach(() => clock.moveTo('2021-12-20T02:00:00Z'));

const rolesOn = async (person: string, on: string): Promise<string[]> =>
  (await seatsOf(dataSource, people.person(person)))
    .filter((seat) => seat.validFrom <= on && (seat.validTo === null || seat.validTo >= on))
    .map((seat) => seat.role)
    .toSorted();

describe('seats and where they stand', () => {
  const today = '2021-12-20';
  /** The data source with a count of its queries. */
  const counting = () => {
    const sent: string[] = [];
    const query = <T>(sql: string, parameters?: unknown[]): Promise<T> => {
      sent.push(sql);
      return dataSource.query<T>(sql, parameters);
    };
    return { db: { query }, sent };
  };

  test('every seat of a person comes with its own organisation, in one query', async () => {
    const { db, sent } = counting();
    const leader = people.person('financeLeader');
    const placed = await placedSeats(db, leader, today);
    expect(sent).toHaveLength(1);
    expect(placed.map(({ seat }) => seat.role).toSorted()).toEqual(['BLOC_HEAD', 'UNIT_DEPUTY_HEAD']);
    for (const { seat, target } of placed)
      expect(target).toEqual(await targetOf(dataSource, seat.organisationId, today));
    const rotating = await seatsThatMay(db, leader, 'bloc.rotate', today);
    expect(rotating.map(({ seat }) => [seat.role, seat.organisationId])).toEqual([['BLOC_HEAD', people.unit('bloc')]]);
    expect(sent).toHaveLength(2);
  });

  test('a permission about one organisation costs one query', async () => {
    const { db, sent } = counting();
    const asked = { memberId: people.person('financeLeader'), action: 'bloc.rotate', today } as const;
    expect((await requireSeatIn(db, { ...asked, organisationId: people.unit('bloc') })).role).toBe('BLOC_HEAD');
    expect(sent).toHaveLength(1);
    const elsewhere = requireSeatIn(db, { ...asked, organisationId: people.unit('finance') });
    await expect(elsewhere).rejects.toThrow('permission.bloc.rotate');
    const { seats, target } = await seatsAndTarget(db, asked.memberId, people.unit('bloc'), today);
    expect(seats).toEqual(await seatsOf(dataSource, asked.memberId));
    expect(await targetsOf(db, [people.unit('bloc'), people.unit('finance')], today)).toEqual([
      target,
      await targetOf(dataSource, people.unit('finance'), today),
    ]);
  });
});

describe('rotation', () => {
  const rotation = () => ({
    headId: people.unit('planning'),
    deputyId: people.unit('justice'),
    from: '2022-01-01',
    reason: 'Hội nghị tổng kết giới thiệu',
  });
  const use = () => new RotateBloc(dataSource, clock);

  test('is the head unit’s or the council’s, and needs two member units', async () => {
    const bloc = people.unit('bloc');
    const officer = people.person('justiceOfficer');
    await expect(use().execute(bloc, officer, rotation())).rejects.toThrow('permission.bloc.rotate');
    const head = people.person('financeLeader');
    const bad = { ...rotation(), deputyId: people.unit('planning') };
    await expect(use().execute(bloc, head, bad)).rejects.toThrow('rotation.sameUnit');
    await expect(use().execute(bloc, head, { ...rotation(), headId: bloc })).rejects.toThrow('rotation.noMember');
    await expect(use().execute(bloc, head, { ...rotation(), from: '2021-12-01' })).rejects.toThrow('rotation.past');
  });

  test('moves the posts on the day named: leaders, letterhead and number series follow their unit', async () => {
    const changed = await use().execute(people.unit('bloc'), people.person('financeLeader'), rotation());
    expect(changed).toBe(3);
    expect(await rolesOn('financeLeader', '2021-12-31')).toEqual(['BLOC_HEAD', 'UNIT_DEPUTY_HEAD']);
    expect(await rolesOn('financeLeader', '2022-01-01')).toEqual(['BLOC_MEMBER', 'UNIT_DEPUTY_HEAD']);
    expect(await rolesOn('planningLeader', '2022-01-01')).toEqual(['BLOC_HEAD', 'UNIT_DEPUTY_HEAD']);
    expect(await rolesOn('justiceOfficer', '2022-01-01')).toEqual(['BLOC_CONSOLIDATOR', 'CONSOLIDATOR']);
    const bloc = { organisationId: people.unit('bloc'), superiorId: people.unit('council') };
    expect((await issuerOf(dataSource, bloc, '2021-12-31')).issuerName).toBe('Sở Tài chính');
    expect((await issuerOf(dataSource, bloc, '2022-01-01')).issuerName).toBe('Sở Kế hoạch và Đầu tư');
    const titles = (await seatsOf(dataSource, people.person('planningLeader'))).map((seat) => seat.title);
    expect(titles).toContain('Cụm trưởng – Phó Giám đốc Sở Kế hoạch và Đầu tư');
  });
});

describe('a stand-in', () => {
  test('acts in the seat for the period alone, under the own title', async () => {
    const [seat] = await dataSource.query<{ id: string }[]>('SELECT id FROM seat WHERE member_id = $1', [
      people.person('justiceLeader'),
    ]);
    const standIn = {
      seatId: seat?.id ?? '',
      delegateId: people.person('justiceOfficer'),
      from: '2021-12-21',
      to: '2021-12-24',
      reason: 'Đi học tập trung',
    };
    const use = new DelegateSeat(dataSource, clock);
    await expect(use.execute(people.person('foreignLeader'), standIn)).rejects.toThrow('permission.seat.delegate');
    const stranger = { ...standIn, delegateId: people.person('foreignOfficer') };
    await expect(use.execute(people.person('justiceLeader'), stranger)).rejects.toThrow('delegation.otherUnit');
    await use.execute(people.person('justiceLeader'), standIn);
    expect(await rolesOn('justiceOfficer', '2021-12-20')).not.toContain('UNIT_DEPUTY_HEAD');
    expect(await rolesOn('justiceOfficer', '2021-12-21')).toEqual(['BLOC_MEMBER', 'CONSOLIDATOR', 'UNIT_DEPUTY_HEAD']);
    expect(await rolesOn('justiceOfficer', '2021-12-25')).not.toContain('UNIT_DEPUTY_HEAD');
    const acting = (await seatsOf(dataSource, people.person('justiceOfficer'))).find(
      (one) => one.role === 'UNIT_DEPUTY_HEAD',
    );
    expect([acting?.id, acting?.title]).toEqual([seat?.id, 'Cán bộ tổng hợp thi đua']);
  });
});

describe.each(['xlsx', 'csv'] as const)('the table as %s', (format) => {
  const administrator = () => people.person('administrator');
  const use = () => new ChangeOrganisation(dataSource, clock);

  /** Exports, edits, writes a file and reads it again, as a person with a spreadsheet does. */
  const edited = async (edit: (rows: string[][]) => void) => {
    const rows = tableOf(await use().units(administrator(), '2021-12-20'));
    edit(rows);
    return rawRows(await readTableFile(`to-chuc.${format}`, await writeTableFile(rows, format)));
  };

  const rowOf = (rows: string[][], name: string): string[] => rows.find((row) => row[1] === name) ?? [];

  test('comes back without a change', async () => {
    const preview = await use().preview(administrator(), await edited(() => undefined), WORDS);
    expect([preview.changes, preview.faults]).toEqual([[], []]);
  });

  test('is the administrator’s alone', async () => {
    await expect(use().units(people.person('office'), '2021-12-20')).rejects.toThrow('permission.organisation.change');
  });

  test('faults are told by row, and nothing is written', async () => {
    const rows = await edited((all) => {
      rowOf(all, 'Sở Tư pháp')[8] = 'Cụm không có';
    });
    const preview = await use().preview(administrator(), rows, WORDS);
    expect(preview.faults).toMatchObject([{ column: 'parent', key: 'table.unknownUnit' }]);
    const seen = { fingerprint: preview.fingerprint, reason: 'Quyết định số 9' };
    await expect(use().apply(administrator(), rows, WORDS, seen)).rejects.toThrow('table.faults');
  });
});

test('names change, units merge, and any day before shows them as they were', async () => {
  const use = new ChangeOrganisation(dataSource, clock);
  const administrator = people.person('administrator');
  const table = tableOf(await use.units(administrator, '2021-12-20'));
  const justice = table.find((row) => row[1] === 'Sở Tư pháp') ?? [];
  justice[1] = 'Sở Tư pháp và Pháp chế';
  justice[12] = '20/12/2021';
  const foreign = table.find((row) => row[1] === 'Sở Ngoại vụ') ?? [];
  foreign[13] = '31/12/2021';
  foreign[14] = 'Sở Tư pháp và Pháp chế';
  table.push([
    '',
    'Sở Khoa học',
    'Cơ quan, đơn vị',
    '',
    '',
    'SKH',
    'Lâm Khê',
    '',
    table[2]?.[1] ?? '',
    'Đơn vị thành viên',
    '',
    '',
    '20/12/2021',
    '',
    '',
  ]);
  const rows = rawRows(table);
  const preview = await use.preview(administrator, rows, WORDS);
  expect(preview.faults).toEqual([]);
  expect(preview.changes.map((one) => one.type).toSorted()).toEqual(['ADD', 'END', 'RENAME']);
  const stale = { fingerprint: 'other', reason: 'Quyết định số 9' };
  await expect(use.apply(administrator, rows, WORDS, stale)).rejects.toThrow('table.stale');
  expect(await use.apply(administrator, rows, WORDS, { ...stale, fingerprint: preview.fingerprint })).toBe(3);
  const namesOn = async (on: string) => (await childrenOf(dataSource, people.unit('bloc'), on)).length;
  expect([await namesOn('2021-12-19'), await namesOn('2021-12-20'), await namesOn('2022-01-01')]).toEqual([7, 8, 7]);
  const ids = [people.unit('justice'), people.unit('foreign')];
  const nameOn = async (on: string) => (await organisationRows(dataSource, ids, on)).map((row) => row.name).toSorted();
  expect(await nameOn('2021-12-19')).toEqual(['Sở Ngoại vụ', 'Sở Tư pháp']);
  expect(await nameOn('2021-12-20')).toEqual(['Sở Ngoại vụ', 'Sở Tư pháp và Pháp chế']);
  expect(await nameOn('2022-01-01')).toEqual(['Sở Tư pháp và Pháp chế']);
  const [ended] = await organisationRows(dataSource, [people.unit('foreign')], '2021-12-25');
  expect([ended?.validTo, ended?.successor]).toEqual(['2021-12-31', 'Sở Tư pháp và Pháp chế']);
  expect(S3_UNITS).toHaveLength(7);
});

describe('an office and its Party organisation', () => {
  const on = '2024-06-20';
  let both: WrittenOrganisation;
  beforeAll(async () => {
    both = await insertOrganisation(dataSource, S2_ORGANISATION);
  });
  beforeEach(() => clock.moveTo('2024-06-20T02:00:00Z'));

  const tieOf = async (key: string) => {
    const [row] = await organisationRows(dataSource, [both.unit(key)], on);
    return row && { office: row.office, partyOrganisations: row.partyOrganisations };
  };

  test('stand in two lines, each under its own superiors', async () => {
    const branch = await targetOf(dataSource, both.unit('libraryBranch'), on);
    expect(branch.superiorIds).toEqual([both.unit('partyCommittee')]);
    const office = await targetOf(dataSource, both.unit('library'), on);
    expect(office.superiorIds).toEqual([both.unit('bloc'), both.unit('council')]);
    const roles = (await seatsOf(dataSource, both.person('libraryLeader'))).map((seat) => seat.role).toSorted();
    expect(roles).toEqual(['BLOC_HEAD', 'SECRETARY', 'UNIT_HEAD']);
    expect(await tieOf('libraryBranch')).toEqual({ office: 'Thư viện tỉnh', partyOrganisations: [] });
    expect(await tieOf('library')).toEqual({ office: null, partyOrganisations: ['Chi bộ Thư viện tỉnh'] });
  });

  test('are tied and untied by the table, also to an office that its reader has no hand in', async () => {
    const use = new ChangeOrganisation(dataSource, clock);
    const administrator = both.person('partyAdministrator');
    const table = tableOf(await use.units(administrator, on));
    const library = table.find((row) => row[1] === 'Chi bộ Thư viện tỉnh') ?? [];
    expect(library[11]).toBe('Thư viện tỉnh');
    library[11] = '';
    const added = [...library];
    [added[0], added[1], added[3], added[11]] = ['', 'Chi bộ Bảo tàng tỉnh', 'Chi bộ Bảo tàng tỉnh', 'Bảo tàng tỉnh'];
    const rows = rawRows([...table, added]);
    const { changes, faults, fingerprint } = await use.preview(administrator, rows, WORDS);
    expect(faults).toEqual([]);
    expect(changes.map((one) => [one.unit, one.type])).toEqual([
      ['Chi bộ Thư viện tỉnh', 'OFFICE'],
      ['Chi bộ Bảo tàng tỉnh', 'ADD'],
      ['Chi bộ Bảo tàng tỉnh', 'OFFICE'],
    ]);
    await use.apply(administrator, rows, WORDS, { fingerprint, reason: 'Quyết định số 12' });
    expect((await tieOf('library'))?.partyOrganisations).toEqual([]);
    expect((await tieOf('museum'))?.partyOrganisations).toEqual(['Chi bộ Bảo tàng tỉnh']);
  });
});
