// S2's organisation: a bloc inside one department. The page names neither its head nor its members but one: assumed.
import type { Person, StoryOrganisation, Unit } from '../worlds/insert-organisation.js';
import { blocOrganisation, memberUnitOf, type MemberUnit } from './bloc-organisation.js';

const DEPARTMENT = 'Sở Văn hóa, Thể thao và Du lịch';

const unit = memberUnitOf(DEPARTMENT);

export const S2_UNITS: readonly MemberUnit[] = [
  unit(['library', 'Thư viện tỉnh', 'TVT', 'Kiều Thanh Tùng', 'Giám đốc', 'Lã Thị Hường'], 'HEAD_UNIT'),
  unit(
    ['arts', 'Trung tâm Văn hóa Nghệ thuật tỉnh', 'TTVHNT', 'Phí Quang Huy', 'Phó Giám đốc', 'Nhữ Thị Thắm'],
    'DEPUTY_HEAD_UNIT',
  ),
  unit(['museum', 'Bảo tàng tỉnh', 'BT', 'Trần Khắc Điệp', 'Giám đốc', 'Bạch Thị Nguyên']),
  unit(['theatre', 'Nhà hát Chèo', 'NHC', 'Đoàn Thúy Vân', 'Giám đốc', 'Hà Duy Khương']),
  unit(['tourism', 'Trung tâm Xúc tiến du lịch tỉnh', 'TTXTDL', 'Lương Vĩnh Sang', 'Phó Giám đốc', 'Tô Thị Minh Ánh']),
  unit(['sports', 'Trung tâm Huấn luyện thể thao', 'TTHLTT', 'Nghiêm Đình Phát', 'Giám đốc', 'Cù Thị Lụa']),
];

/** Hà Nam's bloc, in a province that does not exist. */
const BLOC = blocOrganisation({
  place: 'Hà Thanh',
  domain: 'hathanh.example',
  since: '2024-01-01',
  council: {
    name: `Hội đồng Thi đua - Khen thưởng ${DEPARTMENT}`,
    chair: ['Vương Hữu Nghị', 'Phó Giám đốc Sở, Phó Chủ tịch Hội đồng'],
    office: ['Lâm Chí Công', 'Chánh Văn phòng Sở, Phó Chủ tịch Thường trực Hội đồng'],
    administrator: 'Trịnh Bảo Long',
  },
  bloc: { kind: 'EMULATION_BLOC', name: 'Khối thi đua các đơn vị sự nghiệp', aliases: ['Khối các đơn vị sự nghiệp'] },
  units: S2_UNITS,
});

/** The library's branch under the department's Party committee: the same office in the other line. */
const PARTY_UNITS: readonly Unit[] = [
  {
    key: 'partyCommittee',
    kind: 'GRASSROOTS_PARTY_ORG',
    name: `Đảng bộ ${DEPARTMENT}`,
    committee: `Đảng ủy ${DEPARTMENT}`,
    signsAs: 'Đảng ủy',
    symbol: 'ĐU',
    parent: null,
    officialMembers: 94,
  },
  {
    key: 'libraryBranch',
    kind: 'SUBORDINATE_BRANCH',
    name: 'Chi bộ Thư viện tỉnh',
    committee: 'Chi bộ Thư viện tỉnh',
    signsAs: 'Chi bộ',
    symbol: 'CB',
    parent: 'partyCommittee',
    officialMembers: 11,
    office: 'library',
  },
];

const PARTY_ADMINISTRATOR: Person = {
  key: 'partyAdministrator',
  name: 'Đinh Hải Yến',
  seats: [['partyCommittee', 'ADMINISTRATOR', 'Quản trị hệ thống']],
};

/** The library's director is also the secretary of its branch. */
const inBothLines = (one: Person): Person =>
  one.key === 'libraryLeader' ? { ...one, seats: [...one.seats, ['libraryBranch', 'SECRETARY', 'Bí thư']] } : one;

/** The bloc, and the Party line of its head unit. */
export const S2_ORGANISATION: StoryOrganisation = {
  ...BLOC,
  term: { ...BLOC.term, name: 'Nhiệm kỳ 2020 - 2025' },
  units: [...BLOC.units, ...PARTY_UNITS],
  people: [...BLOC.people.map(inBothLines), PARTY_ADMINISTRATOR],
};
