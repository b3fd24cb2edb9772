// S1 in the browser: 17 of 20 branches are in. Gate, totals with their leaves, expanded meeting, conclusions that become duties.
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/demo/src/worlds/insert-organisation.js';
import { joinBrowser, PHONE, Visitor } from '../support/browser.js';
import { Colleague } from '../support/colleague.js';
import { startProduct, type RunningProduct } from '../support/product.js';

const CHIEF = 'thai.thi.mo';
const DEPUTY = 'vu.thi.hang';
/** Secretary of the first branch, whose sessions were an estimate. */
const FIRST_SECRETARY = 'trinh.thi.hoa';

describe('a committee’s consolidated report', () => {
  let browser: Browser;
  let product: RunningProduct;
  let visitor: Visitor;
  let reportUrl = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct('S1'), joinBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    visitor = await Visitor.open(browser, product.url);
  });
  afterEach(() => visitor.close());

  const colleague = (name: string) => Colleague.signIn(product.url, `${name}@hathanh.example`, DEMO_PASSWORD);

  const number = (label: string) => visitor.page.getByRole('textbox', { name: label, exact: true });

  test('the gate says who is in and who is late; totals lead to their leaves', async () => {
    await visitor.signInAs(CHIEF);
    await visitor.button('Bắt đầu viết').click();
    await visitor.heading('Tổng hợp từ đơn vị trực thuộc').waitFor();
    reportUrl = visitor.page.url();
    await visitor.page.getByText('Đã chấp nhận 17/20').waitFor();
    expect(await visitor.page.getByText('Quá hạn, chưa gửi').count()).toBe(2);
    expect(await visitor.page.getByText('Được miễn', { exact: true }).count()).toBe(1);
    await visitor.page.getByText('Số tổng hợp chưa khớp với báo cáo của đơn vị').waitFor();
    await visitor.picture('consolidation-gate');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.button('Cập nhật số liệu, nội dung').click();
    await visitor.page.getByText('Đã lấy số liệu của 17 đơn vị.').waitFor();
    await visitor.page.getByText('Số tổng hợp chưa khớp').waitFor({ state: 'detached' });
    expect(await number('Đảng viên cuối kỳ').inputValue()).toBe('139');
    await visitor.button('Cộng từ 17 đơn vị').first().click();
    await visitor.page.getByText('Chi bộ Bảo tàng tỉnh: 7').waitFor();
    expect(await visitor.page.getByLabel('Kỳ sinh hoạt thường kỳ: số ước').isChecked()).toBe(true);
    await number('Đảng viên cuối kỳ').scrollIntoViewIfNeeded();
    await visitor.picture('consolidation-figures');
  });

  test('a figure is corrected beside its total, texts are gathered, late branches are left out by name', async () => {
    await visitor.signInAs(DEPUTY);
    await visitor.page.goto(reportUrl);
    await number('Kỳ sinh hoạt chuyên đề').fill('2');
    await number('Kỳ sinh hoạt thường kỳ').fill('103');
    await visitor.page.getByLabel('Số cộng là 102. Vì sao ghi khác?').fill('Chi bộ Văn phòng ghi sót một kỳ');
    await visitor.page.locator('[data-save="saved"]').waitFor();
    await visitor.button('Gắn một nhận định').click();
    await visitor.page.getByLabel('Câu trong báo cáo').fill('100% chi bộ sinh hoạt thường kỳ đủ 6 kỳ');
    await visitor.page.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
    await visitor.page.getByRole('option', { name: 'Kỳ sinh hoạt thường kỳ' }).click();
    await visitor.page.getByLabel('Đạt khi từ').fill('6');
    await visitor.button('Gắn với số liệu').click();
    await visitor.page.locator('[data-claim="fails"]').getByText('17/19 đơn vị').waitFor();
    await visitor.page.locator('#claims').scrollIntoViewIfNeeded();
    await visitor.picture('claims');
    const sections = visitor.page.locator('section[aria-labelledby="editor"] textarea:visible');
    for (let at = 0; at < (await sections.count()); at += 1) await sections.nth(at).fill(`Nội dung mục ${at + 1}.`);
    await visitor.button('Xem phần viết của 17 đơn vị').first().click();
    await visitor.button('Đưa vào dự thảo: Chi bộ Bảo tàng tỉnh').first().click();
    await visitor.page.locator('[data-save="saved"]').waitFor();
    expect(await visitor.button('Trình báo cáo').isDisabled()).toBe(true);
    await visitor.button('Không chờ một số đơn vị').click();
    const dialog = visitor.page.getByRole('dialog');
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await dialog.getByLabel('Lý do không chờ').fill('Đã đôn đốc hai lần, báo cáo bổ sung sau');
    await visitor.picture('consolidation-gaps');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
    await visitor.page.getByText('Đã ghi: không chờ 2 đơn vị.').waitFor();
    await visitor.page.getByText('Không chờ theo quyết định của Vũ Thị Hằng').first().waitFor();
    await visitor.button('Trình báo cáo').click();
    await visitor.page.getByText('Đã trình báo cáo.').waitFor();
    await visitor.button('Đồng ý với dự thảo').click();
    await visitor.page.locator('.course .is-now', { hasText: 'Hội nghị đảng ủy' }).waitFor();
    await visitor.page.getByText('Số cộng 102; Vũ Thị Hằng sửa: Chi bộ Văn phòng ghi sót một kỳ').waitFor();
    await visitor.picture('consolidation-submitted');
  });

  test('the expanded meeting votes by the committee alone; its dated conclusions become duties', async () => {
    await visitor.signInAs(DEPUTY);
    await visitor.page.goto(reportUrl);
    await visitor.button('Mời họp').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByLabel('Địa điểm').fill('Hội trường Sở');
    await dialog.getByLabel(/Họp mở rộng/).check();
    await visitor.button('Gửi giấy mời').click();
    await visitor.page.getByText('Thành phần được mời: 29 người').waitFor();
    await visitor.moveClockTo('20/06/2021');
    await visitor.button('Bắt đầu hội nghị').click();
    await visitor.button(/Đánh dấu có mặt 29 người/).click();
    const secretary = visitor.page.locator('.roll-line', { hasText: 'Dương Hữu Trọng' });
    await secretary.getByText('Vắng có lý do').click();
    await secretary.getByPlaceholder('Lý do').fill('đi công tác');
    await visitor.page.getByText('Có mặt 8/9 thành viên').waitFor();
    await visitor.page.getByRole('combobox', { name: 'Chủ trì' }).click();
    await visitor.page.getByRole('option', { name: /Vũ Thị Hằng/ }).click();
    await visitor.page.getByRole('combobox', { name: 'Người ghi biên bản' }).click();
    await visitor.page.getByRole('option', { name: 'Doãn Thị Ngà' }).click();
    await visitor.page.getByLabel('Tán thành', { exact: true }).fill('8');
    await visitor.page.getByText('Được thông qua: 8/9').waitFor();
    await visitor.page.getByLabel('Kết luận của đồng chí chủ trì').fill('Thông qua báo cáo.');
    await visitor.button('Giao thêm một việc').click();
    await visitor.page.getByLabel('Việc 1').fill('Kết quả kiểm tra, giám sát năm 2021');
    await visitor.page.getByLabel('Người, đơn vị thực hiện').fill('Các chi bộ trực thuộc');
    await visitor.page.getByLabel('Xong trước hết ngày').fill('30/11/2021');
    await visitor.page.getByLabel('Xong trước hết ngày').press('Tab');
    await visitor.page.locator('[data-minutes="saved"]').waitFor();
    await visitor.button('Kết thúc hội nghị').click();
    await visitor.page.getByText('Hội nghị đã thông qua báo cáo').waitFor();
    await visitor.picture('consolidation-meeting');
    await visitor.button('Giao thành nhiệm vụ cho đơn vị trực thuộc').click();
    await visitor.heading(/TB\/ĐU/).waitFor();
    await visitor.page.getByText('Đơn vị phải báo cáo: 20/20').waitFor();
    await visitor.picture('conclusions-as-guidance');
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.page.getByText('Đã giao 20 báo cáo và lên lịch nhắc.').waitFor();
  });

  test('it is issued with the deputy’s words; an estimate trued up below marks the total as stale', async () => {
    await visitor.signInAs(DEPUTY);
    await visitor.page.goto(reportUrl);
    await visitor.button('Ký ban hành').click();
    await visitor.page.getByText('Báo cáo số 01-BC/ĐU').waitFor();
    const secretary = await colleague(FIRST_SECRETARY);
    const { others, items } = await secretary.ask<{
      others: { reportId: string; title: string }[];
      items: { reportId: string | null; title: string }[];
    }>('GET', '/desk');
    const own = [...others, ...items].find((one) => one.reportId && /sơ kết/.test(one.title));
    await secretary.ask('POST', `/reports/${own?.reportId}/counts`, { counted: { regularSessions: 7 } });
    await visitor.page.reload();
    await visitor.page.getByText('Số tổng hợp chưa khớp với báo cáo của đơn vị').waitFor();
    await visitor.button('Cập nhật số liệu, nội dung').click();
    await visitor.page.getByText('Đã lấy số liệu của 17 đơn vị.').waitFor();
    await visitor.page.getByText('Số cộng 103; Vũ Thị Hằng sửa').waitFor();
    await visitor.picture('consolidation-issued');
    expect(await visitor.accessibilityFaults()).toEqual([]);
  });

  test('a late branch gets another day by a decision with its basis, and is told', async () => {
    await visitor.signInAs(CHIEF);
    await visitor.page.goto(`${product.url}/tracking`);
    await visitor.page.getByLabel('Chọn Chi bộ Trường Năng khiếu').first().check();
    await visitor.button('Gia hạn hoặc miễn 1 nhiệm vụ đã chọn').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByLabel('Hạn mới').fill('31/12/2021');
    await dialog.getByLabel('Hạn mới').press('Tab');
    await dialog.getByLabel('Căn cứ').fill('131-CV/ĐU ngày 23/6/2021');
    await dialog.getByLabel('Lý do').fill('Đơn vị đang khắc phục hậu quả mưa lũ');
    await visitor.picture('deadline-decision');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Quyết định cho 1 đơn vị' }).click();
    await visitor.page.getByText('Đã gia hạn 1 nhiệm vụ và báo cho các đơn vị.').waitFor();
    await visitor.page.getByText('31/12/2021').first().waitFor();
  });

  test('the pages hold on a phone', async () => {
    await visitor.close();
    visitor = await Visitor.open(browser, product.url, PHONE);
    await visitor.signInAs(CHIEF);
    for (const [place, name] of [
      [reportUrl, 'phone-consolidation'],
      [`${product.url}/tracking`, 'phone-tracking-choose'],
      [`${product.url}/organisation`, 'phone-organisation-rolls'],
    ] as const) {
      await visitor.page.goto(place);
      await visitor.settled();
      await visitor.picture(name);
      expect(await visitor.accessibilityFaults()).toEqual([]);
      const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([name, overflow <= 0]).toEqual([name, true]);
    }
  });
});
