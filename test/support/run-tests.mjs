// `npm test`: lint, borders, types, then unit, integration and browser tests; ends with the runner's summary.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bin, lint, node, run } from './lint-steps.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser story needs a Chromium: the one that is named, the system's, or Debian's package where it may be installed. */
function findBrowser() {
  const found = process.env.CHROME_PATH ?? BROWSERS.find((path) => existsSync(path));
  if (found && existsSync(found)) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get update', 'apt-get', ['update', '-qq'], quiet);
    run('Chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    return '/usr/bin/chromium';
  }
  process.stderr.write(
    'Cần Chromium để chạy kịch bản trình duyệt: cài gói "chromium", hoặc đặt CHROME_PATH trỏ tới trình duyệt.\n',
  );
  process.exit(1);
}

const browser = findBrowser();
await lint();
const environment = { CHROME_PATH: browser, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '' };
const jest = (title, ...options) => run(title, node, [bin('jest/bin/jest.js'), ...options], environment);
const asked = process.argv.slice(2);
if (asked.length > 0) jest('Kiểm thử', ...asked);
else {
  // Two files at a time where nothing waits for a screen; browser stories one by one, or they starve each other.
  jest('Kiểm thử đơn vị và tích hợp', '--selectProjects', 'unit', 'integration', '--maxWorkers', '2');
  jest('Kiểm thử trên trình duyệt', '--selectProjects', 'browser', '--maxWorkers', '1');
}
