// Papers that change earlier ones, and what a paper asks the report to be like. Texts of our own.
import { readGuidance } from '../read-guidance.js';

const head = (code: string, subject: string, day: string): string =>
  `ĐẢNG ỦY SỞ VĂN HÓA\nSố: ${code}\n${subject}\n\nThanh Sơn, ngày ${day}\n\nKính gửi: Các chi bộ trực thuộc\n\n`;

const read = (text: string) => readGuidance(text).reading;

interface Changing {
  readonly name: string;
  readonly text: string;
  readonly changes: readonly string[];
  /** Date read, and the old date it takes the place of. */
  readonly moves: readonly string[];
}

const CHANGING: readonly Changing[] = [
  {
    name: 'extends a limit and says the old one in brackets',
    text: `${head('140-CV/ĐU', 'V/v gia hạn thời gian gửi báo cáo sơ kết', '10 tháng 6 năm 2021')}Ngày 24/5/2021, Đảng ủy đã ban hành Hướng dẫn số 126-HD/ĐU về sơ kết 6 tháng, trong đó yêu cầu các chi bộ gửi báo cáo trước ngày 20/6/2021.
Ban Thường vụ Đảng ủy gia hạn thời gian gửi báo cáo sơ kết đến hết ngày 30/6/2021 (thay cho thời hạn cũ là trước ngày 20/6/2021).`,
    changes: ['extend 126-HD/ĐU'],
    moves: ['2021-06-30 for 2021-06-20'],
  },
  {
    name: 'moves a limit from one day to another',
    text: `${head('152-CV/ĐU', 'V/v lùi thời gian nộp hồ sơ', '12 tháng 11 năm 2021')}Tiếp theo Công văn số 148-CV/ĐU ngày 01/11/2021, Đảng ủy đồng ý lùi thời hạn nộp hồ sơ đề nghị khen thưởng từ ngày 20/11/2021 đến ngày 30/11/2021.`,
    changes: ['extend 148-CV/ĐU 2021-11-01'],
    moves: ['2021-11-30 for 2021-11-20'],
  },
  {
    name: 'extends what a paper of a given day asks for',
    text: `${head('154-CV/ĐU', 'V/v báo cáo', '10 tháng 6 năm 2021')}Đảng ủy gia hạn thời gian gửi báo cáo tại Hướng dẫn số 126-HD/ĐU ngày 24/5/2021 từ ngày 18/6/2021 đến ngày 25/6/2021.`,
    changes: ['extend 126-HD/ĐU 2021-05-24'],
    moves: ['2021-06-25 for 2021-06-18'],
  },
  {
    name: 'puts a misprint right',
    text: `${head('153-CV/ĐU', 'V/v đính chính Công văn số 148-CV/ĐU', '12 tháng 11 năm 2021')}Đảng ủy đính chính như sau:
- Đã in: "gửi báo cáo về Đảng ủy trước ngày 20/11/2021";
- Nay sửa lại là: "gửi báo cáo về Đảng ủy trước ngày 29/11/2021".`,
    changes: ['amend 148-CV/ĐU'],
    moves: ['2021-11-29 for 2021-11-20'],
  },
  {
    name: 'replaces a paper',
    text: `${head('127-HD/ĐU', 'V/v sơ kết công tác 6 tháng đầu năm 2021', '12 tháng 6 năm 2021')}Các chi bộ trực thuộc gửi báo cáo về Đảng ủy trước ngày 28/6/2021.
Công văn này thay thế Hướng dẫn số 126-HD/ĐU ngày 24/5/2021 của Đảng ủy.`,
    changes: ['replace 126-HD/ĐU 2021-05-24'],
    moves: ['2021-06-28'],
  },
  {
    name: 'recalls a paper, with nothing in its place',
    text: `${head('150-CV/ĐU', 'V/v thu hồi văn bản', '12 tháng 6 năm 2021')}Đảng ủy Sở thông báo thu hồi Hướng dẫn số 126-HD/ĐU ngày 24 tháng 5 năm 2021.`,
    changes: ['cancel 126-HD/ĐU 2021-05-24'],
    moves: [],
  },
  {
    name: 'amends an article and repeals another paper',
    text: `${head('151-QĐ/ĐU', 'Sửa đổi Quy định chế độ báo cáo', '12 tháng 9 năm 2021')}Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng năm 2013;
Điều 1. Sửa đổi khoản 1 Điều 3 Quyết định số 32-QĐ/ĐU ngày 05/9/2021 như sau:
"1. Các chi bộ trực thuộc gửi báo cáo tháng về Đảng ủy trước ngày 25 hằng tháng."
Điều 2. Quyết định này có hiệu lực từ ngày ký; bãi bỏ Công văn số 12-CV/ĐU ngày 02/3/2020.`,
    changes: ['amend 32-QĐ/ĐU 2021-09-05', 'cancel 12-CV/ĐU 2020-03-02'],
    moves: ['before 25'],
  },
];

describe('a paper that changes earlier ones', () => {
  test.each(CHANGING)('$name', ({ text, changes, moves }) => {
    const reading = read(text);
    expect(
      reading.changes?.map(({ action, code, issuedOn }) => [action, code, issuedOn].filter(Boolean).join(' ')),
    ).toEqual(changes);
    const days = reading.deadlines.map(({ rule, replaces }) => {
      if (rule.type === 'absolute') return rule.dueAt + (replaces ? ` for ${replaces}` : '');
      return rule.type === 'recurring' ? `before ${rule.day}` : 'relative';
    });
    expect(days).toEqual(moves);
    for (const change of reading.changes ?? [])
      expect(text.slice(change.at, change.at + change.evidence.length)).toBe(change.evidence);
  });

  test.each([
    'Nếu thay đổi thời gian gửi báo cáo, các chi bộ báo cho Văn phòng Đảng ủy.',
    'Quy chế được sửa đổi khi có trên 2/3 ủy viên đồng ý; ngày nghỉ thì lùi sang ngày làm việc kế tiếp.',
    'Căn cứ Nghị định số 65/2014/NĐ-CP ngày 01/7/2014 và Luật sửa đổi, bổ sung năm 2013.',
    'Đề nghị các chi bộ bổ sung báo cáo theo Công văn số 12-CV/ĐU ngày 02/3/2021.',
    'Do điều chỉnh khung thời gian năm học, hội nghị theo Kế hoạch số 15-KH/ĐU vẫn có giá trị.',
    'Tờ khai đề nghị tặng Huy hiệu Đảng theo Mẫu 6-HHĐ.',
  ])('nothing is changed by: %s', (sentence) => {
    const text = `${head('99-CV/ĐU', 'V/v báo cáo', '12 tháng 6 năm 2021')}${sentence}`;
    expect(read(text).changes).toEqual([]);
  });

  test('an old date alone is no duty and raises no question', () => {
    const reading = read(CHANGING[0]?.text ?? '');
    expect(reading.deadlines).toHaveLength(1);
    expect(reading.questions.filter(({ evidence }) => evidence.startsWith('Ngày 24/5/2021'))).toEqual([]);
  });
});

describe('the period', () => {
  test.each([
    ['V/v quy trình đánh giá, phân loại tổ chức cơ sở đảng', '', 'year null null'],
    [
      'V/v học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh',
      'Cấp cơ sở hoàn thành trong quý I/2022.',
      'custom 2022-01-01 2022-03-31',
    ],
    ['V/v tổ chức Cuộc thi tìm hiểu lịch sử Đảng bộ tỉnh', '', 'year 2021-01-01 2021-12-31'],
    ['V/v kê khai tài sản, thu nhập', '', 'year 2021-01-01 2021-12-31'],
    [
      'V/v báo cáo nhiệm kỳ 2016 - 2021',
      'Số liệu nhiệm kỳ lấy từ tháng 9/2016 đến hết tháng 6/2021.',
      'term 2016-09-01 2021-06-30',
    ],
    ['V/v kết luận hội nghị cụm', 'Hội nghị tổng kết dự kiến ngày 02/12/2021.', 'year 2021-01-01 2021-12-31'],
    ['V/v tổ chức hoạt động cụm, khối thi đua', '', 'none'],
  ])('%s %s', (subject, body, expected) => {
    const { period } = read(`${head('7-CV/ĐU', subject, '12 tháng 11 năm 2021')}Nội dung công việc như sau. ${body}`);
    expect(period ? `${period.kind} ${period.from} ${period.to}` : 'none').toBe(expected);
  });
});

describe('what a paper asks the report to be like', () => {
  const text = `${head('160-CV/ĐU', 'V/v báo cáo tổng kết năm 2021', '12 tháng 11 năm 2021')}1. Các chi bộ trực thuộc gửi báo cáo tổng kết (theo Biểu số 01, Phụ lục II kèm theo) về Đảng ủy trước ngày 10/12/2021. Số liệu tính từ 01/01/2021 đến hết ngày 30/11/2021.
2. Nội dung báo cáo:
a) Kết quả lãnh đạo thực hiện nhiệm vụ chính trị;
b) Hạn chế, nguyên nhân;
c) Phương hướng năm 2022.
3. Giao Văn phòng theo dõi.`;

  test('the day that figures are counted to, which is no deadline', () => {
    const { cutOffs, deadlines } = read(text);
    expect(cutOffs?.map(({ on }) => on)).toEqual(['2021-11-30']);
    expect(deadlines).toHaveLength(1);
  });

  test('the headings under the line that announces them', () => {
    expect(read(text).outline?.map(({ number, text: words, level }) => [level, number, words])).toEqual([
      [1, 'a)', 'Kết quả lãnh đạo thực hiện nhiệm vụ chính trị'],
      [1, 'b)', 'Hạn chế, nguyên nhân'],
      [1, 'c)', 'Phương hướng năm 2022'],
    ]);
  });

  test('an outline at the end of the paper, on two levels', () => {
    const annex = text
      .replace(/2\. Nội dung[^]*$/, '')
      .concat(
        '\nĐỀ CƯƠNG BÁO CÁO\nI. KẾT QUẢ\n1. Công tác tư tưởng\n2. Công tác tổ chức\nII. HẠN CHẾ\nIII. PHƯƠNG HƯỚNG',
      );
    expect(read(annex).outline?.map(({ number, level }) => `${level} ${number}`)).toEqual([
      '1 I.',
      '2 1.',
      '2 2.',
      '1 II.',
      '1 III.',
    ]);
  });

  test('an outline that stands in another paper is not looked for here', () => {
    const other = text.replace('2. Nội dung báo cáo:', '2. Thực hiện theo đề cương kèm Công văn số 725:');
    expect(read(other).outline).toEqual([]);
  });

  test('the forms it encloses, each once, with the place where they are named', () => {
    const { forms } = read(`${text}\nMẫu 6-HHĐ và biểu số 01.`);
    expect(forms?.map(({ name }) => name)).toEqual(['Biểu số 01', 'Phụ lục II', 'Mẫu 6-HHĐ']);
    for (const { at, evidence } of forms ?? [])
      expect(text.concat('\nMẫu 6-HHĐ').slice(at, at + evidence.length)).toBe(evidence);
  });
});
