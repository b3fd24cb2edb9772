// What documents say about files is true: every path they name exists, and every question of the tables finds its file.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

const FOLDERS = ['docs', 'docs/decisions', '.github'];
const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];

/** Every file and folder of the repository, tracked or about to be. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const NAMES = new Set(FILES.map((path) => basename(path)));
const WHOLE = new Set(FILES.flatMap((path) => [path, ...foldersOf(path)]));

function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

/** Named in documents, but not part of the repository: what building and running leave behind. */
const MADE = /^(dist|node_modules|\.data)\b/;

const ROOTS = new Set(FILES.map((path) => path.split('/')[0] ?? ''));

/** `libs/x/{a,b}.ts` stands for two paths; `*` for any part of a name; `<noun>` for any name. */
const spread = (path: string): string[] => {
  const [whole, before = '', choices = '', after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return whole === undefined ? [path] : choices.split(',').flatMap((one) => spread(before + one.trim() + after));
};

const exists = (path: string): boolean => {
  const plain = path.replace(/\/$/, '');
  if (!/[*<]/.test(plain)) return WHOLE.has(plain);
  const parts = plain.split(/\*+|<[^>]*>/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return [...WHOLE].some((one) => new RegExp(`^${parts.join('[^/]*')}$`).test(one));
};

interface Named {
  readonly place: string;
  readonly path: string;
}

/** What stands between backticks, in documents. */
const codes = (file: string): { line: string; code: string; place: string }[] =>
  readFileSync(file, 'utf8')
    .replace(/```[^]*?```/g, (block) => block.replace(/[^\n]/g, ''))
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => ({ line, code: code ?? '', place: `${file}:${at + 1}` })),
    );

/** Paths from the root of the repository: their first part is one of its folders or files. */
const pathsOf = (file: string): Named[] =>
  codes(file).flatMap(({ code, place }) => {
    const path = code.split(/[\s(,]/)[0]?.replace(/[:;.]+$/, '') ?? '';
    const isPath = path.includes('/') && ROOTS.has(path.split('/')[0] ?? '') && !MADE.test(path);
    return isPath ? spread(path).map((one) => ({ place, path: one })) : [];
  });

/** Targets of links and pictures that lie in the repository. */
const linksOf = (file: string): Named[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => ({
        place: `${file}:${at + 1}`,
        path: normalize(join(dirname(file), target ?? '')),
      })),
    );

/** In tables of files a bare name stands for the one file of that name, or for one beside the path before it. */
const bareNamesOf = (file: string): Named[] =>
  codes(file)
    .filter(({ line, code }) => line.startsWith('|') && /^[\w.*-]+(\/[\w.*-]+)*\.(ts|tsx|mjs|cjs|js|md)$/.test(code))
    .filter(({ code }) => !ROOTS.has(code.split('/')[0] ?? ''))
    .map(({ code, place }) => ({ place, path: code }));

const bareExists = (name: string): boolean =>
  name.includes('/') || name.includes('*')
    ? [...WHOLE].some((one) => one.endsWith(`/${name}`)) || exists(`*/${name}`)
    : NAMES.has(name);

test('every path that a document names exists', () => {
  const named = DOCUMENTS.flatMap((file) => [...pathsOf(file), ...linksOf(file)]);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ path }) => !exists(path)).map(({ place, path }) => `${place} ${path}`)).toEqual([]);
});

test('every bare file name in a table of the documents is the name of a file', () => {
  const named = DOCUMENTS.flatMap(bareNamesOf);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ path }) => !bareExists(path)).map(({ place, path }) => `${place} ${path}`)).toEqual([]);
});

test('every command that a document names is one', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const unknown = DOCUMENTS.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g)].flatMap(([, name]) =>
      (name ?? '') in scripts ? [] : [`${file}: ${name}`],
    ),
  );
  expect(unknown).toEqual([]);
});

test('every setting that the programs read is in .env.example, and nothing else is', () => {
  const read = new Set(
    FILES.filter((path) => /^(apps|libs)\/.*\.(ts|mjs|js)$/.test(path) && !path.endsWith('.spec.ts')).flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /(?:env|environment)(?:\.|\['|, ')([A-Z][A-Z_]{2,})|process\.env\.([A-Z_]+)/g,
        ),
      ].map((found) => found[1] ?? found[2] ?? ''),
    ),
  );
  const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(
    (one) => one[1] ?? '',
  );
  const elsewhere = new Set(['CHROME_PATH', 'REDIS_SERVER', 'SCREENSHOTS', 'DATABASE_PASSWORD']);
  expect([...read].filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => !read.has(name) && !elsewhere.has(name))).toEqual([]);
});
