// `npm run test:redis`: the worker's tests with the queues on a real Redis of our own, stopped afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLanguage, commandSpeech, withoutLanguage } from '../../libs/messages/command-texts.js';

const PACKAGES = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];
const say = commandSpeech(commandLanguage(process.argv, process.env));
const scratch = mkdtempSync(join(tmpdir(), 'dung-han-redis-'));

const works = (path, env) => spawnSync(path, ['--version'], { env: { ...process.env, ...env } }).status === 0;

const must = (program, args, options = {}) => {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
};

/** Debian's packages, unpacked into a folder of our own: nothing is installed, no rights are needed. */
function unpackDebian() {
  const folders = ['state/lists/partial', 'cache/archives/partial', 'root'].map((name) => join(scratch, name));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const apart = [
    '-o',
    `Dir::State=${scratch}/state`,
    '-o',
    `Dir::Cache=${scratch}/cache`,
    '-o',
    'Dir::State::status=/var/lib/dpkg/status',
  ];
  must('apt-get', [...apart, '-qq', 'update']);
  must('apt-get', [...apart, '-qq', 'download', ...PACKAGES], { cwd: scratch });
  for (const file of readdirSync(scratch))
    if (file.endsWith('.deb')) must('dpkg', ['-x', join(scratch, file), join(scratch, 'root')]);
  const library = readdirSync(join(scratch, 'root/usr/lib')).find((name) => name.includes('linux-gnu')) ?? '';
  return {
    path: join(scratch, 'root/usr/bin/redis-server'),
    env: { LD_LIBRARY_PATH: join(scratch, 'root/usr/lib', library) },
  };
}

function findRedis() {
  const named = process.env.REDIS_SERVER;
  for (const path of [named, '/usr/bin/redis-server', '/usr/local/bin/redis-server'])
    if (path && existsSync(path) && works(path, {})) return { path, env: {} };
  try {
    process.stdout.write(`${say('redis.unpacks', { packages: PACKAGES.join(', ') })}\n`);
    return unpackDebian();
  } catch (error) {
    process.stderr.write(`${say('redis.none', { cause: error.message })}\n`);
    process.exit(1);
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const redis = findRedis();
const port = await freePort();
const server = spawn(
  redis.path,
  ['--port', String(port), '--bind', '127.0.0.1', '--dir', scratch, '--appendonly', 'yes', '--save', ''],
  {
    env: { ...process.env, ...redis.env },
    stdio: 'ignore',
  },
);
const stop = () => {
  server.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
};
process.on('exit', stop);
const jest = [
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'integration',
  '--testPathPatterns',
  'integration/worker',
];
const { status } = spawnSync(process.execPath, [...jest, ...withoutLanguage(process.argv.slice(2))], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, REDIS_URL: `redis://127.0.0.1:${port}`, DATABASE_URL: '', SMTP_URL: '' },
});
process.exit(status ?? 1);
