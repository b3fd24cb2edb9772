// S3's organisation: a cluster of seven provincial offices; the council's office sits in one of them.
import { blocOrganisation, memberUnitOf, type MemberUnit } from './bloc-organisation.js';

const PROVINCE = 'tỉnh Lâm Khê';

const unit = memberUnitOf(`Ủy ban nhân dân ${PROVINCE}`);

export const S3_UNITS: readonly MemberUnit[] = [
  {
    ...unit([
      'assembly',
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
      'VPĐĐBQH',
      'Chu Đức Hạnh',
      'Phó Chánh Văn phòng',
      'Hoàng Thị Lệ',
    ]),
    governing: '',
  },
  unit(['cabinet', 'Văn phòng Ủy ban nhân dân tỉnh', 'VPUBND', 'Lộc Thế Anh', 'Phó Chánh Văn phòng', 'Nông Thu Trang']),
  unit(['finance', 'Sở Tài chính', 'STC', 'Bế Quốc Toản', 'Phó Giám đốc', 'Vy Thị Hoài'], 'HEAD_UNIT'),
  unit(
    ['planning', 'Sở Kế hoạch và Đầu tư', 'SKHĐT', 'Đàm Xuân Trọng', 'Phó Giám đốc', 'Lành Thị Thơm'],
    'DEPUTY_HEAD_UNIT',
  ),
  unit(['interior', 'Sở Nội vụ', 'SNV', 'Hứa Thị Ngọc', 'Phó Giám đốc', 'Mông Văn Quyết']),
  unit(['justice', 'Sở Tư pháp', 'STP', 'Phương Thị Diệu', 'Phó Giám đốc', 'Lăng Văn Hảo']),
  unit(['foreign', 'Sở Ngoại vụ', 'SNgV', 'Sầm Đại Nghĩa', 'Giám đốc', 'Tăng Thị Uyên']),
];

/** Lạng Sơn's story, in a province that does not exist. */
export const S3_ORGANISATION = blocOrganisation({
  place: 'Lâm Khê',
  domain: 'lamkhe.example',
  since: '2021-01-01',
  council: {
    name: `Hội đồng Thi đua - Khen thưởng ${PROVINCE}`,
    host: 'interior',
    chair: ['Nguyễn Thế Vỹ', 'Phó Chủ tịch Hội đồng'],
    office: ['Hoàng Thu Phượng', 'Trưởng Ban Thi đua - Khen thưởng, Sở Nội vụ'],
    administrator: 'Linh Văn Tài',
  },
  bloc: {
    kind: 'EMULATION_CLUSTER',
    name: 'Cụm thi đua các cơ quan tham mưu tổng hợp tỉnh',
    aliases: ['Cụm thi đua tham mưu tổng hợp'],
  },
  units: S3_UNITS,
});
