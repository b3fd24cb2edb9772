// `npm run migrate`: migrates the database that DATABASE_URL names. Used by the containers before the apps start.
import 'reflect-metadata';
import { ARGUMENTS, ASKS_HELP, runCommand, text } from './command-line.js';
import { migrate } from './migrate.js';

const databaseUrl = process.env['DATABASE_URL'];
if (ASKS_HELP) console.log(text('help.migrate'));
else if (!databaseUrl) {
  process.stderr.write(`${text('help.migrate')}\n`);
  process.exitCode = 1;
} else
  await runCommand(async () => {
    await migrate({ databaseUrl, redisUrl: process.env['REDIS_URL'] });
    console.log(ARGUMENTS.includes('--json') ? JSON.stringify({ migrated: true }) : text('migrate.done'));
  });
