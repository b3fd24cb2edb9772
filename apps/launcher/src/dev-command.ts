// `npm run dev`: the product on embedded servers. Api and worker start again when a source of theirs changes; pages
// replace themselves in the open browser.
import 'reflect-metadata';
import { spawn, type ChildProcess } from 'node:child_process';
import { createLogger, createServer } from 'vite';
import { freePort, freePortNear } from '@app/embedded/free-port.js';
import { WORLD_KEYS } from '../../demo/src/worlds/worlds.js';
import { startApp, stopApp } from './app-process.js';
import { ASKS_HELP, explain, text } from './command-line.js';
import { launch, say, type Launched } from './launch.js';
import { readOptions } from './options.js';

const NEST = ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api', '--watch'];
/** What the compiler says when it has written files without a fault. */
const COMPILED = /Successfully compiled/;

/** Api and worker, started again one time after another however often it is asked. */
class Apps {
  private children: readonly ChildProcess[] = [];
  private turn: Promise<void> = Promise.resolve();
  private isAsked = false;

  constructor(private readonly env: Launched['env']) {}

  /** Stops what runs and starts it anew. Asked again meanwhile, it does so once more. */
  restart(): Promise<void> {
    if (this.isAsked) return this.turn;
    this.isAsked = true;
    this.turn = this.turn.then(async () => {
      this.isAsked = false;
      await this.stop();
      const started = await Promise.allSettled([startApp('api', this.env), startApp('worker', this.env)]);
      this.children = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      for (const one of started) if (one.status === 'rejected') say(text('dev.broken', { cause: explain(one.reason) }));
      for (const child of this.children) child.once('exit', (code) => say(text('start.appEnded', { code })));
    });
    return this.turn;
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.map(stopApp));
    this.children = [];
  }
}

/** Compiles what changes; calls back each time it has, the first time for the whole. Faults are printed as they come. */
function watchSources(onCompiled: () => void): ChildProcess {
  const compiler = spawn(process.execPath, NEST, { stdio: ['ignore', 'pipe', 'pipe'] });
  const read = (chunk: Buffer): void => {
    const line = chunk.toString();
    if (COMPILED.test(line)) onCompiled();
    else if (!line.includes('SWC')) process.stderr.write(line);
  };
  compiler.stdout.on('data', read);
  compiler.stderr.on('data', read);
  return compiler;
}

/** Vite's own server for the pages; what it does not know it asks the api. */
async function servePages(port: number, apiPort: number): Promise<() => Promise<void>> {
  const logger = createLogger('info', { allowClearScreen: false });
  const { error } = logger;
  // While the api starts again, requests to it fail, and pages ask again.
  logger.error = (line, options) => (line.includes('http proxy error') ? undefined : error(line, options));
  const pages = await createServer({
    configFile: 'apps/web/vite.config.ts',
    customLogger: logger,
    server: { host: '127.0.0.1', port, strictPort: true, proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
  });
  await pages.listen();
  return () => pages.close();
}

async function run(): Promise<void> {
  const options = readOptions('5173');
  const [web, api] = [await freePortNear(options.port), await freePort()];
  if (web !== options.port) say(text('start.portTaken', { wanted: options.port, port: web }));
  const { env, onStop } = await launch(options, { web, api });
  const apps = new Apps(env);
  onStop(() => apps.stop());
  let isReady = false;
  const reload = async (): Promise<void> => {
    if (!isReady) return;
    const begun = Date.now();
    say(text('dev.changed'));
    await apps.restart();
    say(text('dev.back', { seconds: ((Date.now() - begun) / 1000).toFixed(1) }));
  };
  say(text('dev.compiling'));
  const compiler = await new Promise<ChildProcess>((resolve) => {
    const watching = watchSources(() => {
      resolve(watching);
      void reload();
    });
  });
  onStop(async () => compiler.kill());
  say(text('start.apps'));
  await apps.restart();
  isReady = true;
  onStop(await servePages(web, api));
  say(text('dev.ready', { url: env['PUBLIC_URL'], api: `http://127.0.0.1:${api}` }));
}

try {
  if (ASKS_HELP) console.log(text('help.dev', { worlds: WORLD_KEYS.join(',') }));
  else await run();
} catch (error) {
  console.error(`\n${text('start.failed', { cause: explain(error) })}`);
  process.exit(1);
}
