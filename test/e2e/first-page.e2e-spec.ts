// What the page for signing in weighs on the wire: every script and style that a browser fetches until it is shown.
import type { Browser } from 'playwright-core';
import { joinBrowser, Visitor } from '../support/browser.js';
import { startProduct, type RunningProduct } from '../support/product.js';

/** A third of the 334 kB that one script for all pages weighed, packed. */
const MOST_BYTES = 334_367 / 3;

describe('the page for signing in', () => {
  let browser: Browser;
  let product: RunningProduct;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), joinBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('comes packed, and without what only the pages behind it need', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    const files = new Map<string, { url: string; encoding: string | undefined; bytes: number }>();
    wire.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type !== 'Script' && type !== 'Stylesheet') return;
      const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'];
      files.set(requestId, { url: new URL(response.url).pathname, encoding, bytes: 0 });
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = files.get(requestId);
      if (file) file.bytes = encodedDataLength;
    });
    await page.goto(product.url, { waitUntil: 'load' });
    await page.locator('[data-account]').first().waitFor();

    const all = [...files.values()];
    const bytes = all.reduce((sum, file) => sum + file.bytes, 0);
    process.stdout.write(`${all.length} scripts and styles, ${bytes} bytes with their headers\n`);
    expect(all.filter((file) => file.encoding === undefined)).toEqual([]);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(MOST_BYTES);
    await context.close();
  });

  test('leads to the desk also whoever signs in again where another one left', async () => {
    const visitor = await Visitor.open(browser, product.url);
    await visitor.signInAs('bui.thanh.thao');
    await visitor.go('Tổ chức');
    await visitor.heading('Tổ chức').waitFor();
    await visitor.button(/Bùi Thanh Thảo/).click();
    await visitor.page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await visitor.page.locator('[data-account]').first().click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await visitor.close();
  });
});
