// `npm run bench`: transitions of the product beside their floor, plain pg with one statement, in alternating rounds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { systemClock } from '@app/kernel/clock.js';
import { newId } from '@app/kernel/ids.js';
import { createDataSource } from '@app/persistence/data-source.js';
import { HandleCommand } from '@app/reports/handle-command.js';
import { startEmbeddedPostgres } from '@app/embedded/embedded-postgres.js';
import { prepareReports, type BenchReports } from './bench/bench-reports.js';
import { ASKS_HELP, readArguments, runCommand, text } from './command-line.js';
import { migrate } from './migrate.js';

/** One lane's work: a single transition of the report with this number. */
type Lane = (report: number) => Promise<void>;

interface Figure {
  readonly name: string;
  readonly lanes: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;

async function measure(name: string, lane: Lane, lanes: number, seconds: number): Promise<Figure> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const work = async (report: number): Promise<void> => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      await lane(report);
      times.push(performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_unused, at) => work(at)));
  times.sort((a, b) => a - b);
  return {
    name,
    lanes,
    perSecond: Math.round(times.length / seconds),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  };
}

/** The product: load, decide, write. A report goes to and fro between the committee and its author. */
function productLane(dataSource: DataSource, reports: BenchReports): Lane {
  const commands = new HandleCommand(dataSource, systemClock);
  return async (at) => {
    const report = reports.rows[at];
    if (!report) throw new Error('No report for this lane.');
    const { id, version } = report;
    const isReturned = report.state === 'returned';
    const answer = await (isReturned
      ? commands.execute(id, reports.author, { name: 'submit', version })
      : commands.execute(id, reports.reviewer, {
          name: 'return',
          version,
          remarks: 'Bổ sung số liệu',
          requiresReadoption: false,
        }));
    report.version = answer.version;
    report.state = answer.state;
  };
}

const FLOOR = `
  WITH moved AS (UPDATE floor_report SET state = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id, version),
    recorded AS (INSERT INTO floor_event SELECT $4::uuid, id, $5, now(), version, $6::jsonb FROM moved RETURNING id)
  INSERT INTO floor_pending SELECT id FROM recorded`;

/** The floor: the least honest transition, permission known, in one prepared statement. */
async function floorLane(pool: pg.Pool, lanes: number): Promise<Lane> {
  await pool.query(`
    CREATE TABLE IF NOT EXISTS floor_report (id uuid PRIMARY KEY, state text NOT NULL, version integer NOT NULL);
    CREATE TABLE IF NOT EXISTS floor_event (id uuid PRIMARY KEY, report_id uuid, actor text, at timestamptz, version integer, data jsonb);
    CREATE TABLE IF NOT EXISTS floor_pending (event_id uuid PRIMARY KEY)`);
  const rows = Array.from({ length: lanes }, () => ({ id: newId(), version: 1 }));
  for (const row of rows) await pool.query(`INSERT INTO floor_report VALUES ($1, 'committeeReview', 1)`, [row.id]);
  return async (at) => {
    const row = rows[at];
    if (!row) return;
    const state = row.version % 2 ? 'returned' : 'committeeReview';
    const values = [row.id, row.version, state, newId(), 'reviewer', JSON.stringify({ remarks: 'Bổ sung số liệu' })];
    await pool.query({ name: 'floor', text: FLOOR, values });
    row.version += 1;
  };
}

const median = (figures: readonly Figure[]): Figure => {
  const sorted = [...figures].sort((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Figure;
};

async function benchmark(
  databaseUrl: string,
  options: { lanes: number[]; seconds: number; rounds: number },
): Promise<Figure[]> {
  await migrate({ databaseUrl, redisUrl: undefined });
  const most = Math.max(...options.lanes);
  const dataSource = await createDataSource(databaseUrl, most + 2).initialize();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: most });
  const reports = await prepareReports(dataSource, most);
  const result: Figure[] = [];
  for (const lanes of options.lanes) {
    const lane = { product: productLane(dataSource, reports), floor: await floorLane(pool, lanes) };
    const rounds: Record<'product' | 'floor', Figure[]> = { product: [], floor: [] };
    for (let round = 0; round < options.rounds; round += 1)
      for (const name of ['floor', 'product'] as const)
        rounds[name].push(await measure(name, lane[name], lanes, options.seconds));
    result.push(median(rounds.floor), median(rounds.product));
  }
  await pool.end();
  await dataSource.destroy();
  return result;
}

/** A figure as a line of the terminal. */
const lineOf = ({ name, lanes, perSecond, p50Ms, p99Ms }: Figure): string =>
  text('bench.line', { name: name.padEnd(8), lanes, perSecond, p50: p50Ms, p99: p99Ms });

async function run(): Promise<void> {
  const { values } = readArguments({
    options: {
      lanes: { type: 'string', default: '1,8' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const scratch = mkdtempSync(join(tmpdir(), 'dung-han-bench-'));
  const folder = join(scratch, 'data');
  const server = await startEmbeddedPostgres({ folder, database: 'bench', password: 'bench', durable: true });
  try {
    const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
    const figures = await benchmark(server.url, { lanes: values.lanes.split(',').map(Number), seconds, rounds });
    for (const one of figures) console.log(values.json ? JSON.stringify(one) : lineOf(one));
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (ASKS_HELP) console.log(text('help.bench'));
else await runCommand(run);
