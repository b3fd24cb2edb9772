// The demo's organisation: the kinds of body of seed story 000, in a province and with people that do not exist.
import type { DataSource } from 'typeorm';
import {
  insertOrganisation,
  leaders,
  type Person,
  type Unit,
  type WrittenOrganisation,
} from './insert-organisation.js';

const PLACE = 'Lâm Khê';
const TERM = { name: 'Nhiệm kỳ 2020 - 2025', from: '2020-06-15' };
const DEPARTMENT = 'Sở Văn hóa, Thể thao và Du lịch';

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

const PEOPLE: readonly Person[] = [
  {
    key: 'provincialChief',
    name: 'Hoàng Gia Khiêm',
    seats: [['provincialAgencies', 'OFFICE_CHIEF', 'Chánh Văn phòng Đảng ủy Khối']],
  },
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
export type DemoOrganisation = WrittenOrganisation;

/** Writes the demo's organisation. */
export const insertDemoOrganisation = (dataSource: DataSource): Promise<DemoOrganisation> =>
  insertOrganisation(dataSource, { units: UNITS, people: PEOPLE, place: PLACE, domain: 'lamkhe.example', term: TERM });
