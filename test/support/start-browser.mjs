// Before the stories: what every test needs, and one Chromium that all of them share, each in contexts of its own.
import { chromium } from 'playwright-core';
import { browserPath } from './browser-path.mjs';
import startServices from './start-services.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error saying what to install when there is no browser */
export default async function startBrowser() {
  await startServices();
  const executablePath = browserPath();
  if (!executablePath)
    throw new Error(
      'Không tìm thấy Chromium. Cài bằng "apt-get install chromium", hoặc đặt CHROME_PATH trỏ tới trình duyệt.',
    );
  globalThis.__BROWSER__ = await chromium.launchServer({ executablePath, args: QUIET, timeout: 0 });
  process.env.TEST_BROWSER_URL = globalThis.__BROWSER__.wsEndpoint();
}
