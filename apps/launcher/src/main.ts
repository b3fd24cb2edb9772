// `npm start`: services, migrations, demo, then the api and the worker; prints where to go.
import 'reflect-metadata';
import { formatDate, localDateAt } from '@app/calendar/local-date.js';
import { freePortNear } from '@app/embedded/free-port.js';
import { translate } from '@app/messages/translator.js';
import { createDataSource } from '@app/persistence/data-source.js';
import { storedWorlds, worldAccounts } from '@app/persistence/demo/demo-worlds.store.js';
import { DEMO_PASSWORD } from '../../demo/src/worlds/insert-organisation.js';
import { WORLD_KEYS } from '../../demo/src/worlds/worlds.js';
import { startApp, stopApp } from './app-process.js';
import { ASKS_HELP, explain, LANGUAGE, text } from './command-line.js';
import { launch, say } from './launch.js';
import { readOptions, type LauncherOptions } from './options.js';

async function printWelcome(databaseUrl: string, url: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl, 1).initialize();
  const lines: string[] = [];
  for (const { key, parkedAt } of await storedWorlds(dataSource)) {
    lines.push(`  ${translate(LANGUAGE, `world.${key}.title`)} (${formatDate(localDateAt(parkedAt))})`);
    for (const one of await worldAccounts(dataSource, key, parkedAt))
      if (one.isMain) lines.push(`    ${one.email.padEnd(36)} ${one.fullName} – ${one.title}`);
  }
  await dataSource.destroy();
  const mailbox = process.env['SMTP_URL'] ? text('start.realMail') : `${url}/mailbox`;
  console.log(text('start.welcome', { url, password: DEMO_PASSWORD, worlds: lines.join('\n'), mailbox }));
}

async function run(options: LauncherOptions): Promise<void> {
  const port = await freePortNear(options.port);
  if (port !== options.port) say(text('start.portTaken', { wanted: options.port, port }));
  const { services, env, onStop, stop } = await launch(options, { web: port, api: port });
  try {
    say(text('start.apps'));
    const children = await Promise.all([startApp('api', env), startApp('worker', env)]);
    onStop(() => Promise.all(children.map(stopApp)));
    for (const child of children)
      child.once('exit', (code) => {
        console.error(text('start.appEnded', { code }));
        void stop().finally(() => process.exit(1));
      });
    await printWelcome(services.databaseUrl, env['PUBLIC_URL'] ?? '');
  } catch (error) {
    await stop();
    throw error;
  }
}

try {
  if (ASKS_HELP) console.log(text('help.start', { worlds: WORLD_KEYS.join(',') }));
  else await run(readOptions('3000'));
} catch (error) {
  console.error(`\n${text('start.failed', { cause: explain(error) })}`);
  process.exit(1);
}
