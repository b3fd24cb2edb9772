// Everything that is checked without running the product: form, rules, borders, types, the Dockerfile.
import { spawn, spawnSync } from 'node:child_process';

export const node = process.execPath;
export const bin = (name) => `node_modules/${name}`;

/** Runs one step under its title; a failure ends the whole run. */
export function run(title, program, args, env = {}) {
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

/** Every check as its title, its file under node_modules, and its arguments. */
const CHECKS = [
  ['Định dạng', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['Kiểu dữ liệu của trang web', 'typescript/bin/tsc', ['--noEmit', '-p', 'apps/web']],
  ['Quy tắc mã nguồn', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['Kiểu dữ liệu', 'typescript/bin/tsc', ['--noEmit']],
  [
    'Ranh giới các phòng',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['libs', 'apps', 'migrations', '--config', '.dependency-cruiser.cjs'],
  ],
  ['Dockerfile', 'dockerfile-utils/bin/dockerfile-utils', ['lint', 'docker/Dockerfile']],
];

/** Runs one check to its end; what it prints comes in one piece, so that two at a time stay readable. */
const check = ([title, file, args]) =>
  new Promise((resolve) => {
    const begun = Date.now();
    const child = spawn(node, [bin(file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    child.once('close', (status) => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      process.stdout.write(`\n▸ ${title}\n${output}  (${seconds} s)\n${status === 0 ? '' : `\n✗ ${title}\n`}`);
      resolve(status === 0);
    });
  });

/** All checks, two at a time; ends the run where one fails. */
export async function lint() {
  const open = [...CHECKS];
  const results = [];
  const lane = async () => {
    for (let next = open.shift(); next; next = open.shift()) results.push(await check(next));
  };
  await Promise.all([lane(), lane()]);
  if (results.includes(false)) process.exit(1);
}
