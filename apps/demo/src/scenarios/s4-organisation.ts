// S4's organisation: a bloc of nine units of different levels, called by three names on one page. Head and deputy are assumed.
import { blocOrganisation, memberUnitOf, type MemberUnit } from './bloc-organisation.js';

const PROVINCE = 'tỉnh Yên Lĩnh';

const unit = memberUnitOf(`Ủy ban nhân dân ${PROVINCE}`);

export const S4_UNITS: readonly MemberUnit[] = [
  unit(['ethnic', 'Ban Dân tộc', 'BDT', 'Hoàng Tiến Thuận', 'Phó Trưởng ban', 'Lục Thị Chiêm']),
  unit(
    ['labour', 'Sở Lao động - Thương binh và Xã hội', 'SLĐTBXH', 'Ngô Thị Hồng Vinh', 'Phó Giám đốc', 'Dương Ngọc Lân'],
    'HEAD_UNIT',
  ),
  unit(['education', 'Sở Giáo dục và Đào tạo', 'SGDĐT', 'Phạm Lương Thiện', 'Phó Giám đốc', 'Đào Thị Miên']),
  unit(['culture', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', 'Vũ Hoài Sơn', 'Phó Giám đốc', 'Nguyễn Thị Kim Lý']),
  unit(['broadcast', 'Đài Phát thanh - Truyền hình tỉnh', 'ĐPTTH', 'Trần Nhật Khang', 'Phó Giám đốc', 'Bùi Thị Sen']),
  {
    ...unit([
      'museum',
      'Bảo tàng Văn hóa các dân tộc Việt Nam',
      'BTVHDT',
      'Lê Thị Tuyết Băng',
      'Phó Giám đốc',
      'Ma Văn Thược',
    ]),
    governing: 'Bộ Văn hóa, Thể thao và Du lịch',
  },
  unit([
    'atk',
    'Ban Quản lý Khu di tích lịch sử - sinh thái ATK Định Hóa',
    'BQLATK',
    'Triệu Đình Khôi',
    'Phó Trưởng ban',
    'Nông Thị Xuyến',
  ]),
  unit(['lake', 'Ban Quản lý khu du lịch vùng Hồ Núi Cốc', 'BQLHNC', 'Đỗ Trọng Hiệp', 'Phó Trưởng ban', 'Hà Thị Phấn']),
  unit(['health', 'Sở Y tế', 'SYT', 'Lý Minh Quân', 'Phó Giám đốc', 'Tạ Thị Đượm'], 'DEPUTY_HEAD_UNIT'),
];

/** Thái Nguyên's story, in a province that does not exist. */
export const S4_ORGANISATION = blocOrganisation({
  place: 'Yên Lĩnh',
  domain: 'yenlinh.example',
  since: '2018-01-01',
  council: {
    name: `Hội đồng Thi đua - Khen thưởng ${PROVINCE}`,
    chair: ['Đinh Hữu Phước', 'Phó Chủ tịch Hội đồng'],
    office: ['Lưu Thị Mỹ Dung', 'Trưởng Ban Thi đua - Khen thưởng tỉnh'],
    administrator: 'Phan Quốc Thịnh',
  },
  bloc: {
    kind: 'EMULATION_BLOC',
    name: 'Khối Thi đua Văn hóa - Xã hội',
    aliases: ['Khối các cơ quan Văn hóa - Xã hội', 'Khối thi đua Văn hóa Xã hội'],
  },
  units: S4_UNITS,
});
