// S2's organisation: a bloc inside one department. The page names neither its head nor its members but one: assumed.
import { blocOrganisation, type MemberUnit } from './bloc-organisation.js';

const DEPARTMENT = 'Sở Văn hóa, Thể thao và Du lịch';

type Row = readonly [key: string, name: string, symbol: string, leader: string, title: string, officer: string];

const unit = (row: Row, standing: MemberUnit['standing'] = 'MEMBER'): MemberUnit => {
  const [key, name, symbol, leader, leaderTitle, officer] = row;
  return { key, name, symbol, governing: DEPARTMENT, standing, leader, leaderTitle, officer };
};

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

/** Hà Nam's story, in a province that does not exist. */
export const S2_ORGANISATION = blocOrganisation({
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
