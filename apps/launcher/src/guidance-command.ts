// `npm run guidance`: reads guidance documents from files, or scores the reading against checked answers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { READABLE, readDocument } from '@app/documents/read-document.js';
import { readGuidance, type GuidanceReading } from '@app/reader/read-guidance.js';
import { benchGuidance } from './bench/guidance-bench.js';
import { Refusal } from '@app/kernel/errors.js';
import { translate } from '@app/messages/translator.js';
import { ARGUMENTS, CONTENT_LANGUAGE, runCommand, text } from './command-line.js';

const filesUnder = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => READABLE.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];

/** The reading as programs get it: questions as sentences, places in the text left out. */
const printed = (file: string, reading: GuidanceReading): object => ({
  file,
  ...reading,
  deadlines: reading.deadlines.map(({ at: _at, ...one }) => one),
  questions: reading.questions.map(({ key, params, evidence }) => ({
    question: translate(CONTENT_LANGUAGE, key, params),
    evidence,
  })),
});

const refused = (file: string, error: unknown): object => {
  const question = error instanceof Refusal ? translate(CONTENT_LANGUAGE, error.reason, error.params) : String(error);
  return { file, refused: question, deadlines: [], questions: [{ question, evidence: '' }] };
};

/** Lines of JSON, and whether every file was read. */
async function readAll(paths: readonly string[]): Promise<{ lines: string[]; isWhole: boolean }> {
  const lines: string[] = [];
  let isWhole = true;
  for (const file of paths.flatMap(filesUnder))
    try {
      const { text, isScanned } = await readDocument(basename(file), readFileSync(file));
      const { reading } = readGuidance(text, { isScanned });
      lines.push(JSON.stringify(printed(file, reading)));
    } catch (error) {
      isWhole = false;
      lines.push(JSON.stringify(refused(file, error)));
    }
  return { lines, isWhole };
}

async function score(folder: string, options: readonly string[]): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'dung-han-score-'));
  try {
    const readings = join(scratch, 'readings.jsonl');
    writeFileSync(readings, (await readAll([join(folder, 'dev')])).lines.join('\n'));
    const args = [join(folder, 'score.mjs'), '--gold', join(folder, 'dev'), '--readings', readings, ...options];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function bench(paths: readonly string[]): Promise<number> {
  const texts = [];
  for (const file of paths.flatMap(filesUnder))
    texts.push({ name: basename(file), text: (await readDocument(basename(file), readFileSync(file))).text });
  process.stdout.write(`${JSON.stringify(benchGuidance(texts), null, 2)}\n`);
  return texts.length > 0 ? 0 : 1;
}

/** `--as-of` is taken for callers that give it: a reading depends on the paper's own date alone. */
const withoutOption = (args: readonly string[], name: string): string[] =>
  args.filter((one, at) => one !== name && args[at - 1] !== name);

async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'bench') return bench(rest);
  if (command === 'read') {
    const paths = withoutOption(rest, '--as-of').filter((one) => one !== '--json');
    const { lines, isWhole } = await readAll(paths);
    for (const line of lines) process.stdout.write(`${line}\n`);
    return lines.length > 0 && isWhole ? 0 : 1;
  }
  if (command === 'score' && rest[0]) return score(rest[0], rest.slice(1));
  process.stdout.write(text('help.guidance'));
  return command === '--help' ? 0 : 2;
}

await runCommand(async () => {
  process.exitCode = await run(ARGUMENTS);
});
