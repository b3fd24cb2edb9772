// `npm run migrate`: migrates the database that DATABASE_URL names. Used by the containers before the apps start.
import 'reflect-metadata';
import { migrate } from './migrate.js';

const HELP =
  'Cập nhật cấu trúc cơ sở dữ liệu. Cách dùng: DATABASE_URL=postgres://… [REDIS_URL=redis://…] npm run migrate';

const databaseUrl = process.env['DATABASE_URL'];
const asksHelp = process.argv.includes('--help');
if (asksHelp || !databaseUrl) {
  (asksHelp ? process.stdout : process.stderr).write(`${HELP}\n`);
  process.exit(asksHelp ? 0 : 1);
}
await migrate({ databaseUrl, redisUrl: process.env['REDIS_URL'] });
console.log(
  process.argv.includes('--json') ? JSON.stringify({ migrated: true }) : 'Cơ sở dữ liệu đã ở phiên bản mới nhất.',
);
