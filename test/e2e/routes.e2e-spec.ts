// An administrator adds a step to a route through the pages, and a report runs on it.
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/demo/src/worlds/insert-organisation.js';
import { joinBrowser, PHONE, Visitor } from '../support/browser.js';
import { Colleague } from '../support/colleague.js';
import { startProduct, type RunningProduct } from '../support/product.js';

const ADMINISTRATOR = 'mai.xuan.phuc';
const SECRETARY = 'doan.cong.ly';

describe('a route with one more step', () => {
  let browser: Browser;
  let product: RunningProduct;
  let visitor: Visitor;
  let reportId = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), joinBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    visitor = await Visitor.open(browser, product.url);
  });
  afterEach(() => visitor.close());

  const colleague = (name: string) => Colleague.signIn(product.url, `${name}@lamkhe.example`, DEMO_PASSWORD);

  test('is copied from the one in force, checked while it is drawn, and prescribed', async () => {
    await visitor.signInAs(ADMINISTRATOR);
    await visitor.go('Tuyến xem xét');
    const section = visitor.page.locator('section', { hasText: 'Báo cáo của chi bộ không có chi ủy' });
    await section.waitFor();
    await visitor.picture('routes');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await section.getByRole('button', { name: 'Sao chép và sửa' }).click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByText('Tuyến dùng được').waitFor();
    await dialog.getByRole('combobox', { name: 'Thêm bước' }).click();
    await visitor.page.getByRole('option', { name: 'Văn phòng thẩm tra' }).click();
    await dialog.getByRole('button', { name: 'Đưa Văn phòng thẩm tra lên trước' }).click();
    await dialog.getByRole('button', { name: 'Đưa Văn phòng thẩm tra lên trước' }).click();
    await dialog.getByText('Chi bộ xem xét: đơn vị báo cáo không thể quyết định sau khi').waitFor();
    expect(await dialog.getByRole('button', { name: 'Ban hành tuyến mới' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Đưa Văn phòng thẩm tra xuống sau' }).click();
    await dialog.getByText('Tuyến dùng được').waitFor();
    await dialog.getByLabel('Tên tuyến').fill('Chi bộ, có văn phòng thẩm tra');
    await dialog.getByLabel('Lý do').fill('Quy chế làm việc sửa đổi');
    await visitor.picture('route-editor');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Ban hành tuyến mới' }).click();
    await visitor.page.getByText('Đã ban hành tuyến mới.').waitFor();
    await section.getByText('Đang áp dụng từ 25/5/2021').waitFor();
  });

  test('a report that begins now runs on it: the office checks before the committee receives', async () => {
    const secretary = await colleague(SECRETARY);
    const { items } = await secretary.ask<{ items: { obligationId: string; task: string }[] }>('GET', '/desk');
    const duty = items.find((one) => one.task === 'start');
    reportId = (await secretary.ask<{ reportId: string }>('POST', `/obligations/${duty?.obligationId}/reports`))
      .reportId;
    const { version, sections } = await secretary.ask<{ version: number; sections: { id: string }[] }>(
      'GET',
      `/reports/${reportId}`,
    );
    const texts = Object.fromEntries(sections.map(({ id }) => [id, 'Nội dung.']));
    const saved = await secretary.ask<{ version: number }>('PUT', `/reports/${reportId}/draft`, { version, texts });
    await secretary.ask('POST', `/reports/${reportId}/submissions`, { version: saved.version });
    const { meetingId } = await secretary.ask<{ meetingId: string }>('POST', `/reports/${reportId}/meetings`, {
      title: 'Hội nghị chi bộ',
      heldOn: '2021-05-25',
      time: '08:30',
      place: 'Phòng họp',
      agenda: ['Thông qua báo cáo'],
      isExpanded: false,
      hasteReason: 'Theo lịch sinh hoạt',
    });
    await secretary.ask('POST', `/meetings/${meetingId}/openings`, { version: 1 });
    const { record, chairId } = await secretary.ask<{
      chairId: string;
      record: { roll: { name: string; capacity: string }[] };
    }>('GET', `/meetings/${meetingId}`);
    const roll = record.roll.map((one) => ({ ...one, status: 'PRESENT' }));
    const votesFor = roll.filter((one) => one.capacity === 'VOTING').length;
    const vote = { votesFor, votesAgainst: 0, votesOther: 0 };
    const minutes = { ...record, chairId, roll, minuteTaker: roll[1]?.name, vote };
    await secretary.ask('POST', `/meetings/${meetingId}/closings`, { version: 2, minutes });
    await visitor.signInAs('le.my.hanh');
    await visitor.button('Xem xét').click();
    await visitor.page.locator('.course .is-now', { hasText: 'Văn phòng thẩm tra' }).waitFor();
    await visitor.picture('route-running');
    await visitor.button('Chấp nhận').click();
    await visitor.page.locator('.course .is-now', { hasText: 'Đảng ủy xem xét' }).waitFor();
  });

  test('running reports move only after a dry run has said what happens to each', async () => {
    await visitor.signInAs(ADMINISTRATOR);
    await visitor.page.goto(`${product.url}/routes`);
    await visitor.button('Chuyển báo cáo đang chạy sang tuyến này').first().click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByText('Chưa qua: Văn phòng thẩm tra').first().waitFor();
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel('Lý do').fill('Thống nhất một tuyến trong kỳ');
    await visitor.picture('route-dry-run');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Chuyển 1 báo cáo' }).click();
    await visitor.page.getByText('Đã chuyển 1 báo cáo sang tuyến mới.').waitFor();
  });

  test('the page holds on a phone', async () => {
    await visitor.close();
    visitor = await Visitor.open(browser, product.url, PHONE);
    await visitor.signInAs(ADMINISTRATOR);
    await visitor.page.goto(`${product.url}/routes`);
    await visitor.heading('Tuyến xem xét').waitFor();
    await visitor.page.getByText('Báo cáo tổng hợp của đảng ủy').waitFor();
    await visitor.picture('phone-routes');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
