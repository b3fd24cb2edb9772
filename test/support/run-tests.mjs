// `npm test`: lint, borders, types, then unit, integration and browser tests; ends with the runner's summary.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const bin = (name) => `node_modules/${name}`;

function run(title, program, args, env = {}) {
  const begun = Date.now();
  process.stdout.write(`\n▸ ${title}\n`);
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    process.stdout.write(`\n✗ ${title}\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`  (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
}

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
const node = process.execPath;
run('Định dạng', node, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
run('Quy tắc mã nguồn', node, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']);
run('Ranh giới các phòng', node, [
  bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  'libs',
  'apps',
  'migrations',
  '--config',
  '.dependency-cruiser.cjs',
]);
run('Kiểu dữ liệu', node, [bin('typescript/bin/tsc'), '--noEmit']);
run('Kiểu dữ liệu của trang web', node, [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web']);
run('Dockerfile', node, [bin('dockerfile-utils/bin/dockerfile-utils'), 'lint', 'docker/Dockerfile']);
const tests = process.argv.slice(2);
run('Kiểm thử', node, [bin('jest/bin/jest.js'), ...tests], {
  CHROME_PATH: browser,
  DATABASE_URL: '',
  REDIS_URL: '',
  SMTP_URL: '',
});
