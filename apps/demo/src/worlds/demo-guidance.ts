// The demo's two guidance documents: texts of our own. The deadlines in them are assumed; the seed stories give none.

/** Seed story 000 names this paper and its date; outline and deadline are ours. */
export const HALF_YEAR_GUIDANCE = `ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH LÂM KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
*
Số 126-HD/ĐU                              Lâm Khê, ngày 24 tháng 5 năm 2021

HƯỚNG DẪN
sơ kết công tác 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2021
-----

Thực hiện chương trình công tác năm 2021, Ban Thường vụ Đảng ủy Sở hướng dẫn các chi bộ sơ kết công tác 6 tháng đầu năm và triển khai nhiệm vụ 6 tháng cuối năm 2021 như sau:

I. NỘI DUNG
1. Đánh giá kết quả lãnh đạo thực hiện nhiệm vụ chính trị, chuyên môn; công tác chính trị, tư tưởng; công tác tổ chức, cán bộ, đảng viên; công tác kiểm tra, giám sát; lãnh đạo các đoàn thể.
2. Nêu rõ ưu điểm, hạn chế, nguyên nhân khách quan và chủ quan.
3. Xác định nhiệm vụ trọng tâm và giải pháp 6 tháng cuối năm 2021. Số liệu tính đến ngày 15/6/2021, số còn lại của tháng 6 ghi ước thực hiện.

II. TỔ CHỨC THỰC HIỆN
1. Chi ủy chuẩn bị dự thảo báo cáo; chi bộ tổ chức hội nghị sơ kết, thảo luận và thông qua báo cáo. Đảng ủy phân công đảng ủy viên dự và chỉ đạo hội nghị.
2. Các chi bộ trực thuộc gửi báo cáo về Đảng ủy Sở (qua Văn phòng Đảng ủy) chậm nhất ngày 18/6/2021.
3. Văn phòng Đảng ủy theo dõi, đôn đốc và tổng hợp kết quả.

Nơi nhận:                                        T/M BAN THƯỜNG VỤ
- Các chi bộ trực thuộc,                              BÍ THƯ
- Các đồng chí đảng ủy viên,
- Lưu Văn phòng Đảng ủy.                         Trần Quốc Vinh
`;

/** An earlier paper, so that the first start has reports in every state, late ones among them. */
export const THEMATIC_GUIDANCE = `ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH LÂM KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
*
Số 118-CV/ĐU                              Lâm Khê, ngày 26 tháng 4 năm 2021
Về việc báo cáo sinh hoạt chuyên đề quý II năm 2021

Kính gửi: Các chi bộ trực thuộc

Để đánh giá việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trong sinh hoạt chi bộ, Đảng ủy Sở đề nghị:

1. Mỗi chi bộ tổ chức một kỳ sinh hoạt chuyên đề trong tháng 5, gắn với nhiệm vụ chuyên môn của đơn vị.
2. Các chi bộ trực thuộc gửi báo cáo kết quả sinh hoạt chuyên đề quý II năm 2021 về Đảng ủy Sở chậm nhất ngày 20/5/2021.

Nơi nhận:                                        T/L BAN THƯỜNG VỤ
- Như trên,                                      CHÁNH VĂN PHÒNG
- Lưu Văn phòng Đảng ủy.
                                                 Bùi Thanh Thảo
`;

export const ASSUMED_DEADLINE = 'Văn bản minh họa do chúng tôi viết; thời hạn nộp là giả định.';
