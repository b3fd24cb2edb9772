// A process of its own: loads scenarios of the demo into the empty database that DATABASE_URL names.
// Called as `node test/support/load-worlds.mjs S0,S1`.
import 'reflect-metadata';
import { loadDemo } from '../../dist/apps/demo/src/worlds/load-demo.js';
import { startMailServer } from '../../dist/libs/embedded/mail-server.js';
import { createDataSource } from '../../dist/libs/persistence/data-source.js';
import { keepDemoMail } from '../../dist/libs/persistence/demo/demo.store.js';

const dataSource = await createDataSource(process.env.DATABASE_URL, 4).initialize();
const mail = await startMailServer((one) => keepDemoMail(dataSource, one));
const target = { smtpUrl: mail.url, publicUrl: 'http://127.0.0.1:3000' };
await loadDemo(dataSource, target, process.argv[2].split(','), () => undefined);
await mail.stop();
await dataSource.destroy();
