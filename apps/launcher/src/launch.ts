// What `npm start` and `npm run dev` have in common: the folder, the servers, the demo, and an orderly end.
import { resolve } from 'node:path';
import { createDataSource } from '@app/persistence/data-source.js';
import { isEmpty, loadDemo } from '../../demo/src/worlds/load-demo.js';
import { text } from './command-line.js';
import { claim, empty } from './data-folder.js';
import type { LauncherOptions } from './options.js';
import { startServices, type Services } from './services.js';

const begun = Date.now();

/** Says one line of progress with the seconds since the start. */
export const say = (line: string): void =>
  console.log(`[${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s] ${line}`);

async function prepareDemo(services: Services, publicUrl: string, stories: LauncherOptions['stories']): Promise<void> {
  const dataSource = await createDataSource(services.databaseUrl, 4).initialize();
  try {
    if (!(await isEmpty(dataSource))) return;
    const target = { smtpUrl: services.smtpUrl, publicUrl };
    await loadDemo(dataSource, target, stories, (key) => say(text('start.world', { key })));
  } finally {
    await dataSource.destroy();
  }
}

/** What api and worker are told. */
const environmentOf = (services: Services, publicUrl: string, apiPort: number): Record<string, string> => ({
  DATABASE_URL: services.databaseUrl,
  REDIS_URL: services.redisUrl ?? '',
  SMTP_URL: services.smtpUrl,
  SESSION_SECRET: services.sessionSecret,
  PUBLIC_URL: publicUrl,
  PORT: String(apiPort),
  DEMO: '1',
});

/** Stops what was started, last first, once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(0));
  };
  // Started by a program that is gone: a test run that was interrupted leaves nothing behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, end);
}

export interface Launched {
  readonly services: Services;
  /** The environment of api and worker. */
  readonly env: Readonly<Record<string, string>>;
  /** Adds what must be stopped before all that was started earlier. */
  readonly onStop: (stop: () => Promise<unknown>) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Claims the folder, starts the servers and loads the demo where there is none.
 * @param ports where people open the pages, and where the api listens
 */
export async function launch(
  options: LauncherOptions,
  ports: { readonly web: number; readonly api: number },
): Promise<Launched> {
  const folder = resolve(options.data);
  const release = claim(folder);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
    release();
  };
  stopOnSignals(stop);
  try {
    if (options.reset) {
      say(text('start.reset'));
      empty(folder);
    }
    const publicUrl = `http://127.0.0.1:${ports.web}`;
    const services = await startServices(folder, say);
    stops.push(() => services.stop());
    await prepareDemo(services, publicUrl, options.stories);
    return { services, env: environmentOf(services, publicUrl, ports.api), onStop: (one) => stops.push(one), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
