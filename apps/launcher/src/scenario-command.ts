// `npm run scenario -- S0 S1 [--json]`: runs scenarios from their first paper to their last, each on a fresh database.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '@app/embedded/embedded-postgres.js';
import { ASKS_HELP, readArguments, runCommand, text } from './command-line.js';
import { migrate } from './migrate.js';
import { runScenario, SCENARIO_NAMES, type ScenarioName } from '../../demo/src/scenarios/run-scenario.js';

const isName = (name: string): name is ScenarioName => (SCENARIO_NAMES as string[]).includes(name);

/** A database for one scenario. */
async function freshDatabase(adminUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await migrate({ databaseUrl: url.href, redisUrl: undefined });
  return url.href;
}

/** Writes every rendered paper of a scenario into a folder. */
async function writePapers(databaseUrl: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ kind: string; place: number; format: string; bytes: Buffer }>(
    `SELECT d.kind, f.format, f.bytes, dense_rank() OVER (ORDER BY d.issued_on, d.id)::int AS place
     FROM paper_file f JOIN official_document d ON d.id = f.document_id`,
  );
  await client.end();
  for (const { kind, place, format, bytes } of rows)
    writeFileSync(join(folder, `${String(place).padStart(2, '0')}-${kind}.${format}`), bytes);
}

async function runAll(names: readonly ScenarioName[], isJson: boolean, papers: string | undefined): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-scenario-'));
  const postgres = await startEmbeddedPostgres({
    folder: join(folder, 'data'),
    database: 'scenario',
    password: 'scenario',
    durable: false,
  });
  let isGood = true;
  try {
    for (const name of names) {
      const url = await freshDatabase(postgres.url, `scenario_${name.toLowerCase()}`);
      const result = await runScenario(name, url, isJson ? () => undefined : (line) => console.log(line));
      isGood &&= result.failed === 0;
      if (papers) await writePapers(url, join(papers, name));
      const { passed, failed, documents, mails } = result;
      if (isJson) console.log(JSON.stringify(result));
      else console.log(text('scenario.summary', { passed, failed, documents: documents.length, mails }));
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return isGood;
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, papers: { type: 'string' } },
  });
  const unknown = positionals.filter((name) => !isName(name));
  if (unknown.length > 0) {
    console.error(text('args.story', { names: unknown.join(', '), known: SCENARIO_NAMES.join(', ') }));
    process.exitCode = 2;
    return;
  }
  const names = positionals.filter(isName);
  const isGood = await runAll(names.length > 0 ? names : SCENARIO_NAMES, values.json, values.papers);
  process.exitCode = isGood ? 0 : 1;
}

if (ASKS_HELP) console.log(text('help.scenario', { names: SCENARIO_NAMES.join(' ') }));
else await runCommand(run);
