// A regulation with many deadlines in the browser: read, questions answered with the keyboard, rehearsed, confirmed; then
// periods that come by themselves and a duty that waits for its event.
import type { Browser } from 'playwright-core';
import { joinBrowser, PHONE, Visitor } from '../support/browser.js';
import { until } from '../builders/processes.js';
import { startProduct, type RunningProduct } from '../support/product.js';

const CHIEF = 'bui.thanh.thao';
const LIBRARY_SECRETARY = 'luong.thu.ha';

const REGULATION = `ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH LÂM KHÊ            ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA
*                                       Lâm Khê, ngày 25 tháng 5 năm 2021
Số 41-QĐ/ĐU

QUY ĐỊNH
về chế độ báo cáo của các chi bộ trực thuộc
-----

Điều 1. Các chi bộ trực thuộc gửi báo cáo về Văn phòng Đảng ủy:
a) Báo cáo tháng: trước ngày 20 hằng tháng;
b) Báo cáo quý: chậm nhất ngày 20 của tháng cuối quý;
c) Báo cáo năm: chậm nhất ngày 05 tháng 12 hằng năm.
Điều 2. Văn phòng Đảng ủy tổng hợp, báo cáo Đảng ủy Khối chậm nhất ngày 07 tháng 12 hằng năm.
Điều 3. Trong thời hạn 05 ngày làm việc kể từ ngày bế mạc đại hội, các chi bộ trực thuộc báo cáo kết quả về Đảng ủy.
Điều 4. Đảng ủy xem xét, trả lời kiến nghị trong 10 ngày kể từ ngày nhận đủ hồ sơ.
Điều 5. Quy định có hiệu lực từ ngày 01/6/2021; đại hội chi bộ hoàn thành trước ngày 30/6/2022.
`;

describe('a regulation with deadlines that return and wait', () => {
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

  afterEach(async () => {
    await visitor.close();
  });

  /** The worker looks every few seconds; the page is asked again until it has been there. */
  const untilShown = async (words: RegExp): Promise<void> => {
    const shown = visitor.page.getByText(words).first();
    await until(`${words} is shown`, async () => {
      await visitor.page.reload();
      await visitor.heading(/41-QĐ/).waitFor();
      return shown.isVisible();
    });
  };

  const card = (words: string) => visitor.page.locator('[data-duty]').filter({ hasText: words });

  test('every duty is shown beside its sentence, and the questions are walked through with the keyboard', async () => {
    await visitor.page.goto(`${product.url}/guidance`);
    await visitor.button('Đăng ký văn bản').click();
    await visitor.page.getByLabel('Toàn văn văn bản').fill(REGULATION);
    await visitor.button('Đọc văn bản').click();
    await visitor.heading(/41-QĐ\/ĐU/).waitFor();
    expect(await visitor.page.locator('[data-duty]').count()).toBe(5);
    await card('Báo cáo tháng').getByText('Các hạn tới: 19/6/2021, 19/7/2021, 19/8/2021').waitFor();
    await card('bế mạc đại hội')
      .getByText(/Chờ ngày của mốc “ngày bế mạc đại hội”/)
      .waitFor();
    await visitor.heading(/41-QĐ/).click();
    await visitor.page.keyboard.press('n');
    await visitor.page.locator('.document mark.is-active').waitFor();
    await visitor.page.getByText('Diễn tập trước khi giao').waitFor();
    await visitor.page.getByText(/Chỉ có 2 ngày làm việc giữa/).waitFor();
    await visitor.page.getByText('Những mốc đã xem, không phải hạn nộp').click();
    await visitor.page.getByText('– thời hạn giải quyết của cấp trên').waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.picture('regulation-reading');
    await visitor.page.setViewportSize(PHONE);
    await visitor.picture('regulation-reading-phone');
  });

  test('confirming assigns the first periods; the office’s own duty is left out', async () => {
    await visitor.page.goto(`${product.url}/guidance`);
    await visitor.page.getByRole('link', { name: /41-QĐ/ }).click();
    await card('Văn phòng Đảng ủy tổng hợp').getByText('là bộ phận của cơ quan ban hành').waitFor();
    expect(await card('Văn phòng Đảng ủy tổng hợp').getByLabel('Là nhiệm vụ báo cáo').isChecked()).toBe(false);
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.heading('Thời hạn lặp lại và thời hạn chờ mốc').waitFor();
    await visitor.page.getByText('Đang chờ ngày của mốc').waitFor();
    await visitor.page.getByText('Đang chạy, đã giao 1 kỳ').first().waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.picture('regulation-confirmed');
    await visitor.page.setViewportSize(PHONE);
    await visitor.picture('regulation-confirmed-phone');
  });

  test('the day of the event arms what waited', async () => {
    await visitor.page.goto(`${product.url}/guidance`);
    await visitor.page.getByRole('link', { name: /41-QĐ/ }).click();
    const day = visitor.page.getByLabel('Ngày của mốc');
    await day.fill('25/06/2021');
    await day.press('Tab');
    await visitor.button('Giao nhiệm vụ').click();
    await visitor.page.getByText('Đã giao 8 nhiệm vụ theo mốc này.').waitFor();
    await visitor.page.getByText('Thứ Sáu, 02/7/2021').first().waitFor();
  });

  test('the next month comes by itself, and the secretary finds it on the desk', async () => {
    await visitor.moveClockTo('20/06/2021');
    await visitor.page.goto(`${product.url}/guidance`);
    await visitor.page.getByRole('link', { name: /41-QĐ/ }).click();
    await untilShown(/tháng 7\/2021/);
    await visitor.signInAs(LIBRARY_SECRETARY);
    await visitor.page
      .getByText(/tháng 7\/2021/)
      .first()
      .waitFor();
    await visitor.picture('desk-with-periods');
  });

  test('a letter with twelve duties: everything to be checked is in view, and one button confirms', async () => {
    const duties = Array.from(
      { length: 12 },
      (_, at) =>
        `${at + 1}. Các chi bộ trực thuộc gửi báo cáo kết quả thực hiện chuyên đề số ${at + 1} về Văn phòng Đảng ủy chậm nhất ngày ${10 + at}/8/2021.`,
    );
    const letter = REGULATION.replace(
      /QUY ĐỊNH[^]*$/,
      `CÔNG VĂN\nvề các báo cáo chuyên đề\n-----\n\n${duties.join('\n')}\n`,
    );
    await visitor.page.goto(`${product.url}/guidance`);
    await visitor.button('Đăng ký văn bản').click();
    await visitor.page.getByLabel('Toàn văn văn bản').fill(letter.replace('41-QĐ', '42-CV'));
    await visitor.button('Đọc văn bản').click();
    await visitor.heading(/42-CV\/ĐU/).waitFor();
    expect(await visitor.page.locator('[data-duty]').count()).toBe(12);
    expect(await visitor.page.getByText('Đọc rõ').count()).toBe(12);
    // The weekend days among them are open with both readings beside each other; the rest is one look.
    const open = visitor.page.locator('[data-duty]', { has: visitor.page.getByRole('radiogroup') });
    expect(await open.count()).toBe(3);
    await visitor.picture('twelve-duties');
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.page.getByText('Đã giao 96 báo cáo và lên lịch nhắc.').waitFor();
  });
});
