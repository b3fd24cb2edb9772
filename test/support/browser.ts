// A real Chromium, steps a person would take, and what can be seen.
/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** A safety net only, for a machine with other work: whoever waits, waits for what is to be seen. */
const AT_MOST_MS = 120_000;

/** Joins the browser that the run has started; closing what is returned leaves it to the other stories. */
export function joinBrowser(): Promise<Browser> {
  return chromium.connect(process.env['TEST_BROWSER_URL'] ?? '', { timeout: AT_MOST_MS });
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Somebody at a screen, signed in with one click. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, viewport = DESKTOP): Promise<Visitor> {
    const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    page.setDefaultTimeout(AT_MOST_MS);
    await page.goto(url);
    return new Visitor(page, context, url);
  }

  /** Whoever sat here before leaves; what the browser has loaded stays. An answer still on its way may bring a cookie back. */
  private async leave(): Promise<void> {
    const first = this.page.getByRole('tab').first();
    const signedIn = this.page.getByRole('heading', { level: 1, name: 'Việc của tôi' });
    do {
      await this.page.goto('about:blank');
      await this.context.clearCookies();
      await this.page.goto(`${this.url}/desk`);
      await first.or(signedIn).first().waitFor();
    } while (await signedIn.isVisible());
  }

  /** Signs in from the demo's list, by the beginning of the e-mail address; `world` names the tab of another scenario. */
  async signInAs(email: string, world?: string): Promise<void> {
    await this.leave();
    if (world) await this.page.getByRole('tab', { name: world }).click();
    const all = this.page.getByRole('button', { name: 'Xem tất cả tài khoản' });
    const card = this.page.locator(`[data-account^="${email}"]`);
    await all.or(card).first().waitFor();
    if (!(await card.isVisible())) await all.click();
    await card.click();
    await this.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  }

  async go(place: string): Promise<void> {
    await this.page.getByRole('link', { name: place, exact: true }).click();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name });
  }

  /** Moves the demo's clock to a day given as DD/MM/YYYY. */
  async moveClockTo(day: string): Promise<void> {
    const field = this.page.getByLabel('Chuyển đến ngày');
    await field.fill(day);
    await field.press('Tab');
    await this.button('Chuyển').click();
    const [date, month, year] = day.split('/').map(Number);
    const shown = `${String(date).padStart(2, '0')}/${(month ?? 0) <= 2 ? `0${month}` : month}/${year}`;
    await this.page.getByText(`hôm nay là`).getByText(shown).waitFor();
  }

  /** Waits until the page shows what it is about: its heading is there, and no part of it is still loading. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page
      .getByRole('status', { name: /^(Đang tải|Loading)/ })
      .first()
      .waitFor({ state: 'detached' });
  }

  /** Violations of level serious or above, as sentences. */
  async accessibilityFaults(): Promise<string[]> {
    await this.settled();
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await checker.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        where: nodes.map((node) => node.target.join(' ')).slice(0, 4),
      }));
    });
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, where }) => `${id}: ${where.join('; ')}`);
  }

  /** Keeps a picture when SCREENSHOTS names a folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
