// Reading whole papers, and single duties in every wording the office uses.
import { GUIDANCE_PAPERS } from '../../test/builders/guidance-papers.js';
import { ruleText } from '../../test/builders/rule-text.js';
import { readGuidance } from './read-guidance.js';
import type { DeadlineReading } from './reading/reading.js';

const line = ({ rule, obligedBy, submitTo }: DeadlineReading): string =>
  [ruleText(rule), obligedBy ?? '-', submitTo ?? '-'].join(' | ');

const paperWith = (body: string): string => `ĐẢNG BỘ TỈNH LÂM KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA
*
Số 126-HD/ĐU            Lâm Khê, ngày 24 tháng 5 năm 2021

HƯỚNG DẪN
một số nội dung công tác
-----

Đảng ủy Sở hướng dẫn:
${body}
Nơi nhận:
- Như trên,
- Lưu.
`;

const rulesOf = (body: string): string => {
  const rules = readGuidance(paperWith(body)).reading.deadlines.map((one) => ruleText(one.rule));
  return rules.join('; ');
};

describe('whole papers', () => {
  test.each(GUIDANCE_PAPERS.map((paper) => [paper.name, paper] as const))('%s', (_name, paper) => {
    const { text, reading } = readGuidance(paper.text);
    expect(reading.deadlines.map(line)).toEqual(paper.deadlines);
    for (const one of reading.deadlines) expect(text.slice(one.at, one.at + one.evidence.length)).toBe(one.evidence);
  });
});

describe('one duty', () => {
  test.each([
    ['Các chi bộ gửi báo cáo về Đảng ủy trước 17 giờ 00 phút, ngày 20 tháng 6 năm 2021.', '2021-06-20T17:00 excluded'],
    ['Báo cáo gửi về Văn phòng Đảng ủy, hạn cuối ngày 20/6/2021.', '2021-06-20'],
    ['Đề nghị các chi bộ gửi báo cáo về Đảng ủy trong ngày 20/6/2021.', '2021-06-20'],
    ['Các đơn vị gửi báo cáo về Sở Nội vụ (qua Phòng Cải cách hành chính) trong tháng 6/2021.', '2021-06-30'],
    ['Định kỳ vào ngày 25 hằng tháng, các chi bộ gửi báo cáo về Đảng ủy.', 'monthly 25'],
    ['Các chi bộ nộp báo cáo quý cho Văn phòng Đảng ủy trước ngày 25 của tháng cuối quý.', 'quarterly 25'],
    [
      'Báo cáo sơ kết 6 tháng gửi về Đảng ủy trước ngày 20/6; báo cáo tổng kết năm gửi trước ngày 20/12 hằng năm.',
      'annual 20/6; annual 20/12',
    ],
    [
      'Các khối thi đua gửi báo cáo về Ban Thi đua - Khen thưởng trước ngày 10/7 và ngày 20/12 hằng năm.',
      'annual 10/7; annual 20/12',
    ],
    ['Các đơn vị gửi báo cáo trước ngày 20/6 và 20/12 hằng năm về Sở Nội vụ.', 'semiannual 20/6+12'],
    [
      'Chậm nhất 05 ngày sau khi kết thúc hội nghị, Khối trưởng gửi biên bản về Hội đồng Thi đua - Khen thưởng.',
      '5 day after khi kết thúc hội nghị',
    ],
    [
      'Trong vòng 10 ngày kể từ ngày nhận được công văn này, các đơn vị gửi danh sách về Phòng Nội vụ.',
      '10 day after ngày nhận được công văn này',
    ],
    [
      'Hồ sơ khen thưởng gửi về Ban Thi đua chậm nhất là 15 ngày làm việc trước ngày tổ chức lễ kỷ niệm.',
      '15 workday before ngày tổ chức lễ kỷ niệm',
    ],
    ['Các chi bộ lập danh sách, gửi Ban Tổ chức Đảng ủy chậm nhất hết ngày 30/11/2021 để tổng hợp.', '2021-11-30'],
    ['Thời hạn gửi báo cáo: trước ngày 15/12/2021. Nơi nhận: Văn phòng Đảng ủy.', '2021-12-15 excluded'],
    ['Thời gian nộp: chậm nhất 11 giờ 30 thứ Năm, ngày 24/6/2021.', '2021-06-24T11:30'],
    [
      'Đề nghị Bí thư các chi bộ khẩn trương thực hiện và báo cáo kết quả về Đảng ủy trước 16h ngày 18/6/2021.',
      '2021-06-18T16:00 excluded',
    ],
    ['Các huyện, thành ủy báo cáo bằng văn bản về Tỉnh ủy trước ngày 05 tháng đầu quý sau.', 'quarterly 5'],
    [
      'Các phòng, ban gửi báo cáo tuần trước 16 giờ thứ Năm hằng tuần về Văn phòng để tổng hợp.',
      'weekly thursday 16:00',
    ],
    ['Trước ngày 10 tháng 7 hằng năm, đảng ủy cơ sở gửi báo cáo sơ kết về Huyện ủy.', 'annual 10/7'],
    [
      'Báo cáo hằng tháng gửi chậm nhất vào ngày 20 của tháng báo cáo; báo cáo năm chậm nhất ngày 20/11.',
      'monthly 20; annual 20/11',
    ],
    ['Các chi bộ hoàn thành việc kiểm điểm và gửi hồ sơ về Đảng ủy trước ngày 10/12/2021.', '2021-12-10 excluded'],
    [
      'Các chi bộ tổ chức hội nghị xong trước ngày 05/12/2021, nộp báo cáo về Đảng ủy trước ngày 10/12/2021.',
      '2021-12-10 excluded',
    ],
    ['Yêu cầu các đơn vị chưa gửi nộp bổ sung trước ngày 28/6/2021 về Văn phòng.', '2021-06-28 excluded'],
    ['Các chi bộ đăng ký danh sách dự lớp bồi dưỡng về Ban Tuyên giáo trước 25/6/2021.', '2021-06-25 excluded'],
    [
      'Sau 03 ngày kể từ ngày kết thúc đợt kiểm tra, Tổ kiểm tra gửi báo cáo cho Ủy ban Kiểm tra.',
      '3 day after ngày kết thúc đợt kiểm tra',
    ],
    ['Các cơ quan gửi báo cáo về UBND tỉnh vào ngày 20 tháng cuối quý.', 'quarterly 20'],
    ['Hằng quý, trước ngày 25 của tháng cuối quý, các chi bộ gửi báo cáo về Đảng ủy.', 'quarterly 25'],
    [
      'Báo cáo quý I gửi trước ngày 15/3, quý II trước ngày 15/6, quý III trước ngày 15/9 hằng năm.',
      'annual 15/3; annual 15/6; annual 15/9',
    ],
    ['Thời gian nhận hồ sơ: từ ngày 01/7/2021 đến hết ngày 15/7/2021 tại Văn phòng Sở Nội vụ.', '2021-07-15'],
    ['Các chi bộ gửi báo cáo về Đảng ủy chậm nhất trước ngày 20/6/2021.', '2021-06-20 excluded'],
    ['Báo cáo phải gửi đến Đảng ủy không muộn hơn ngày 20/6/2021.', '2021-06-20'],
    ['Khối trưởng gửi kế hoạch hoạt động về Sở Nội vụ trong quý I hằng năm.', 'annual -/3'],
    ['Báo cáo số liệu gửi trước ngày mùng 5 hằng tháng về Phòng Thống kê.', 'monthly 5'],
    ['Chi bộ cơ sở nộp báo cáo về Quận ủy chậm nhất ngày làm việc cuối cùng của quý.', 'quarterly -'],
    [
      'Các đơn vị gửi về Ban Chỉ đạo: báo cáo nhanh trước 16 giờ hằng ngày; báo cáo tổng hợp chậm nhất ngày 30/6/2021.',
      'daily - 16:00; 2021-06-30',
    ],
    ['Các tổ chức đảng báo cáo Đảng ủy kết quả thực hiện trong vòng 07 ngày sau đại hội.', '7 day after đại hội'],
    ['Chi bộ gửi biên bản đại hội lên Đảng ủy sau đại hội không quá 03 ngày làm việc.', '3 workday after đại hội'],
    [
      'Các chi bộ báo cáo kết quả về Đảng ủy định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).',
      'annual 15/6; annual 15/12',
    ],
    ['Các đơn vị gửi báo cáo kết quả về Bộ Nội vụ trước ngày 31 tháng 01 của năm tiếp theo.', 'annual 31/1'],
    ['Báo cáo tháng: gửi trước ngày 20 hằng tháng (trừ tháng đã có báo cáo quý).', 'monthly 20'],
    [
      'Báo cáo của các đơn vị gửi về Thanh tra tỉnh trước các ngày: 15/3, 15/6, 15/9 và 15/12 hằng năm.',
      'quarterly 15/3+6+9+12',
    ],
    [
      'Các đơn vị gửi báo cáo chậm nhất 03 ngày trước khi họp Hội đồng; trường hợp đột xuất, chậm nhất 01 ngày.',
      '3 day before họp Hội đồng; 1 day before họp Hội đồng',
    ],
    [
      'Đảng ủy gia hạn thời gian nộp báo cáo của các chi bộ đến hết ngày 30/6/2021 (thời hạn cũ: trước ngày 20/6/2021).',
      '2021-06-30',
    ],
    ['Đảng ủy điều chỉnh thời hạn gửi báo cáo từ ngày 20/6/2021 sang ngày 30/6/2021.', '2021-06-30'],
    [
      'Báo cáo gửi về Văn phòng Đảng ủy trước 25/6/2021. Số điện thoại: 0243.825.6789, liên hệ trước 16/6.',
      '2021-06-25 excluded',
    ],
    ['Hội nghị tổng kết tổ chức trước ngày 15/12/2021.', ''],
    [
      'Căn cứ Công văn số 12-CV/ĐU ngày 20/4/2021 về việc gửi báo cáo trước ngày 01/5/2021, đến nay còn 03 chi bộ chưa nộp.',
      '',
    ],
    ['Các chi bộ nộp đảng phí về Đảng ủy trước ngày 10 hằng tháng.', ''],
    ['Văn phòng gửi tài liệu cho đại biểu trước ngày họp ít nhất 03 ngày.', ''],
    ['Ban Tổ chức thẩm định và trả lời trong 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.', ''],
    ['Các chi bộ phấn đấu hoàn thành đại hội trước ngày 30/6/2022, báo cáo Đảng ủy.', ''],
    ['Tuổi tái cử tính đến ngày 30/6/2022. Hội nghị diễn ra từ ngày 10/6 đến hết ngày 12/6/2021.', ''],
  ])('%s', (duty, rules) => {
    expect(rulesOf(`1. ${duty}`)).toBe(rules);
  });
});

describe('lists, tables and leads', () => {
  test.each([
    [
      `1. Thời gian nộp báo cáo:
- Báo cáo tháng: ngày 20 hằng tháng;
- Báo cáo quý: ngày 20 của tháng cuối quý;
- Báo cáo 6 tháng: ngày 15/6;
- Báo cáo năm: ngày 15/12.`,
      'monthly 20; quarterly 20; annual 15/6; annual 15/12',
    ],
    [
      `III. THỜI HẠN GỬI BÁO CÁO
1. Chi bộ trực thuộc: trước ngày 10/6/2021.
2. Đảng ủy bộ phận: trước ngày 15/6/2021.
3. Đảng ủy Sở tổng hợp, báo cáo Đảng ủy Khối trước ngày 20/6/2021.`,
      '2021-06-10 excluded; 2021-06-15 excluded; 2021-06-20 excluded',
    ],
    [
      `| Loại báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn |
| Báo cáo quý I | Các chi bộ | Văn phòng Đảng ủy | 15/3 hằng năm |
| Báo cáo 6 tháng | Các chi bộ | Văn phòng Đảng ủy | 15/6 hằng năm |`,
      'annual 15/3; annual 15/6',
    ],
    [
      `Điều 4. Đơn vị thành viên có trách nhiệm
a) Gửi bản đăng ký thi đua về Khối trưởng trước ngày 15/02;
b) Gửi báo cáo sơ kết về Khối trưởng trước ngày 20/6.`,
      '2022-02-15 excluded; 2021-06-20 excluded',
    ],
    [
      `Các chi bộ gửi báo cáo (biên bản, phiếu) về Đảng ủy
chậm
nhất ngày
20
tháng 6 năm
2021.`,
      '2021-06-20',
    ],
    [
      `1. Báo cáo nhanh: hằng ngày, trước 15 giờ 00, các đơn vị báo cáo về Ban Chỉ đạo.
2. Báo cáo tuần: chiều thứ Sáu hằng tuần, các đơn vị báo cáo về Ban Chỉ đạo.`,
      'daily - 15:00; weekly friday',
    ],
    [
      `- Đợt 1: xét vào tháng 6, hồ sơ gửi về Ban Thi đua - Khen thưởng trước ngày 15/5 hằng năm.
- Đợt 2: xét vào tháng 12, hồ sơ gửi trước ngày 15/11 hằng năm.`,
      'annual 15/5; annual 15/11',
    ],
    [
      `1. Trong thời hạn 7 ngày làm việc kể từ ngày bế mạc đại hội, cấp ủy mới gửi báo cáo về cấp ủy cấp trên.
2. Khi bầu bổ sung thì thực hiện như khoản 1, nhưng tính từ ngày hội nghị bầu cử.`,
      '7 workday after ngày bế mạc đại hội; 7 workday after ngày hội nghị bầu cử',
    ],
  ])('%s', (body, rules) => {
    expect(rulesOf(body)).toBe(rules);
  });
});

describe('the head', () => {
  test('number, symbol, place, date, kind, subject, issuer, period', () => {
    const [paper] = GUIDANCE_PAPERS;
    expect(readGuidance(paper?.text ?? '').reading).toMatchObject({
      number: '31',
      symbol: 'HD/ĐU',
      place: 'Lâm Khê',
      issueDate: '2021-05-24',
      documentKind: 'hướng dẫn',
      issuer: 'Đảng ủy Sở Xây dựng',
      subject: 'sơ kết công tác xây dựng Đảng 6 tháng đầu năm 2021',
      period: { kind: 'half-year', from: '2021-01-01', to: '2021-06-30' },
    });
  });

  test.each([
    ['Số: 1406b/SNV-CCHC', '1406b', 'SNV-CCHC'],
    ['Số 09 -KH/ĐU', '09', 'KH/ĐU'],
    ['Số: 14/2023/QĐ-UBND', '14/2023', 'QĐ-UBND'],
    ['Số …-CV/VPTU', null, 'CV/VPTU'],
    ['Số:      -QC/ĐUK', null, 'QC/ĐUK'],
    ['Số 61/BATGT', '61', 'BATGT'],
  ])('%s', (code, number, symbol) => {
    const text = `TỈNH ỦY LÂM KHÊ\nVĂN PHÒNG\n*\n${code}\nLâm Khê, ngày 01 tháng 3 năm 2021\n\nKính gửi: Các huyện ủy\n`;
    expect(readGuidance(text).reading).toMatchObject({ number, symbol, issuer: 'Văn phòng Tỉnh ủy Lâm Khê' });
  });
});

describe('what is asked', () => {
  const asks = (body: string): string[] =>
    readGuidance(paperWith(body)).reading.questions.map((one) => one.key.replace('question.', ''));
  const DUTY = 'Các chi bộ gửi báo cáo về Đảng ủy';

  test('a plain duty with who, where to and a full date is sure and asks nothing', () => {
    const { deadlines, questions } = readGuidance(paperWith(`1. ${DUTY} chậm nhất ngày 18/6/2021.`)).reading;
    expect(deadlines.map((one) => one.confidence)).toEqual(['sure']);
    expect(questions).toEqual([]);
  });

  test.each([
    ['a deadline before the paper', `1. ${DUTY} chậm nhất ngày 18/5/2021.`, 'beforeIssue'],
    ['a year far off', `1. ${DUTY} chậm nhất ngày 18/6/2031.`, 'yearFar'],
    ['a weekday that does not fit', `1. ${DUTY} chậm nhất thứ Hai, ngày 18/6/2021.`, 'weekdayMismatch'],
    ['a year that had to be taken from the paper', `1. ${DUTY} chậm nhất ngày 18/6.`, 'yearInferred'],
    ['a day that does not exist', `1. ${DUTY} chậm nhất ngày 31/6/2021.`, 'impossibleDate'],
    ['nobody named', '1. Báo cáo gửi về Đảng ủy chậm nhất ngày 18/6/2021.', 'whoActs'],
    ['no recipient', '1. Các chi bộ gửi báo cáo chậm nhất ngày 18/6/2021.', 'whereTo'],
    ['an event to come', `1. ${DUTY} trong 5 ngày kể từ ngày bế mạc đại hội.`, 'eventDate'],
    ['words not understood', `1. ${DUTY} chậm nhất tuần thứ 2 sau lễ.`, 'notUnderstood'],
    ['a list of another length', '1. Khối gồm 4 đơn vị: Sở Nội vụ; Sở Tài chính; Sở Tư pháp.', 'listCount'],
    ['a paper called by another name', 'Theo công văn số 126 – HD/ĐU, các chi bộ báo cáo.', 'kindConflict'],
    [
      'a superior that answers within a time',
      '1. Ban Tổ chức trả lời trong 5 ngày kể từ ngày nhận đủ hồ sơ.',
      'processing',
    ],
  ])('%s', (_name, body, key) => {
    expect(asks(body)).toContain(key);
  });

  test('due before its period ends: allowed, but said', () => {
    const text = GUIDANCE_PAPERS[0]?.text ?? '';
    expect(readGuidance(text).reading.questions.map((one) => one.key)).toContain('question.periodNotEnded');
  });

  test('a duty that returns keeps its exceptions, a passed over time its reason', () => {
    const monthly = readGuidance(
      paperWith('1. Các chi bộ gửi báo cáo trước ngày 20 hằng tháng (trừ tháng đã có báo cáo quý).'),
    );
    expect(monthly.reading.deadlines[0]?.rule).toMatchObject({ except: 'tháng đã có báo cáo quý' });
    const held = readGuidance(paperWith('1. Các chi bộ tổ chức hội nghị trước ngày 20/6/2021.'));
    expect(held.reading.passedOver).toMatchObject([{ why: 'event', evidence: 'trước ngày 20/6/2021' }]);
  });

  test('refuses what is empty, too long, or secret', () => {
    expect(() => readGuidance('  ')).toThrow('guidance.empty');
    expect(() => readGuidance('a '.repeat(1_100_000))).toThrow('guidance.tooLong');
    expect(() => readGuidance(`MẬT\n${paperWith('x')}`)).toThrow('guidance.secret');
  });
});

describe('damaged papers', () => {
  test.each([
    ['marks lost', 'Cac chi bo gui bao cao ve Dang uy truoc ngay 20/6/2021.'],
    ['letters misread', 'Cac chi bo girii bao cao ve Dang uy trudc ngay 2O/6/2021.'],
    ['an old font', 'C¸c chi bé göi b¸o c¸o vÒ §¶ng ñy tr­íc ngµy 20/6/2021.'],
    ['blanks lost', 'Các chi bộ gửi báocáo về Đảng ủy trướcngày 20/6/2021.'],
  ])('with %s are read, and never sure', (_name, duty) => {
    const { deadlines } = readGuidance(paperWith(`1. ${duty}`)).reading;
    expect(deadlines.map((one) => ruleText(one.rule))).toEqual(['2021-06-20 excluded']);
    expect(deadlines[0]?.confidence).toBe('ask');
  });
});
