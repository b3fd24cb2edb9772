// The first thing every command runs: installs what is missing, builds what changed, then hands over.
// Plain JavaScript with Node's own modules: nothing else is there on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLanguage, commandSpeech, withoutLanguage } from '../../libs/messages/command-texts.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command, ...args] = process.argv.slice(2);
const text = commandSpeech(commandLanguage(args, process.env));
// Commands whose standard output is read by programs keep it to themselves; progress goes to standard error.
const say = (line) => process.stderr.write(`${line}\n`);

/** Each command: what it runs, and which parts must be built before. Scripts of the tests build what they need. */
const COMMANDS = {
  start: { entry: 'launcher/src/main.js', parts: ['server', 'web'] },
  dev: { entry: 'launcher/src/dev-command.js', parts: ['server'] },
  check: { script: 'test/support/run-check.mjs', parts: [] },
  test: { script: 'test/support/run-tests.mjs', parts: [] },
  'test:redis': { script: 'test/support/run-redis-tests.mjs', parts: ['server'] },
  'preview:mail': { entry: 'launcher/src/preview-mail-command.js', parts: ['server'] },
  guidance: { entry: 'launcher/src/guidance-command.js', parts: ['server'] },
  scenario: { entry: 'launcher/src/scenario-command.js', parts: ['server'] },
  bench: { entry: 'launcher/src/bench-command.js', parts: ['server'] },
  diagram: { entry: 'launcher/src/diagram-command.js', parts: ['server'] },
  migrate: { entry: 'launcher/src/migrate-command.js', parts: ['server'] },
  build: { parts: ['server', 'web'] },
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
  say(text('install'));
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
function build(name, title, folders, make) {
  const stamp = join(ROOT, 'dist', `.${name}`);
  const wanted = sources(folders);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(title);
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const SERVER_SOURCES = ['apps/api', 'apps/worker', 'apps/demo', 'apps/launcher', 'libs', 'migrations'];
const BUILDS = {
  server: () =>
    build('server', text('build.server'), SERVER_SOURCES, () => {
      for (const part of ['apps', 'libs', 'migrations'])
        rmSync(join(ROOT, 'dist', part), { recursive: true, force: true });
      run(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']);
    }),
  web: () =>
    build('web-built', text('build.web'), ['apps/web', 'libs'], () =>
      run(process.execPath, [
        'node_modules/vite/bin/vite.js',
        ...['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
      ]),
    ),
};

const task = COMMANDS[command];
if (!task) {
  say(text('none', { command: command ?? '', known: Object.keys(COMMANDS).join(', ') }));
  process.exit(2);
}
// What is written in TypeScript explains itself; the rest is explained here, before anything is installed.
if (!task.entry && args.includes('--help')) {
  process.stdout.write(`${text(`help.${command}`)}\n`);
  process.exit(0);
}
install();
const named = command === 'build' ? withoutLanguage(args).filter((one) => one in BUILDS) : [];
for (const part of named.length > 0 ? named : task.parts) BUILDS[part]();
const target = task.script ?? (task.entry && join('dist', 'apps', task.entry));
if (target) {
  const child = spawn(process.execPath, [join(ROOT, target), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
