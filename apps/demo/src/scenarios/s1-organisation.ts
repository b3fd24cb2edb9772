// S1's organisation: a grass-roots Party committee with twenty branches; the people do not exist.
import { leaders, type Person, type StoryOrganisation, type Unit } from '../worlds/insert-organisation.js';

const PLACE = 'Hà Thanh';
const DEPARTMENT = 'Sở Văn hóa, Thể thao và Du lịch';

const NAMES = [
  'Văn phòng Sở',
  'Thanh tra',
  'Kế hoạch - Tài chính',
  'Tổ chức - Pháp chế',
  'Quản lý Văn hóa',
  'Nếp sống Gia đình',
  'Quản lý Thể thao',
  'Quản lý Du lịch',
  'Thư viện tỉnh',
  'Bảo tàng tỉnh',
  'Nhà hát Chèo',
  'Trung tâm Văn hóa Nghệ thuật',
  'Trung tâm Xúc tiến du lịch',
  'Trung tâm Đào tạo vận động viên',
  'Trung tâm Thi đấu thể thao',
  'Trung tâm Phát hành phim',
  'Ban Quản lý di tích',
  'Tạp chí Sông Châu',
  'Trường Năng khiếu',
  'Hưu trí cơ quan',
] as const;

const FAMILY = ['Trịnh', 'Đỗ', 'Tống', 'Lại', 'Khúc', 'Mạc', 'Ninh', 'Ứng', 'Thạch', 'Giáp'] as const;

/** Given names, so that no two people are called alike. */
const WOMEN = ['Thị Hòa', 'Thị Nhài'] as const;
const MEN = ['Văn Thuận', 'Đức Lâm'] as const;

/** Key of the n-th branch, from 1. */
export const branchKey = (at: number): string => `branch${at}`;

/** Names of the branches, in the order of their keys. */
export const BRANCH_NAMES: readonly string[] = NAMES.map((name) => `Chi bộ ${name}`);

/** Number of branches. */
export const BRANCHES = NAMES.length;

const branches: readonly Unit[] = NAMES.map((name, at) => ({
  key: branchKey(at + 1),
  kind: 'SUBORDINATE_BRANCH',
  name: `Chi bộ ${name}`,
  committee: `Chi bộ ${name}`,
  signsAs: 'Chi bộ',
  symbol: 'CB',
  parent: 'department',
  officialMembers: 5 + (at % 7),
}));

const branchLeaders: readonly Person[] = NAMES.flatMap((_name, at) =>
  leaders(
    branchKey(at + 1),
    `${FAMILY[at % FAMILY.length]} ${WOMEN[Math.floor(at / FAMILY.length)]}`,
    `${FAMILY[(at + 3) % FAMILY.length]} ${MEN[Math.floor(at / FAMILY.length)]}`,
  ),
);

const committee = (key: string, name: string, role: Person['seats'][number][1], title: string): Person => ({
  key,
  name,
  seats: [['department', role, title]],
});

/** Nine members of the committee; the deputy chairs in the secretary's absence, as the page has it. */
export const S1_ORGANISATION: StoryOrganisation = {
  place: PLACE,
  domain: 'hathanh.example',
  term: { name: 'Nhiệm kỳ 2020 - 2025', from: '2020-06-20' },
  units: [
    {
      key: 'provincial',
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
      parent: 'provincial',
      officialMembers: null,
    },
    ...branches,
  ],
  people: [
    { key: 'provincialChief', name: 'Lưu Đình Phổ', seats: [['provincial', 'OFFICE_CHIEF', 'Chánh Văn phòng']] },
    committee('secretary', 'Dương Hữu Trọng', 'SECRETARY', 'Bí thư'),
    committee('deputy', 'Vũ Thị Hằng', 'DEPUTY_SECRETARY', 'Phó Bí thư'),
    ...[
      'Cấn Văn Lương',
      'Doãn Thị Ngà',
      'Hứa Đình Bách',
      'Kiều Văn Sáu',
      'La Thị Tươi',
      'Nghiêm Xuân Độ',
      'Phí Thị Lụa',
    ].map((name, at) => committee(`member${at + 1}`, name, 'COMMITTEE_MEMBER', 'Đảng ủy viên')),
    committee('officeChief', 'Thái Thị Mơ', 'OFFICE_CHIEF', 'Chánh Văn phòng Đảng ủy'),
    ...branchLeaders,
  ],
};
