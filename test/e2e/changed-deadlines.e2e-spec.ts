// A later paper in the browser: the old and the new day are seen before anything changes; then a swapped day, announced late.
import type { Browser } from 'playwright-core';
import { joinBrowser, PHONE, Visitor } from '../support/browser.js';
import { startProduct, type RunningProduct } from '../support/product.js';

const CHIEF = 'bui.thanh.thao';
const LIBRARY_SECRETARY = 'luong.thu.ha';

const letter = (
  code: string,
  body: string,
): string => `ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH LÂM KHÊ            ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
*                                       Lâm Khê, ngày 25 tháng 5 năm 2021
Số ${code}
Về việc báo cáo chuyên đề

Kính gửi: Các chi bộ trực thuộc

${body}
`;

const FIRST = letter(
  '150-CV/ĐU',
  `1. Các chi bộ trực thuộc (trừ Chi bộ Thư viện tỉnh) gửi báo cáo kết quả học tập nghị quyết về Đảng ủy Sở chậm nhất ngày 20/6/2021. Số liệu tính đến hết ngày 10/6/2021.
2. Nội dung báo cáo:
a) Kết quả tổ chức học tập;
b) Hạn chế, nguyên nhân;
c) Kiến nghị.`,
);
const LATER = letter(
  '155-CV/ĐU',
  'Đảng ủy Sở gia hạn thời gian gửi báo cáo tại Công văn số 150-CV/ĐU ngày 25/5/2021 từ ngày 20/6/2021 đến ngày 28/6/2021.',
);

describe('deadlines that change', () => {
  let browser: Browser;
  let product: RunningProduct;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), joinBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    visitor = await Visitor.open(browser, product.url);
    await visitor.signInAs(CHIEF);
  });
  afterEach(() => visitor.close());

  const register = async (text: string): Promise<void> => {
    await visitor.page.goto(`${product.url}/guidance`);
    await visitor.button('Đăng ký văn bản').click();
    await visitor.page.getByLabel('Toàn văn văn bản').fill(text);
    await visitor.button('Đọc văn bản').click();
    await visitor.page.locator('[data-duty]').first().waitFor();
  };
  /** Gives a date of the text to the first duty, by clicking it. */
  const takeDate = async (day: string): Promise<void> => {
    await visitor.page.locator('.document .date-in-text', { hasText: day }).first().click();
    const item = visitor.page.getByRole('menuitem', { name: /^1\. / });
    await item.click();
    await item.waitFor({ state: 'detached' });
  };
  const card = () => visitor.page.locator('[data-duty]').first();

  test('both readings of a day off stand side by side, the exception is left out, the outline is shown', async () => {
    await register(FIRST);
    await card().getByText('Đơn vị phải báo cáo: 7/8').first().waitFor();
    await card().getByText('văn bản trừ ra').waitFor();
    await card().getByText('Hạn cuối tính thế nào?').waitFor();
    await card().getByRole('radio', { name: 'Rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp' }).click();
    await card().getByText('Hạn cuối: hết Thứ Hai, 21/6/2021').waitFor();
    await visitor.page.getByText('Đề cương báo cáo văn bản yêu cầu (3 mục)').waitFor();
    expect(await visitor.page.getByText('Mốc số liệu', { exact: true }).count()).toBe(1);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.picture('first-paper');
    // A date in the text is given to the duty by clicking it.
    await takeDate('10/6/2021');
    await card().getByText('Hạn cuối: hết Thứ Năm, 10/6/2021').waitFor();
    await takeDate('20/6/2021');
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.page.getByText('Đã giao 7 báo cáo và lên lịch nhắc.').waitFor();
  });

  test('the later paper shows who moves from which day to which, and nothing changes before it is confirmed', async () => {
    await register(LATER);
    await visitor.page.getByText('Văn bản này thay đổi văn bản trước').waitFor();
    await visitor.page.getByRole('link', { name: '150-CV/ĐU' }).waitFor();
    await card()
      .getByText(/Thay cho 150-CV\/ĐU/)
      .waitFor();
    await card()
      .getByText(/7 đơn vị đổi hạn: 21\/6\/2021 → 28\/6\/2021/)
      .click();
    await card().getByText('muộn hơn').first().waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.picture('later-paper');
    await visitor.page.setViewportSize(PHONE);
    await visitor.picture('later-paper-phone');
    // An earlier day must be ticked as seen.
    await takeDate('25/5/2021');
    await card().getByText('Tôi đã xem: hạn mới sớm hơn hạn cũ').waitFor();
    expect(await visitor.button('Xác nhận và giao việc').isDisabled()).toBe(true);
    await takeDate('28/6/2021');
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.heading('Đã thay đổi nhiệm vụ trước').waitFor();
    await visitor.page.getByText('Hạn nộp 21/6/2021 → 28/6/2021').waitFor();
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
    await visitor.picture('later-paper-confirmed');
    await visitor.page.getByRole('link', { name: '150-CV/ĐU' }).click();
    await visitor.page.getByText('Thời hạn trong văn bản này đã được thay đổi bởi').waitFor();
    await visitor.page.getByText('hạn mới 28/6/2021').first().waitFor();
  });

  test('the unit sees the old day, the new day and the reason; the office sees both', async () => {
    await visitor.go('Theo dõi');
    await visitor.page.getByText('hạn cũ 21/6/2021').first().waitFor();
    await visitor.page
      .getByRole('row', { name: /hạn cũ/ })
      .first()
      .getByRole('link')
      .click();
    await visitor.page.getByText('Hạn nộp 21/6/2021 → 28/6/2021').waitFor();
    await visitor.page.getByText(/theo 155-CV\/ĐU/).waitFor();
    await visitor.picture('moved-obligation');
  });

  test('a swapped day announced late touches deadlines, which stay until somebody decides', async () => {
    // The half-year reports fall due on Friday 18/6, which becomes a day off: the rule must roll to be touched.
    await register(
      letter(
        '156-CV/ĐU',
        'Các chi bộ trực thuộc gửi báo cáo tình hình nhân sự về Đảng ủy Sở chậm nhất ngày 25/6/2021.',
      ),
    );
    await card().getByRole('button', { name: 'Sửa' }).click();
    await card().getByLabel('Nếu rơi vào ngày nghỉ').click();
    await visitor.page
      .getByRole('option', { name: 'Rơi vào ngày nghỉ thì chuyển lên ngày làm việc liền trước' })
      .click();
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.page.getByText('Đã giao 8 báo cáo và lên lịch nhắc.').waitFor();
    await visitor.go('Lịch làm việc');
    const fill = async (label: string, day: string): Promise<void> => {
      await visitor.page.getByLabel(label).fill(day);
      await visitor.page.getByLabel(label).press('Tab');
    };
    await fill('Ngày được nghỉ', '25/06/2021');
    await fill('Ngày đi làm bù', '26/06/2021');
    await visitor.page.getByRole('textbox', { name: 'Văn bản thông báo' }).fill('Thông báo 77/TB-SNV');
    await visitor.button('Ghi nhận').click();
    await visitor.page.getByText('8 hạn nộp bị ảnh hưởng, chưa thay đổi').waitFor();
    expect(await visitor.page.getByText('sớm hơn', { exact: true }).count()).toBe(8);
    await visitor.button('Chuyển 0 hạn, giữ 8 hạn').waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.picture('calendar-differences');
    await visitor.page.setViewportSize(PHONE);
    await visitor.picture('calendar-differences-phone');
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
    await visitor.page.goto(`${product.url}/desk`);
    await visitor.page.getByText('Xem 8 hạn nộp bị ảnh hưởng do lịch làm việc thay đổi').waitFor();
    await visitor.button('Xem và quyết định').click();
    await visitor.page.getByRole('checkbox', { name: /Thư viện tỉnh/ }).check();
    await visitor.button('Chuyển 1 hạn, giữ 7 hạn').click();
    await visitor.page.getByText('Đã chuyển 1 hạn nộp, giữ nguyên 7 hạn.').waitFor();
    await visitor.page.getByText('hạn nộp bị ảnh hưởng, chưa thay đổi').waitFor({ state: 'detached' });
    await visitor.picture('calendar');
  });

  test('the secretary finds the new day on the desk, and a mail about it', async () => {
    await visitor.signInAs(LIBRARY_SECRETARY);
    const row = visitor.page.locator('.task-row', { hasText: 'nhân sự' });
    await row.getByText('24/6/2021').waitFor();
    await visitor.go('Hộp thư dùng thử');
    await visitor.page
      .getByText(/Hạn nộp thay đổi: báo cáo .*nhân sự.*, hạn mới 24\/6\/2021/)
      .first()
      .waitFor();
    // Each month's report has the headings that the paper asked for.
    await visitor.picture('mailbox-moved');
  });
});
