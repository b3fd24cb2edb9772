// The first thing every command runs: installs what is missing, builds what changed, then hands over.
// Plain JavaScript with Node's own modules: nothing else is there on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command, ...args] = process.argv.slice(2);
// Commands whose standard output is read by programs keep it to themselves; progress goes to standard error.
const say = (line) => process.stderr.write(`${line}\n`);

const COMMANDS = {
  start: { entry: 'launcher/src/main.js', web: true },
  migrate: { entry: 'launcher/src/migrate-command.js' },
  guidance: { entry: 'launcher/src/guidance-command.js' },
  scenario: { entry: 'launcher/src/scenario-command.js' },
  bench: { entry: 'launcher/src/bench-command.js' },
  diagram: { entry: 'launcher/src/diagram-command.js' },
  build: { web: true, help: 'Biên dịch api, worker và trang web vào dist/, nếu mã nguồn đã đổi.' },
  lint: {
    script: 'test/support/run-lint.mjs',
    help: 'Kiểm tra định dạng, quy tắc, ranh giới, kiểu dữ liệu, Dockerfile.',
  },
  test: {
    script: 'test/support/run-tests.mjs',
    web: true,
    help: 'Chạy mọi kiểm tra: lint, rồi kiểm thử đơn vị, tích hợp và trình duyệt. Tham số thêm được chuyển cho jest.',
  },
  'test:redis': {
    script: 'test/support/run-redis-tests.mjs',
    help: 'Kiểm thử hàng đợi trên một Redis thật, dựng riêng rồi xóa.',
  },
};

function run(program, parameters, options = {}) {
  const { status, error } = spawnSync(program, parameters, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs when nothing is there, or when the lock file is newer than what npm last installed. */
function install() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  say('Cài đặt thư viện (chỉ lần đầu, cần mạng)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

const sources = (names) => String(Math.max(...names.map((name) => newest(join(ROOT, name)))));

/** Builds one part when its sources are newer than what was built last. */
function build(name, text, folders, make) {
  const stamp = join(ROOT, 'dist', `.${name}`);
  const wanted = sources(folders);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(text);
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function buildServer() {
  build(
    'server',
    'Biên dịch api và worker…',
    ['apps/api', 'apps/worker', 'apps/demo', 'apps/launcher', 'libs', 'migrations'],
    () => {
      for (const part of ['apps', 'libs', 'migrations'])
        rmSync(join(ROOT, 'dist', part), { recursive: true, force: true });
      run(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']);
    },
  );
}

function buildWeb() {
  build('web-built', 'Biên dịch trang web…', ['apps/web', 'libs'], () =>
    run(process.execPath, [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'apps/web/vite.config.ts',
      '--logLevel',
      'warn',
    ]),
  );
}

const task = COMMANDS[command];
if (!task) {
  say(`Không có lệnh "${command}". Các lệnh: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
if (task.help && args.includes('--help')) {
  process.stdout.write(`npm run ${command}: ${task.help}\n`);
  process.exit(0);
}
install();
buildServer();
if (task.web) buildWeb();
const target = task.script ?? (task.entry && join('dist', 'apps', task.entry));
if (target) {
  const child = spawn(process.execPath, [join(ROOT, target), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
