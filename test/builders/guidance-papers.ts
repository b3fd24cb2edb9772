// Guidance papers of our own, one of each layout, with the deadlines they set. Names and numbers are made up.

/** A paper and the deadlines it sets, written `<rule> | <who> | <where to>`. */
export interface Paper {
  readonly name: string;
  readonly text: string;
  readonly deadlines: readonly string[];
}

const PARTY_GUIDANCE: Paper = {
  name: 'a Party guidance in two columns',
  text: `ĐẢNG BỘ TỈNH LÂM KHÊ                         ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ XÂY DỰNG
*                                  Lâm Khê, ngày 24 tháng 5 năm 2021
Số 31-HD/ĐU

HƯỚNG DẪN
sơ kết công tác xây dựng Đảng 6 tháng đầu năm 2021
-----

Thực hiện Công văn số 88-CV/ĐUK ngày 12/5/2021 của Đảng ủy Khối, Đảng ủy Sở hướng dẫn như sau:
1. Nội dung: đánh giá kết quả lãnh đạo nhiệm vụ chính trị; số liệu tính đến ngày 10/6/2021.
2. Các chi bộ trực thuộc gửi báo cáo sơ kết về Văn phòng Đảng ủy trước ngày 20/6/2021.
3. Văn phòng Đảng ủy tổng hợp, báo cáo Đảng ủy Khối chậm nhất ngày 28/6/2021.
4. Hội nghị sơ kết dự kiến tổ chức ngày 02/7/2021.

Nơi nhận:                                     T/M ĐẢNG ỦY
- Các chi bộ,                                 PHÓ BÍ THƯ
- Lưu VP.                                     Vũ Đình Khang
`,
  deadlines: [
    '2021-06-20 excluded | Các chi bộ trực thuộc | Văn phòng Đảng ủy',
    '2021-06-28 | Văn phòng Đảng ủy | Đảng ủy Khối',
  ],
};

const STATE_REGIME: Paper = {
  name: 'a state regulation of regular reports',
  text: `ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM KHÊ                      Độc lập - Tự do - Hạnh phúc
Số: 214/UBND-TH                 Lâm Khê, ngày 09 tháng 02 năm 2022
V/v chấn chỉnh chế độ báo cáo định kỳ

Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố.

Ủy ban nhân dân tỉnh yêu cầu các cơ quan, địa phương gửi báo cáo về Văn phòng Ủy ban nhân dân tỉnh như sau:
a) Báo cáo tháng: chậm nhất ngày 18 hằng tháng;
b) Báo cáo quý: chậm nhất ngày 20 của tháng cuối quý;
c) Báo cáo 6 tháng: chậm nhất ngày 20 tháng 6 hằng năm;
d) Báo cáo năm: chậm nhất ngày 05 tháng 12 hằng năm.

Công văn này thay thế Công văn số 90/UBND-TH ngày 15/01/2019./.

Nơi nhận:                                     KT. CHỦ TỊCH
- Như trên;                                   PHÓ CHỦ TỊCH
- Lưu: VT.                                    Trịnh Hữu Lộc
`,
  deadlines: [
    'monthly 18 | các cơ quan, địa phương | Văn phòng Ủy ban nhân dân tỉnh',
    'quarterly 20 | các cơ quan, địa phương | Văn phòng Ủy ban nhân dân tỉnh',
    'annual 20/6 | các cơ quan, địa phương | Văn phòng Ủy ban nhân dân tỉnh',
    'annual 5/12 | các cơ quan, địa phương | Văn phòng Ủy ban nhân dân tỉnh',
  ],
};

const TABLE: Paper = {
  name: 'a plan whose deadlines stand in a table',
  text: `HUYỆN ỦY VẠN KHÊ                             ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                                  Vạn Khê, ngày 06 tháng 9 năm 2023
Số 17-KH/BTCHU

KẾ HOẠCH
kiểm điểm, xếp loại chất lượng năm 2023
-----

TT | Nội dung công việc | Đơn vị thực hiện | Hạn cuối
1 | Hội nghị quán triệt | Ban Tổ chức Huyện ủy | 15/9/2023
2 | Gửi báo cáo tự kiểm điểm về Ban Tổ chức Huyện ủy | Các chi bộ cơ sở | 05/12/2023
3 | Tổ chức kiểm điểm ở cơ sở | Các đảng ủy cơ sở | 15/12/2023
4 | Gửi hồ sơ xếp loại về Ban Tổ chức Huyện ủy | Các đảng ủy cơ sở | 20/12/2023

Nơi nhận:                                     TRƯỞNG BAN
- Các chi bộ, đảng bộ cơ sở.                  Lý Thị Sen
`,
  deadlines: [
    '2023-12-05 | Các chi bộ cơ sở | Ban Tổ chức Huyện ủy',
    '2023-12-20 | Các đảng ủy cơ sở | Ban Tổ chức Huyện ủy',
  ],
};

const RELATIVE: Paper = {
  name: 'a plan with limits that wait for events',
  text: `TỈNH ỦY LÂM KHÊ                              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY CÁC CƠ QUAN TỈNH
*                                  Lâm Khê, ngày 11 tháng 3 năm 2024
Số 09-KH/ĐU

KẾ HOẠCH
chuẩn bị đại hội chi bộ, đảng bộ cơ sở nhiệm kỳ 2025 - 2030
-----

1. Chậm nhất 15 ngày làm việc trước ngày khai mạc đại hội, đảng ủy cơ sở gửi dự thảo báo cáo chính trị về Ban Tổ chức Đảng ủy.
2. Trong thời hạn 05 ngày làm việc kể từ ngày bế mạc đại hội, cấp ủy khóa mới báo cáo kết quả về Ban Thường vụ Đảng ủy.
3. Ban Tổ chức Đảng ủy thẩm định và trả lời trong 07 ngày kể từ ngày nhận đủ hồ sơ.
4. Đại hội chi bộ hoàn thành trước ngày 30/3/2025.

Nơi nhận:                                     T/M BAN THƯỜNG VỤ
- Các đảng ủy cơ sở.                          PHÓ BÍ THƯ
                                              Cao Văn Thịnh
`,
  deadlines: [
    '15 workday before ngày khai mạc đại hội | đảng ủy cơ sở | Ban Tổ chức Đảng ủy',
    '5 workday after ngày bế mạc đại hội | cấp ủy khóa mới | Ban Thường vụ Đảng ủy',
  ],
};

export const GUIDANCE_PAPERS: readonly Paper[] = [PARTY_GUIDANCE, STATE_REGIME, TABLE, RELATIVE];
