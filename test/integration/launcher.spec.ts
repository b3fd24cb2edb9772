// `npm start` as a newcomer and as an operator meets it: second starts, taken ports, servers that are not there, kill -9.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@app/embedded/free-port.js';
import { until } from '../builders/processes.js';

const SCRIPT = join(process.cwd(), 'dist/apps/launcher/src/main.js');
const { scripts: SCRIPTS } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

interface Launch {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves once these words are printed. @throws Error with all that was printed when it ends without them */
  readonly says: (words: string) => Promise<void>;
  readonly ended: Promise<number | null>;
}

const launch = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Launch => {
  const bare = { ...process.env, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', ...env };
  const child = spawn(process.execPath, [SCRIPT, '--lang', 'vi', ...args], {
    env: bare,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  // Not `exit`: what it printed last may still be on its way then.
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): unknown => output.includes(words) && resolve();
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then(() => reject(new Error(`It ended without saying "${words}":\n${output}`)));
      look();
    });
  return { child, output: () => output, says, ended };
};

const WELCOME = 'Dừng: Ctrl-C';

/** Processes of this machine whose command line names the folder. */
const processesOf = (folder: string): string[] =>
  spawnSync('pgrep', ['-af', folder], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line !== '' && !line.includes('pgrep'));

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-launch-'));
  let port: number;
  const open: Launch[] = [];

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    for (const one of open) one.child.kill('SIGKILL');
    await until('nothing is left running', () => processesOf(folder).length === 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (...more: string[]): Launch => {
    const one = launch(['--data', folder, '--port', String(port), '--stories', 'S0', ...more]);
    open.push(one);
    return one;
  };

  test('loads the demo, shows its pages, and leaves nothing running after Ctrl-C', async () => {
    const first = start();
    await first.says(WELCOME);
    expect(first.output()).toContain('Nạp dữ liệu dùng thử');
    expect(first.output()).toContain('luong.thu.ha@lamkhe.example');
    const page = await fetch(`http://127.0.0.1:${port}/desk`);
    expect([page.status, (await page.text()).includes('<div id="root">')]).toEqual([200, true]);
    const twice = start();
    expect([await twice.ended, twice.output()]).toEqual([
      1,
      expect.stringContaining('đang chạy với thư mục dữ liệu này'),
    ]);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    await until('everything has stopped', () => processesOf(folder).length === 0);
  });

  test('keeps the data; takes another port where the wanted one is taken, and says so; killed hard, it leaves no orphans', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', () => resolve()));
    const second = start();
    await second.says(WELCOME);
    expect(second.output()).not.toContain('Nạp dữ liệu dùng thử');
    expect(second.output()).toMatch(new RegExp(`Cổng ${port} đang bận, dùng cổng \\d+`));
    expect(processesOf(folder).length).toBeGreaterThan(1);
    second.child.kill('SIGKILL');
    await second.ended;
    await until('no process of it is left', () => processesOf(folder).length === 0);
    await new Promise<void>((resolve) => taken.close(() => resolve()));
  });

  test('begins anew with --reset, and ends when it is asked to', async () => {
    const reset = start('--reset');
    await reset.says('Nạp dữ liệu dùng thử');
    await reset.says(WELCOME);
    reset.child.kill('SIGTERM');
    expect(await reset.ended).toBe(0);
    await until('everything has stopped', () => processesOf(folder).length === 0);
  });

  test.each([
    ['DATABASE_URL', 'postgres://somebody:secret@127.0.0.1:1/nothing'],
    ['REDIS_URL', 'redis://127.0.0.1:1'],
    ['SMTP_URL', 'smtp://127.0.0.1:1'],
  ])('says which server cannot be reached: %s', async (name, url) => {
    const one = launch(['--data', folder, '--port', String(port)], { [name]: url });
    expect(await one.ended).toBe(1);
    expect(one.output()).toContain(`Không kết nối được ${name}`);
    expect(one.output()).not.toMatch(/secret|\n\s+at /);
    await until('nothing is left running', () => processesOf(folder).length === 0);
  });

  test('explains itself, and refuses what it does not know', async () => {
    const help = start('--help');
    expect([await help.ended, help.output()]).toEqual([0, expect.stringContaining('--reset')]);
    const wrong = start('--prot', '80');
    expect([await wrong.ended, wrong.output()]).toEqual([1, expect.stringContaining('--prot')]);
  });
});

describe('other commands', () => {
  const command = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), `dist/apps/launcher/src/${name}-command.js`), ...args], {
      encoding: 'utf8',
    });

  test('guidance prints one JSON object a line and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dung-han-guidance-'));
    const read = command(
      'guidance',
      'read',
      join(process.cwd(), 'test/builders/guidance-126.txt'),
      '--as-of',
      '2021-05-24',
    );
    rmSync(folder, { recursive: true, force: true });
    expect([read.status, read.stderr]).toEqual([0, '']);
    const lines = read.stdout.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      number: '126',
      symbol: 'HD/ĐU',
      issueDate: '2021-05-24',
      deadlines: [{ confidence: 'sure', rule: { type: 'absolute', dueAt: '2021-06-18', inclusive: true } }],
    });
    expect(command('guidance', 'read', '/no/such/file').status).toBe(1);
    expect(command('guidance', '--help').status).toBe(0);
  });

  test.each(Object.keys(SCRIPTS).filter((name) => name !== 'format'))('%s explains itself in English too', (name) => {
    const args = ['apps/launcher/bootstrap.mjs', name, '--help', '--lang', 'en'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\b(the|with)\b/)]);
    expect(stdout.replace(/Đúng Hạn/g, '')).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  });

  test('what is not understood is named in the language of the environment', () => {
    const ask = (LANG: string) => {
      const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG };
      return spawnSync(process.execPath, [SCRIPT, '--prot', '80'], { encoding: 'utf8', env }).stderr;
    };
    expect(ask('en_US.UTF-8')).toContain('Unknown argument --prot');
    expect(ask('vi_VN.UTF-8')).toContain('Không hiểu tham số --prot');
  });

  test('the state diagram in docs/architecture.md is the chart’s own', () => {
    const before = readFileSync('docs/architecture.md', 'utf8');
    expect(JSON.parse(command('diagram', '--json').stdout)).toEqual({ file: 'docs/architecture.md', changed: false });
    expect(readFileSync('docs/architecture.md', 'utf8')).toBe(before);
  });
});
