// The organisation's table: what is read out of it, which faults it can have, and which changes it means.
import { compareTable, inWritingOrder } from './organisation-changes.js';
import { dayWritten, readTable, type RawRow, type TableWords, type UnitState } from './organisation-table.js';

const TODAY = '2021-12-20';
const WORDS: TableWords = {
  kinds: {
    'Hội đồng': 'EMULATION_COUNCIL',
    'Cụm thi đua': 'EMULATION_CLUSTER',
    'Cơ quan, đơn vị': 'AGENCY',
    'Chi bộ': 'SUBORDINATE_BRANCH',
  },
  standings: { 'Đơn vị trưởng': 'HEAD_UNIT', 'Đơn vị phó': 'DEPUTY_HEAD_UNIT', 'Đơn vị thành viên': 'MEMBER' },
};

const unit = (id: string, part: Partial<UnitState>): UnitState => ({
  id,
  name: id,
  kind: 'AGENCY',
  committeeName: part.name ?? id,
  signsAs: '',
  symbol: 'X',
  place: 'Lâm Khê',
  governingName: '',
  parentId: 'cluster',
  standing: 'MEMBER',
  aliases: [],
  office: '',
  ...part,
});

const UNITS: readonly UnitState[] = [
  unit('council', { name: 'Hội đồng tỉnh', kind: 'EMULATION_COUNCIL', parentId: null, standing: null }),
  unit('cluster', { name: 'Cụm một', kind: 'EMULATION_CLUSTER', parentId: 'council', standing: null, symbol: '' }),
  unit('finance', { name: 'Sở Tài chính', standing: 'HEAD_UNIT' }),
  unit('planning', { name: 'Sở Kế hoạch và Đầu tư', standing: 'DEPUTY_HEAD_UNIT' }),
  unit('justice', { name: 'Sở Tư pháp' }),
];

const KIND: Readonly<Record<string, string>> = {
  EMULATION_COUNCIL: 'Hội đồng',
  EMULATION_CLUSTER: 'Cụm thi đua',
  AGENCY: 'Cơ quan, đơn vị',
};
const POST: Readonly<Record<string, string>> = {
  HEAD_UNIT: 'Đơn vị trưởng',
  DEPUTY_HEAD_UNIT: 'Đơn vị phó',
  MEMBER: 'Đơn vị thành viên',
};

/** Offices of the whole installation: some are in nobody's hands here. */
const OFFICES = [
  { id: 'finance', name: 'Sở Tài chính' },
  { id: 'health', name: 'Sở Y tế' },
  { id: 'museum', name: 'Bảo tàng tỉnh' },
  { id: 'other-museum', name: 'Bảo tàng tỉnh' },
];

/** The rows that exporting the units would give. */
const EXPORTED: readonly RawRow[] = UNITS.map((one) => ({
  id: one.id,
  name: one.name,
  kind: KIND[one.kind] ?? '',
  committeeName: one.committeeName,
  symbol: one.symbol,
  place: one.place,
  parent: UNITS.find((other) => other.id === one.parentId)?.name ?? '',
  standing: POST[one.standing ?? ''] ?? '',
}));

/** The exported rows with some changed, by the unit's identifier. */
const edited = (parts: Readonly<Record<string, RawRow>>, added: readonly RawRow[] = []): readonly RawRow[] => [
  ...EXPORTED.map((row) => ({ ...row, ...parts[row.id ?? ''] })),
  ...added,
];

const compared = (raws: readonly RawRow[]) => {
  const { rows, faults } = readTable(raws, WORDS, TODAY);
  return faults.length > 0 ? { changes: [], faults } : compareTable(rows, UNITS, OFFICES, TODAY);
};

const faultsOf = (raws: readonly RawRow[]) => compared(raws).faults.map(({ line, column, key }) => [line, column, key]);

test('a table that comes back as it went out changes nothing', () => {
  expect(compared(EXPORTED)).toEqual({ changes: [], faults: [] });
});

test('days are written the Vietnamese way or the international one', () => {
  expect(['1/1/2022', '01/01/2022', '2022-01-01', '31/02/2022', 'mai'].map(dayWritten)).toEqual([
    '2022-01-01',
    '2022-01-01',
    '2022-01-01',
    null,
    null,
  ]);
});

test('posts rotate from a day on', () => {
  const { changes } = compared(
    edited({
      finance: { standing: 'Đơn vị thành viên', effectiveOn: '1/1/2022' },
      planning: { standing: 'Đơn vị trưởng', effectiveOn: '1/1/2022' },
      justice: { standing: 'Đơn vị phó', effectiveOn: '1/1/2022' },
    }),
  );
  expect(changes.map((one) => [one.unit, one.type, 'on' in one && one.on])).toEqual([
    ['Sở Tài chính', 'STANDING', '2022-01-01'],
    ['Sở Kế hoạch và Đầu tư', 'STANDING', '2022-01-01'],
    ['Sở Tư pháp', 'STANDING', '2022-01-01'],
  ]);
});

test('a unit is renamed, another added under it by name, a third merged into it', () => {
  const { changes, faults } = compared(
    edited(
      {
        finance: { name: 'Sở Tài chính - Đầu tư', effectiveOn: '20/12/2021', aliases: 'Sở Tài chính; Sở TC' },
        planning: { lastDay: '31/12/2021', successor: 'Sở Tài chính - Đầu tư' },
      },
      [
        {
          name: 'Sở Ngoại vụ',
          kind: 'cơ quan, đơn vị',
          symbol: 'SNgV',
          parent: 'Cụm một',
          standing: 'Đơn vị thành viên',
        },
      ],
    ),
  );
  expect(faults).toEqual([]);
  expect(changes.map((one) => [one.line, one.type])).toEqual([
    [4, 'RENAME'],
    [4, 'ALIASES'],
    [5, 'END'],
    [7, 'ADD'],
  ]);
});

test('what others lean on is written first: new names, then new superiors, ends last', () => {
  const row = { kind: 'cơ quan, đơn vị', symbol: 'Y', standing: 'Đơn vị thành viên' };
  const { changes, faults } = compared(
    edited({ finance: { lastDay: '31/12/2021', successor: 'Sở Mới' }, planning: { name: 'Sở Kế hoạch' } }, [
      { ...row, name: 'Sở Mới', parent: 'Cụm hai' },
      { name: 'Cụm hai', kind: 'Cụm thi đua', parent: 'Hội đồng tỉnh' },
    ]),
  );
  expect(faults).toEqual([]);
  expect(inWritingOrder(changes).map((one) => [one.type, one.unit])).toEqual([
    ['RENAME', 'Sở Kế hoạch'],
    ['ADD', 'Cụm hai'],
    ['ADD', 'Sở Mới'],
    ['END', 'Sở Tài chính'],
  ]);
});

test('a unit moves to another superior', () => {
  const { changes } = compared(edited({ justice: { parent: 'Hội đồng tỉnh', standing: '' } }));
  expect(changes).toMatchObject([{ type: 'MOVE', from: 'Cụm một', to: 'Hội đồng tỉnh', standing: null, on: TODAY }]);
});

test('a new Party organisation is tied to its office, an old one or one of the same table', () => {
  const row = { kind: 'Chi bộ', symbol: 'CB', parent: 'Hội đồng tỉnh' };
  const { changes, faults } = compared(
    edited({}, [
      { ...row, name: 'Chi bộ Sở Y tế', office: 'sở y tế' },
      { ...row, name: 'Chi bộ Sở Mới', office: 'Sở Mới' },
      { ...row, name: 'Sở Mới', kind: 'Cơ quan, đơn vị' },
    ]),
  );
  expect(faults).toEqual([]);
  expect(inWritingOrder(changes).map((one) => [one.type, one.unit])).toEqual([
    ['ADD', 'Chi bộ Sở Y tế'],
    ['ADD', 'Chi bộ Sở Mới'],
    ['ADD', 'Sở Mới'],
    ['OFFICE', 'Chi bộ Sở Y tế'],
    ['OFFICE', 'Chi bộ Sở Mới'],
  ]);
});

test.each([
  ['a blank name', edited({ justice: { name: ' ' } }), [6, 'name', 'table.blank']],
  ['an unknown kind', edited({ justice: { kind: 'Công ty' } }), [6, 'kind', 'table.unknownWord']],
  ['no day', edited({ justice: { effectiveOn: '32/1/2022' } }), [6, 'effectiveOn', 'table.badDay']],
  ['a code of nobody', edited({}, [{ ...EXPORTED[4], id: 'other', name: 'X' }]), [7, 'id', 'table.unknownId']],
  ['a code twice', edited({}, [{ ...EXPORTED[4], name: 'X' }]), [7, 'id', 'table.twice']],
  ['a name twice', edited({ justice: { name: 'Sở Tài chính' } }), [6, 'name', 'table.nameTwice']],
  ['a superior of nobody', edited({ justice: { parent: 'Cụm hai' } }), [6, 'parent', 'table.unknownUnit']],
  ['no post in a bloc', edited({ justice: { standing: '' } }), [6, 'standing', 'table.noStanding']],
  ['a post outside', edited({ cluster: { standing: 'Đơn vị trưởng' } }), [3, 'standing', 'table.standingOutside']],
  ['two heads', edited({ justice: { standing: 'Đơn vị trưởng' } }), [6, 'standing', 'table.postTwice']],
  [
    'a name of tomorrow',
    edited({ justice: { name: 'X', effectiveOn: '1/1/2022' } }),
    [6, 'effectiveOn', 'table.aheadOfTime'],
  ],
  [
    'a successor of nobody',
    edited({ justice: { lastDay: '31/12/2021', successor: 'Y' } }),
    [6, 'successor', 'table.unknownUnit'],
  ],
  ['an office of an office', edited({ justice: { office: 'Sở Tài chính' } }), [6, 'office', 'table.officeOutside']],
  [
    'an office of nobody',
    edited({}, [{ name: 'C', kind: 'Chi bộ', symbol: 'CB', parent: 'Hội đồng tỉnh', office: 'Sở X' }]),
    [7, 'office', 'table.unknownUnit'],
  ],
  [
    'one of two offices of a name',
    edited({}, [{ name: 'C', kind: 'Chi bộ', symbol: 'CB', parent: 'Hội đồng tỉnh', office: 'Bảo tàng tỉnh' }]),
    [7, 'office', 'table.manyOffices'],
  ],
  [
    'a new unit without superior',
    edited({}, [{ name: 'Z', kind: 'Hội đồng', symbol: 'Z' }]),
    [7, 'parent', 'table.blank'],
  ],
] as const)('%s is a fault of its row', (_name, raws, fault) => {
  expect(faultsOf(raws)).toEqual([fault]);
  expect(compared(raws).changes).toEqual([]);
});

test('a superior below itself is a circle, told of every row in it', () => {
  const raws = edited({ council: { parent: 'Cụm một', standing: 'Đơn vị thành viên' } });
  expect(
    faultsOf(raws)
      .filter(([, , key]) => key === 'table.circle')
      .map(([line]) => line),
  ).toEqual([2, 3]);
});
