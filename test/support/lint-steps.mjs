// Everything that is checked without running the product: form, rules, borders, types, the Dockerfile.
import { spawnSync } from 'node:child_process';

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

export function lint() {
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
}
