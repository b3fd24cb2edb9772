// `npm start`: services, migrations, demo, then the api and the worker; prints where to go.
import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatDate, localDateAt } from '@app/calendar/local-date.js';
import { createDataSource } from '@app/persistence/data-source.js';
import { translate } from '@app/messages/translator.js';
import { storedWorlds, worldAccounts } from '@app/persistence/demo/demo-worlds.store.js';
import { startApp, stopApp } from './app-process.js';
import { DEMO_PASSWORD } from '../../demo/src/worlds/insert-organisation.js';
import { isEmpty, loadDemo } from '../../demo/src/worlds/load-demo.js';
import { freePortNear } from '@app/embedded/free-port.js';
import { HELP, readOptions, type LauncherOptions } from './options.js';
import { startServices, type Services } from './services.js';

const begun = Date.now();
const say = (line: string): void => console.log(`[${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s] ${line}`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One product per data folder: a second one would fight for the same database. */
function claim(folder: string): () => void {
  const file = join(folder, 'running.json');
  if (existsSync(file)) {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number };
    if (pid !== process.pid && isAlive(pid))
      throw new Error(`Đúng Hạn đang chạy với thư mục dữ liệu này (tiến trình ${pid}). Hãy dừng nó bằng Ctrl-C trước.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid }));
  return () => rmSync(file, { force: true });
}

async function prepareDemo(services: Services, publicUrl: string, stories: LauncherOptions['stories']): Promise<void> {
  const dataSource = await createDataSource(services.databaseUrl, 4).initialize();
  try {
    if (!(await isEmpty(dataSource))) return;
    await loadDemo(dataSource, { smtpUrl: services.smtpUrl, publicUrl }, stories, say);
  } finally {
    await dataSource.destroy();
  }
}

async function printWelcome(services: Services, publicUrl: string): Promise<void> {
  const dataSource = await createDataSource(services.databaseUrl, 1).initialize();
  const lines: string[] = [];
  for (const { key, parkedAt } of await storedWorlds(dataSource)) {
    lines.push(`  ${translate('vi', `world.${key}.title`)} (${formatDate(localDateAt(parkedAt))})`);
    for (const one of await worldAccounts(dataSource, key, parkedAt))
      if (one.isMain) lines.push(`    ${one.email.padEnd(36)} ${one.fullName} – ${one.title}`);
  }
  await dataSource.destroy();
  console.log(`
  Đúng Hạn đã sẵn sàng:  ${publicUrl}

  Năm kịch bản và tài khoản dùng thử (bấm một lần để vào, hoặc dùng mật khẩu ${DEMO_PASSWORD}):
${lines.join('\n')}

  Thư đã gửi:            ${process.env['SMTP_URL'] ? 'qua SMTP_URL' : `${publicUrl}/mailbox`}
  Tài liệu API:          ${publicUrl}/api/docs
  Dừng: Ctrl-C.  Làm lại từ đầu: npm start -- --reset
`);
}

/** Stops what was started, last first, once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  process.on('SIGHUP', () => end(0));
  // Started by a program that is gone: a test run that was interrupted leaves nothing behind.
  process.on('disconnect', () => end(0));
}

/** What api and worker are told. */
const environmentOf = (services: Services, publicUrl: string): Record<string, string> => ({
  DATABASE_URL: services.databaseUrl,
  REDIS_URL: services.redisUrl ?? '',
  SMTP_URL: services.smtpUrl,
  SESSION_SECRET: services.sessionSecret,
  PUBLIC_URL: publicUrl,
  PORT: new URL(publicUrl).port,
  DEMO: '1',
});

async function run(options: LauncherOptions): Promise<void> {
  const folder = resolve(options.data);
  const release = claim(folder);
  if (options.reset && existsSync(folder)) {
    say('Xóa dữ liệu cũ');
    rmSync(join(folder, 'postgres'), { recursive: true, force: true });
  }
  const port = await freePortNear(options.port);
  if (port !== options.port) say(`Cổng ${options.port} đang bận, dùng cổng ${port}`);
  const publicUrl = `http://127.0.0.1:${port}`;
  const services = await startServices(folder, say);
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(stopApp));
    await services.stop();
    release();
  };
  stopOnSignals(stop);
  try {
    await prepareDemo(services, publicUrl, options.stories);
    const env = environmentOf(services, publicUrl);
    say('Khởi động api và worker');
    children.push(...(await Promise.all([startApp('api', env), startApp('worker', env)])));
    await printWelcome(services, publicUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  for (const child of children)
    child.once('exit', (code) => {
      console.error(`Một tiến trình đã dừng (mã ${code}); dừng toàn bộ.`);
      void stop().finally(() => process.exit(1));
    });
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(`\nKhông khởi động được: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
