// `npm test`: says what it will do, then checks the sources and runs every test; with paths, those files alone.
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { commandLanguage, commandSpeech, withoutLanguage } from '../../libs/messages/command-texts.js';
import { browserPath } from './browser-path.mjs';
import { check } from './check-steps.mjs';

const JEST = 'node_modules/jest/bin/jest.js';
/** Never the servers that a developer has named for `npm start`. */
const BARE = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '' };

const language = commandLanguage(process.argv, process.env);
const say = commandSpeech(language);
const asked = withoutLanguage(process.argv.slice(2));
const tell = (line) => process.stdout.write(`${line}\n`);

/** Runs a step that must succeed. */
function must(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const build = (...parts) =>
  parts.forEach((part) => must(process.execPath, ['apps/launcher/bootstrap.mjs', 'build', part, '--lang', language]));

/** The browser of the machine; Debian's package where it may be installed, said before it is done. */
function browser() {
  const found = browserPath();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) {
    process.stderr.write(`${say('test.noBrowser')}\n`);
    process.exit(1);
  }
  tell(say('test.installs'));
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  must('apt-get', ['update', '-qq'], quiet);
  must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return '/usr/bin/chromium';
}

/** What test files need besides themselves. */
function needsOf(files) {
  const some = (pattern) => files.some((file) => pattern.test(file));
  const isBrowser = some(/^test\/e2e\//);
  return {
    server: some(/^test\/(?!unit\/)/),
    web: isBrowser || some(/^test\/integration\/launcher/),
    browser: isBrowser,
  };
}

/** The files jest would run for these arguments. */
function listed(args) {
  const { stdout } = spawnSync(process.execPath, [JEST, '--listTests', ...args], {
    encoding: 'utf8',
    env: process.env,
  });
  return stdout.split('\n').flatMap((line) => (line.includes('spec.ts') ? [relative('.', line.trim())] : []));
}

function runSome(args) {
  const files = listed(args);
  if (files.length === 0) {
    process.stderr.write(`${say('test.none', { args: args.join(' ') })}\n`);
    process.exit(1);
  }
  const needs = needsOf(files);
  const words = Object.keys(needs).flatMap((name) => (needs[name] ? [say(`test.needs.${name}`)] : []));
  tell(say('test.planOne', { files: files.length, needs: words.join(', ') || say('test.needs.nothing') }));
  const env = needs.browser ? { ...BARE, CHROME_PATH: browser() } : BARE;
  build(...(needs.server ? ['server'] : []), ...(needs.web ? ['web'] : []));
  must(process.execPath, [JEST, ...args], env);
}

async function runAll() {
  tell(say('test.plan'));
  const env = { ...BARE, CHROME_PATH: browser() };
  build('server', 'web');
  if (!(await check(say))) process.exit(1);
  // All in one run, four files at a time on two cores: while a story waits for its page, files without a screen go on.
  must(process.execPath, [JEST, '--maxWorkers', '4'], env);
}

if (asked.length > 0) runSome(asked);
else await runAll();
