// Everything that is checked without running the product: form, rules, borders, types, the Dockerfile.
// Each tool remembers under node_modules/.cache what it has seen, so that a second run looks at changed files only.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const CACHE = 'node_modules/.cache/check';

const tsc = (name, ...args) => [
  'typescript/bin/tsc',
  ['--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/${name}.tsbuildinfo`, ...args],
];

/** Every check as the key of its title, its file under node_modules, and its arguments; the longest first. */
const CHECKS = [
  [
    'check.borders',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    [
      ...['libs', 'apps', 'migrations', 'test', '--config', '.dependency-cruiser.cjs'],
      ...['--cache', `${CACHE}/dependency-cruiser`, '--cache-strategy', 'content'],
    ],
  ],
  [
    'check.rules',
    'eslint/bin/eslint.js',
    ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/eslint`],
  ],
  ['check.webTypes', ...tsc('web', '-p', 'apps/web')],
  ['check.types', ...tsc('server')],
  [
    'check.form',
    'prettier/bin/prettier.cjs',
    [
      ...['--check', '--log-level', 'warn', '.'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/prettier`],
    ],
  ],
  ['check.dockerfile', 'dockerfile-utils/bin/dockerfile-utils', ['lint', 'docker/Dockerfile']],
];

/** Runs one check to its end; what it prints comes in one piece, so that two at a time stay readable. */
const runCheck = ([key, file, args], say) =>
  new Promise((resolve) => {
    const title = say(key);
    const begun = Date.now();
    const child = spawn(process.execPath, [`node_modules/${file}`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    child.once('close', (status) => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      const isGood = status === 0;
      process.stdout.write(`${isGood ? '✓' : '✗'} ${title} (${seconds} s)\n${isGood ? '' : output}`);
      resolve(isGood);
    });
  });

/** All checks, two at a time; resolves to whether every one passed. `fresh` forgets what was seen before. */
export async function check(say, fresh = false) {
  if (fresh) rmSync(CACHE, { recursive: true, force: true });
  const begun = Date.now();
  const open = [...CHECKS];
  const results = [];
  const lane = async () => {
    for (let next = open.shift(); next; next = open.shift()) results.push(await runCheck(next, say));
  };
  await Promise.all([lane(), lane()]);
  process.stdout.write(`${say('check.seconds', { seconds: ((Date.now() - begun) / 1000).toFixed(1) })}\n`);
  return !results.includes(false);
}
