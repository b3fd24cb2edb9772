// Wordings of the office, each written before it was tried: what is due, and what is none of it. Texts of our own.
import { ruleText } from '../../../test/builders/rule-text.js';
import { readGuidance } from '../read-guidance.js';

const paper = (body: string): string => `ĐẢNG BỘ TỈNH THANH SƠN
ĐẢNG ỦY SỞ VĂN HÓA
*
Số: 12-CV/ĐU
V/v tăng cường công tác thông tin

Thanh Sơn, ngày 10 tháng 11 năm 2021

Kính gửi: Các chi bộ trực thuộc

${body}
`;

describe('wordings', () => {
  test.each([
    [
      'Đề nghị đồng chí Bí thư các chi bộ chỉ đạo hoàn thiện hồ sơ và nộp về Văn phòng Đảng ủy trong ngày 15/11/2021.',
      '2021-11-15',
    ],
    [
      'Báo cáo của các đơn vị đề nghị gửi về Ban Tổ chức trước 10h00 ngày 12/11/2021 để kịp tổng hợp.',
      '2021-11-12T10:00 excluded',
    ],
    [
      'Thời gian báo cáo: Trước ngày 25 của tháng cuối quý đối với báo cáo quý; trước ngày 10/6 đối với báo cáo 6 tháng; trước ngày 05/12 đối với báo cáo năm.',
      'quarterly 25; annual 10/6; annual 5/12',
    ],
    [
      'Các chi bộ gửi biên bản họp về Đảng ủy chậm nhất 03 ngày sau khi kết thúc cuộc họp.',
      '3 day after khi kết thúc cuộc họp',
    ],
    ['Sau khi tổ chức đại hội 07 ngày, các chi bộ báo cáo kết quả về Đảng ủy cấp trên.', '7 day after tổ chức đại hội'],
    [
      'Yêu cầu các đảng bộ, chi bộ trực thuộc gửi báo cáo về Ban Thường vụ (qua Ban Tuyên giáo) muộn nhất vào ngày 30 tháng 11 năm 2021.',
      '2021-11-30',
    ],
    ['Kết quả thực hiện báo cáo về Thường trực Đảng ủy vào ngày cuối cùng của tháng.', 'monthly -'],
    [
      'Hằng quý, trước ngày 20 của tháng cuối quý, các chi bộ báo cáo bằng văn bản gửi Ủy ban Kiểm tra.',
      'quarterly 20',
    ],
    ['Các đơn vị gửi danh sách về Hội đồng Thi đua - Khen thưởng từ nay đến hết ngày 20/12/2021.', '2021-12-20'],
    ['Hạn chót nhận báo cáo: 17h00 ngày 05/12/2021 (theo dấu bưu điện).', '2021-12-05T17:00'],
    [
      'Định kỳ ngày 15/6 và 15/12 hằng năm, các chi bộ gửi báo cáo kết quả học tập và làm theo Bác về Đảng ủy.',
      'semiannual 15/6+12',
    ],
    [
      'Trước ngày 01/12 hằng năm các đơn vị thành viên gửi bản tự chấm điểm về Khối trưởng; Khối trưởng tổng hợp gửi Ban Thi đua trước ngày 15/12.',
      'annual 1/12; annual 15/12',
    ],
    ['Báo cáo gửi về Đảng ủy (qua đồng chí Hoa, Văn phòng) trước thứ Tư, ngày 24/11/2021.', '2021-11-24 excluded'],
    [
      'Các chi bộ hoàn thành việc kiểm điểm trước 30/11/2021 và gửi hồ sơ về Đảng ủy trước 05/12/2021.',
      '2021-12-05 excluded',
    ],
    [
      'Chi bộ họp kiểm điểm xong trong tháng 11/2021, gửi kết quả về Văn phòng Đảng ủy trong vòng 02 ngày làm việc kể từ ngày họp.',
      '2 workday after ngày họp',
    ],
    ['Đảng ủy các xã báo cáo tiến độ hằng tuần vào chiều thứ Năm về Ban Chỉ đạo.', 'weekly thursday'],
    ['Báo cáo nhanh gửi trước 16 giờ hằng ngày về Thường trực Ban Chỉ đạo huyện.', 'daily - 16:00'],
    [
      'Các cấp ủy báo cáo Ban Thường vụ kết quả thực hiện trước ngày 15 tháng 3, 15 tháng 6, 15 tháng 9 và 15 tháng 12 hằng năm.',
      'quarterly 15/3+6+9+12',
    ],
    ['Đảng ủy sẽ tổ chức kiểm tra tại các chi bộ từ ngày 01/12 đến ngày 15/12/2021, lịch cụ thể thông báo sau.', ''],
    ['Đơn vị nào gửi báo cáo sau ngày 20/12/2021 coi như không hoàn thành nhiệm vụ.', ''],
    [
      'Các đơn vị rà soát, lập danh sách trích ngang gửi về Phòng Nội vụ, thời gian chậm nhất là 16h30 ngày 18 tháng 11 năm 2021.',
      '2021-11-18T16:30',
    ],
    [
      'Nhận được công văn này, yêu cầu các chi bộ triển khai và báo cáo kết quả về Đảng ủy trước ngày 30/11.',
      '2021-11-30 excluded',
    ],
    [
      'Báo cáo sơ kết 6 tháng gửi trước ngày 15 tháng 6; báo cáo tổng kết năm gửi trước ngày 15 tháng 12 hằng năm về Sở Nội vụ.',
      'annual 15/6; annual 15/12',
    ],
    [
      'Các phòng, ban gửi ý kiến góp ý dự thảo về Văn phòng trước ngày 19/11/2021; quá thời hạn trên coi như thống nhất.',
      '2021-11-19 excluded',
    ],
    ['Giao Ban Tổ chức chủ trì, tham mưu báo cáo Ban Thường vụ kết quả trước ngày 20/12/2021.', '2021-12-20 excluded'],
    [
      'Hồ sơ đề nghị khen thưởng gồm 02 bộ, gửi về Ban Thi đua - Khen thưởng chậm nhất đến hết ngày 10 tháng 01 năm 2022.',
      '2022-01-10',
    ],
    [
      'Thời gian gửi: Cấp huyện gửi cấp tỉnh trước ngày 05/12; cấp xã gửi cấp huyện trước ngày 25/11 hằng năm.',
      'annual 5/12; annual 25/11',
    ],
    ['Báo cáo tổng kết công tác năm gửi về Đảng ủy xong trước 15/12 hằng năm để tổng hợp.', 'annual 15/12'],
    [
      'Chậm nhất 10 ngày trước ngày khai mạc đại hội, chi bộ gửi hồ sơ nhân sự trình Ban Thường vụ Đảng ủy.',
      '10 day before ngày khai mạc đại hội',
    ],
    [
      'Đề nghị Thủ trưởng các đơn vị báo cáo kết quả về Sở Nội vụ (bản giấy và tệp điện tử theo địa chỉ noivu@example.vn) trước ngày 15 tháng 12 năm 2021.',
      '2021-12-15 excluded',
    ],
    [
      'Ngày 20 hằng tháng các chi bộ nộp báo cáo tháng, ngày 20 tháng cuối quý nộp báo cáo quý cho Văn phòng Đảng ủy.',
      'monthly 20; quarterly 20',
    ],
    [
      'Kỳ báo cáo tháng: các đơn vị gửi trước ngày 03 của tháng sau; kỳ báo cáo quý: gửi trước ngày 05 của tháng đầu quý sau.',
      'monthly 3; quarterly 5',
    ],
    [
      'Các chi bộ có trách nhiệm gửi báo cáo về Đảng ủy đúng thời gian quy định, chậm nhất là ngày mùng 5 hằng tháng.',
      'monthly 5',
    ],
    ['Đề nghị các đồng chí nộp phiếu khảo sát cho Ban Tuyên giáo ngay trong ngày 22/11/2021.', '2021-11-22'],
    [
      'Báo cáo giải trình (nếu có) gửi về Ủy ban Kiểm tra trong thời hạn mười ngày làm việc, kể từ ngày nhận được thông báo kết luận.',
      '10 workday after ngày nhận được thông báo kết luận',
    ],
    ['Hết tháng 11/2021 các chi bộ gửi kết quả bình xét về Đảng ủy.', '2021-11-30'],
    [
      'Thời hạn gửi hồ sơ: 30 ngày trước ngày tổ chức hội nghị tổng kết.',
      '30 day before ngày tổ chức hội nghị tổng kết',
    ],
    [
      'Các đơn vị báo cáo số liệu vào phần mềm trước ngày 28 hằng tháng và gửi bản ký số về Phòng Tổng hợp.',
      'monthly 28',
    ],
    [
      'Đề nghị các đảng bộ gửi tham luận về Ban Tổ chức Hội nghị trước ngày khai mạc 05 ngày.',
      '5 day before ngày khai mạc',
    ],
    ['Các khối, cụm gửi kế hoạch hoạt động năm về Sở Nội vụ trong tháng 02 hằng năm.', 'annual -/2'],
    ['Hằng năm, trước ngày 10 tháng 01 năm sau, các đơn vị báo cáo tổng kết về cụm trưởng.', 'annual 10/1'],
    [
      'Đề nghị cơ quan, đơn vị cử cán bộ tham dự và gửi danh sách về Văn phòng trước ngày 17/11/2021 để chuẩn bị.',
      '2021-11-17 excluded',
    ],
    [
      'Các chi bộ nghiêm túc thực hiện chế độ báo cáo; báo cáo quý I trước 15/3, quý II trước 15/6, quý III trước 15/9, quý IV trước 15/12 gửi về Đảng ủy.',
      'annual 15/3; annual 15/6; annual 15/9; annual 15/12',
    ],
    [
      'Báo cáo giải trình gửi về Ủy ban Kiểm tra trong thời hạn 10 ngày làm việc, kể từ ngày nhận được thông báo kết luận.',
      '10 workday after ngày nhận được thông báo kết luận',
    ],
    [
      'Báo cáo giải trình gửi về Ủy ban Kiểm tra trong thời hạn mười ngày làm việc kể từ ngày ký thông báo.',
      '10 workday after ngày ký thông báo',
    ],
    [
      'Báo cáo giải trình (nếu có) gửi về Ủy ban Kiểm tra trong thời hạn 10 ngày kể từ ngày ký.',
      '10 day after ngày ký',
    ],
    ['Đảng ủy các xã gửi báo cáo tiến độ về Ban Chỉ đạo vào thứ Năm hằng tuần.', 'weekly thursday'],
    ['Đảng ủy các xã gửi báo cáo hằng tuần vào thứ Năm về Ban Chỉ đạo.', 'weekly thursday'],
    ['Các chi bộ báo cáo hằng quý vào ngày 15 tháng cuối quý về Đảng ủy.', 'quarterly 15'],
    ['Các chi bộ báo cáo hằng tháng vào ngày 25 về Đảng ủy.', 'monthly 25'],
    ['Hằng tháng, các chi bộ báo cáo về Đảng ủy trước ngày 25.', 'monthly 25'],
    ['Thời hạn nhận báo cáo: trước 17 giờ ngày 05/12/2021.', '2021-12-05T17:00 excluded'],
    ['Các đơn vị cập nhật số liệu vào phần mềm và gửi báo cáo giấy về Sở trước ngày 28 hằng tháng.', 'monthly 28'],
    [
      '1. Báo cáo tháng\n- Thời điểm chốt số liệu: ngày 14 hằng tháng.\n- Thời hạn gửi báo cáo: chậm nhất ngày 16 hằng tháng.\n2. Báo cáo năm\n- Thời hạn gửi báo cáo: chậm nhất ngày 16/12 hằng năm.',
      'monthly 16; annual 16/12',
    ],
    [
      'Các chi bộ:\n- Nộp danh sách đề nghị kết nạp trước ngày 25 của tháng;\n- Nộp đảng phí trước ngày 10 hằng tháng;\n- Gửi biên bản sinh hoạt chi bộ sau sinh hoạt 02 ngày.',
      'monthly 25; 2 day after sinh hoạt',
    ],
    [
      'TT | Nội dung | Đơn vị thực hiện | Thời hạn\n1 | Báo cáo tháng | Các chi bộ | Ngày 20 hằng tháng\n2 | Báo cáo quý | Các chi bộ | Ngày 15 tháng cuối quý\n3 | Kiểm tra chi bộ | Ủy ban Kiểm tra | Quý III/2021',
      'monthly 20; quarterly 15',
    ],
    [
      'Đề nghị các đơn vị quan tâm phối hợp, gửi báo cáo về Đảng ủy trước ngày 25/11/2021 (gửi file mềm trước 17h ngày 24/11/2021 theo địa chỉ vp@example.vn).',
      '2021-11-25 excluded; 2021-11-24T17:00 excluded',
    ],
    [
      'Các chi bộ tổ chức đánh giá xong trước 10/12; gửi kết quả về Đảng ủy trước 15/12; Đảng ủy xét, công nhận trước 25/12/2021.',
      '2021-12-15 excluded',
    ],
    ['Từ ngày 15 đến ngày 20 hằng tháng, các chi bộ gửi báo cáo về Văn phòng Đảng ủy.', 'monthly 20'],
    [
      'Cấp cơ sở báo cáo cấp huyện trước ngày 10/11; cấp huyện báo cáo Tỉnh ủy trước ngày 20/11/2021.',
      '2021-11-10 excluded; 2021-11-20 excluded',
    ],
    [
      'Yêu cầu Bí thư các chi bộ báo cáo bằng văn bản về Đảng ủy, hoàn thành trước ngày 22/11/2021.',
      '2021-11-22 excluded',
    ],
    [
      'Các đơn vị gửi bản kê khai, bản tổng hợp về Ủy ban Kiểm tra Đảng ủy trước ngày 31 tháng 12 hằng năm và chậm nhất trong 10 ngày kể từ khi có biến động.',
      'annual 31/12; 10 day after khi có biến động',
    ],
    ['Báo cáo chuyên đề, đột xuất: theo yêu cầu của cấp trên.', ''],
    ['Thời gian gửi báo cáo tuần: trước 11 giờ thứ Sáu.', 'weekly friday 11:00'],
    [
      'Các đơn vị được kiểm tra gửi báo cáo tự kiểm tra cho Đoàn trước khi Đoàn đến làm việc 05 ngày.',
      '5 day before Đoàn đến làm việc',
    ],
    ['Các chi bộ đăng ký nội dung làm theo Bác, gửi Đảng ủy trước ngày 28 tháng 02 hàng năm.', 'annual 28/2'],
    [
      'Các chi bộ gửi 01 bản báo cáo (kèm danh sách) về đồng chí Nguyễn Văn A, Văn phòng Đảng ủy, trước ngày 18-11-2021.',
      '2021-11-18 excluded',
    ],
    [
      'Kể từ ngày 01/01/2022, báo cáo tháng gửi trước ngày 20, báo cáo quý gửi trước ngày 20 của tháng cuối quý.',
      'monthly 20; quarterly 20',
    ],
    [
      'Đề nghị gửi báo cáo về Văn phòng Cấp ủy bằng hai hình thức: văn bản và thư điện tử vpcu@example.vn; thời gian gửi trước ngày 26-11-2021.',
      '2021-11-26 excluded',
    ],
    [
      'Hồ sơ gửi về Ban Tổ chức Đảng ủy Khối thành 3 đợt: đợt 1 trước ngày 20/01, đợt 2 trước ngày 20/4, đợt 3 trước ngày 20/8 hằng năm.',
      'annual 20/1; annual 20/4; annual 20/8',
    ],
    [
      'Các chi bộ gửi danh sách đảng viên đủ tiêu chuẩn tặng Huy hiệu Đảng đợt 03/02 trước ngày 15/12, đợt 19/5 trước ngày 30/3 hằng năm.',
      'annual 15/12; annual 30/3',
    ],
    [
      'Định kỳ 6 tháng (trước 20/5) và 1 năm (trước 20/11) các chi bộ báo cáo Ủy ban Kiểm tra Đảng ủy.',
      'annual 20/5; annual 20/11',
    ],
    ['Sở Nội vụ tổng hợp, trình UBND tỉnh trước ngày 25/12 hằng năm.', 'annual 25/12'],
    [
      'Các đơn vị phản hồi kết quả xử lý bằng văn bản trong 07 ngày kể từ ngày nhận được công văn này.',
      '7 day after ngày nhận được công văn này',
    ],
    [
      'Đề nghị các đồng chí gửi bài viết (không quá 03 trang) về Ban Biên tập trước ngày 22/12 để kịp in ấn.',
      '2021-12-22 excluded',
    ],
  ])('%s', (body, expected) => {
    const { deadlines } = readGuidance(paper(body)).reading;
    expect(deadlines.map((one) => ruleText(one.rule)).join('; ')).toBe(expected);
  });

  test.each([
    // Left open on purpose: nothing certain may be said, and the reader must not be silent.
    'Chi bộ tiến hành đại hội vào tháng 3/2022, báo cáo kế hoạch về Đảng ủy trước 15 ngày.',
    'Ban Thường vụ yêu cầu các chi bộ, sau khi họp xong, gửi ngay biên bản về Đảng ủy, không để quá 03 ngày.',
    'Sau mỗi kỳ sinh hoạt chuyên đề, chi bộ báo cáo kết quả về Đảng ủy chậm nhất 05 ngày.',
    'Ủy ban kiểm tra cơ sở báo cáo cấp trên trước thời gian nêu tại khoản 1 là 05 ngày.',
    'Thời hạn nộp hồ sơ đợt này thực hiện như đợt trước, chậm nhất ngày 31/02/2022.',
  ])('asked about, never sure: %s', (body) => {
    const { deadlines, questions } = readGuidance(paper(body)).reading;
    expect(questions.length).toBeGreaterThan(0);
    expect(deadlines.filter((one) => one.confidence === 'sure')).toEqual([]);
  });
});

describe('what', () => {
  test.each([
    [
      'Các chi bộ gửi báo cáo kết quả thực hiện chuyên đề số 1 về Đảng ủy trước ngày 10/12/2021.',
      'kết quả thực hiện chuyên đề số 1',
    ],
    [
      'Các chi bộ gửi báo cáo kết quả chương trình hành động về Đảng ủy trước ngày 10/12/2021.',
      'kết quả chương trình hành động',
    ],
    ['Các chi bộ lập danh sách đảng viên, chuyển Ban Tổ chức trước ngày 10/12/2021.', 'danh sách đảng viên'],
  ])('%s', (body, what) => {
    expect(readGuidance(paper(body)).reading.deadlines.map((one) => one.what)).toEqual([what]);
  });
});

describe('who and where to', () => {
  test.each([
    [
      'Đảng bộ, chi bộ cơ sở hoàn thành kiểm điểm trước ngày 20/11/2021; gửi hồ sơ về Ban Tổ chức Huyện ủy chậm nhất ngày 25/11/2021.',
      'Đảng bộ, chi bộ cơ sở',
      'Ban Tổ chức Huyện ủy',
    ],
    [
      'Đề nghị cấp ủy lập biểu thống kê; nộp Ban Tổ chức Đảng ủy: báo cáo năm trước ngày 10/12/2021.',
      'cấp ủy',
      'Ban Tổ chức Đảng ủy',
    ],
    ['Chi đoàn tự đánh giá, gửi Đoàn cơ sở trước 15/11/2021.', 'Chi đoàn', 'Đoàn cơ sở'],
    [
      'Các huyện, thị, thành đoàn gửi hồ sơ thi đua về Ban Tổ chức - Kiểm tra Tỉnh đoàn trước ngày 25/11/2021.',
      'Các huyện, thị, thành đoàn',
      'Ban Tổ chức - Kiểm tra Tỉnh đoàn',
    ],
    [
      'Các chi bộ báo cáo kết quả, gửi Văn phòng Đảng ủy bản giấy trước ngày 17/12/2021.',
      'Các chi bộ',
      'Văn phòng Đảng ủy',
    ],
    [
      'Các chi bộ gửi Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng) 01 bộ hồ sơ trước ngày 17/12/2021.',
      'Các chi bộ',
      'Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng)',
    ],
  ])('%s', (body, obligedBy, submitTo) => {
    const [one] = readGuidance(paper(body)).reading.deadlines;
    expect([one?.obligedBy, one?.submitTo]).toEqual([obligedBy, submitTo]);
  });

  test('rows of a table that name a paper and no verb', () => {
    const table =
      'TT | Nội dung | Đơn vị thực hiện | Nơi nhận | Thời hạn\n1 | Hồ sơ khen thưởng | Các phòng | Hội đồng | Trước 20/12/2021\n2 | Họp Hội đồng | Phòng Nội vụ | | 25/12/2021';
    const { deadlines } = readGuidance(paper(table)).reading;
    expect(deadlines.map((one) => [ruleText(one.rule), one.obligedBy, one.submitTo, one.confidence])).toEqual([
      ['2021-12-20 excluded', 'Các phòng', 'Hội đồng', 'ask'],
    ]);
  });
});
