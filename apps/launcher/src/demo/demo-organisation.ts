// The demo's organisation: the kinds of body of seed story 000, in a province and with people that do not exist.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '@app/hierarchy/membership.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { hashPassword } from '@app/members/sign-in.js';
import { insertDemoRosters, type DemoBranch } from './demo-roster.js';
import { insertRows } from '@app/persistence/db.js';

export const DEMO_PASSWORD = 'dung-han-2021';
const PLACE = 'Lâm Khê';
const FOUNDED = '2015-01-01';
const TERM = { name: 'Nhiệm kỳ 2020 - 2025', from: '2020-06-15' };
const DEPARTMENT = 'Sở Văn hóa, Thể thao và Du lịch';

interface Unit {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly committee: string;
  readonly signsAs: string;
  readonly symbol: string;
  readonly parent: string | null;
  readonly officialMembers: number | null;
}

const branch = (key: string, name: string, officialMembers: number): Unit => ({
  key,
  kind: 'SUBORDINATE_BRANCH',
  name: `Chi bộ ${name}`,
  committee: `Chi bộ ${name}`,
  signsAs: 'Chi bộ',
  symbol: 'CB',
  parent: 'department',
  officialMembers,
});

const UNITS: readonly Unit[] = [
  {
    key: 'provincialAgencies',
    kind: 'ABOVE_GRASSROOTS_PARTY_ORG',
    name: `Đảng bộ Khối các cơ quan tỉnh ${PLACE}`,
    committee: `Đảng ủy Khối các cơ quan tỉnh ${PLACE}`,
    signsAs: 'Đảng ủy Khối',
    symbol: 'ĐUK',
    parent: null,
    officialMembers: null,
  },
  {
    key: 'department',
    kind: 'GRASSROOTS_PARTY_ORG',
    name: `Đảng bộ ${DEPARTMENT}`,
    committee: `Đảng ủy ${DEPARTMENT}`,
    signsAs: 'Đảng ủy',
    symbol: 'ĐU',
    parent: 'provincialAgencies',
    officialMembers: 126,
  },
  branch('library', 'Thư viện tỉnh', 12),
  branch('museum', 'Bảo tàng tỉnh', 15),
  branch('office', 'Văn phòng Sở', 17),
  branch('artsCentre', 'Trung tâm Văn hóa - Nghệ thuật', 19),
  branch('sportsCentre', 'Trung tâm Huấn luyện và Thi đấu thể thao', 21),
  branch('troupe', 'Đoàn Nghệ thuật tỉnh', 14),
  branch('inspectorate', 'Thanh tra - Pháp chế', 7),
  branch('heritage', 'Ban Quản lý di tích', 9),
];

interface Person {
  readonly key: string;
  readonly name: string;
  readonly seats: readonly (readonly [unit: string, role: Role, title: string])[];
}

const leaders = (unit: string, secretary: string, deputy: string): readonly Person[] => [
  { key: `${unit}Secretary`, name: secretary, seats: [[unit, 'SECRETARY', 'Bí thư']] },
  { key: `${unit}Deputy`, name: deputy, seats: [[unit, 'DEPUTY_SECRETARY', 'Phó Bí thư']] },
];

const PEOPLE: readonly Person[] = [
  { key: 'secretary', name: 'Trần Quốc Vinh', seats: [['department', 'SECRETARY', 'Bí thư']] },
  { key: 'deputy', name: 'Phạm Hồng Nhung', seats: [['department', 'DEPUTY_SECRETARY', 'Phó Bí thư']] },
  {
    key: 'reviewer',
    name: 'Hoàng Minh Tuấn',
    seats: [
      ['department', 'COMMITTEE_MEMBER', 'Đảng ủy viên'],
      ['library', 'SUPERVISING_MEMBER', 'Đảng ủy viên phụ trách chi bộ'],
      ['museum', 'SUPERVISING_MEMBER', 'Đảng ủy viên phụ trách chi bộ'],
      ['sportsCentre', 'SUPERVISING_MEMBER', 'Đảng ủy viên phụ trách chi bộ'],
      ['troupe', 'SUPERVISING_MEMBER', 'Đảng ủy viên phụ trách chi bộ'],
    ],
  },
  {
    key: 'secondReviewer',
    name: 'Vi Thị Ngân',
    seats: [
      ['department', 'COMMITTEE_MEMBER', 'Đảng ủy viên'],
      ['office', 'SUPERVISING_MEMBER', 'Đảng ủy viên phụ trách chi bộ'],
      ['artsCentre', 'SUPERVISING_MEMBER', 'Đảng ủy viên phụ trách chi bộ'],
    ],
  },
  {
    key: 'commission',
    name: 'Đặng Văn Sáng',
    seats: [['department', 'COMMISSION_CHAIR', 'Chủ nhiệm Ủy ban Kiểm tra']],
  },
  { key: 'officeChief', name: 'Bùi Thanh Thảo', seats: [['department', 'OFFICE_CHIEF', 'Chánh Văn phòng Đảng ủy']] },
  { key: 'clerk', name: 'Lê Mỹ Hạnh', seats: [['department', 'RECORDS_CLERK', 'Văn thư Đảng ủy']] },
  { key: 'administrator', name: 'Mai Xuân Phúc', seats: [['department', 'ADMINISTRATOR', 'Quản trị hệ thống']] },
  ...leaders('library', 'Lương Thu Hà', 'Đinh Văn Khoát'),
  { key: 'libraryMember', name: 'Nông Thị Mận', seats: [['library', 'COMMITTEE_MEMBER', 'Chi ủy viên']] },
  ...leaders('museum', 'Hà Đức Thiện', 'Triệu Thị Lan'),
  ...leaders('office', 'Nguyễn Bá Lộc', 'Tô Kim Oanh'),
  ...leaders('artsCentre', 'Lý Thanh Bình', 'Dương Thị Xuân'),
  ...leaders('sportsCentre', 'Phùng Văn Mạnh', 'Cao Thị Hiền'),
  ...leaders('troupe', 'Ngô Thùy Dung', 'Quách Văn Hòa'),
  ...leaders('inspectorate', 'Tạ Hữu Nghĩa', 'Chu Thị Bích'),
  ...leaders('heritage', 'Đoàn Công Lý', 'Kiều Thị Thu'),
];

/** Identifiers of the demo's units and people by their keys. */
export interface DemoOrganisation {
  readonly unit: (key: string) => string;
  readonly person: (key: string) => string;
  readonly branches: readonly string[];
}

const emailOf = (name: string): string =>
  `${name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/ /g, '.')}@lamkhe.example`;

const idsOf = (keys: readonly string[]): ((key: string) => string) => {
  const ids = new Map(keys.map((key) => [key, randomUUID()]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demo has no "${key}".`);
    return id;
  };
};

async function insertUnits(dataSource: DataSource, unit: (key: string) => string): Promise<void> {
  await insertRows(
    dataSource,
    'organisation',
    ['id', 'line', 'kind', 'name', 'committee_name', 'signs_as', 'symbol', 'place', 'official_members', 'valid_from'],
    UNITS.map((one) => ({
      id: unit(one.key),
      line: 'PARTY',
      kind: one.kind,
      name: one.name,
      committee_name: one.committee,
      signs_as: one.signsAs,
      symbol: one.symbol,
      place: PLACE,
      official_members: one.officialMembers,
      valid_from: FOUNDED,
    })),
  );
}

async function insertEdgesAndTerms(dataSource: DataSource, unit: (key: string) => string): Promise<void> {
  await insertRows(
    dataSource,
    'org_edge',
    ['id', 'child_id', 'parent_id', 'line', 'valid_from'],
    UNITS.flatMap((one) =>
      one.parent
        ? [
            {
              id: randomUUID(),
              child_id: unit(one.key),
              parent_id: unit(one.parent),
              line: 'PARTY',
              valid_from: FOUNDED,
            },
          ]
        : [],
    ),
  );
  await insertRows(
    dataSource,
    'committee_term',
    ['id', 'organisation_id', 'name', 'valid_from'],
    UNITS.map((one) => ({ id: randomUUID(), organisation_id: unit(one.key), name: TERM.name, valid_from: TERM.from })),
  );
}

/** Every second branch also has a probationary member; the Library has one, as the story assumes. */
const rosterOf =
  (unit: (key: string) => string) =>
  (one: Unit, at: number): DemoBranch => ({
    id: unit(one.key),
    seated: PEOPLE.filter((person) =>
      person.seats.some(([key, role]) => key === one.key && role !== 'SUPERVISING_MEMBER'),
    ).map((person) => person.name),
    officialMembers: one.officialMembers ?? 0,
    probationaryMembers: at % 2 === 0 ? 1 : 0,
  });

/** Writes units, edges, terms, people and seats. Every person has the password {@link DEMO_PASSWORD}. */
export async function insertDemoOrganisation(dataSource: DataSource): Promise<DemoOrganisation> {
  const unit = idsOf(UNITS.map((one) => one.key));
  const person = idsOf(PEOPLE.map((one) => one.key));
  await insertUnits(dataSource, unit);
  await insertEdgesAndTerms(dataSource, unit);
  const password_hash = await hashPassword(DEMO_PASSWORD);
  await insertRows(
    dataSource,
    'member',
    ['id', 'full_name', 'email', 'password_hash', 'language'],
    PEOPLE.map((one) => ({
      id: person(one.key),
      full_name: one.name,
      email: emailOf(one.name),
      password_hash,
      language: 'vi',
    })),
  );
  await insertRows(
    dataSource,
    'seat',
    ['id', 'member_id', 'organisation_id', 'role', 'title', 'valid_from'],
    PEOPLE.flatMap((one) =>
      one.seats.map(([key, role, title]) => ({
        id: randomUUID(),
        member_id: person(one.key),
        organisation_id: unit(key),
        role,
        title,
        valid_from: TERM.from,
      })),
    ),
  );
  await insertDemoRosters(dataSource, UNITS.filter((one) => one.symbol === 'CB').map(rosterOf(unit)), TERM.from);
  return { unit, person, branches: UNITS.filter((one) => one.symbol === 'CB').map((one) => one.key) };
}
