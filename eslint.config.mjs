// Lint rules of the house: types, sizes, words. The borders between rooms are in .dependency-cruiser.cjs.
import tseslint from 'typescript-eslint';

const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const NO_BARE_DATE = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Time is injected: take a Clock.',
};
const NO_DATE_NOW = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Time is injected: take a Clock.',
};
const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in main.ts and handed on.',
};

const NO_KIND_COMPARED = {
  selector: "BinaryExpression[left.property.name='how']",
  message: 'Ask a table of libs/workflow/stage-kinds.ts, so that a new kind of stage cannot be forgotten.',
};
const NO_LOOSE_SQL = {
  selector: "CallExpression[callee.property.name='query']",
  message:
    'Declare the statement with its columns (libs/persistence/statement.ts): a test holds it against the schema.',
};

const SIZES = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  complexity: ['error', 10],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      ...SIZES,
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_BARE_DATE, NO_DATE_NOW, NO_ENVIRONMENT, NO_KIND_COMPARED],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Nest modules and entities are classes with decorators and little else.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A row's type follows from its statement; the interface gives it its name.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Where the machine's time and environment enter, and where a command speaks to its terminal.
    files: ['libs/kernel/clock.ts', 'apps/*/src/main.ts', 'apps/launcher/**', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT], 'no-console': 'off' },
  },
  {
    // SQL of the product is declared. Apps stay free: there it is administration (the launcher) or the check of a
    // scenario (the demo), read by nobody else.
    files: ['libs/**'],
    // Where declared statements are run; the embedded server's own administration; and tests.
    ignores: [
      'libs/persistence/statement.ts',
      'libs/persistence/db.ts',
      'libs/embedded/**',
      '**/*.spec.ts',
      'libs/kernel/clock.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_DEFAULT_EXPORT,
        NO_BARE_DATE,
        NO_DATE_NOW,
        NO_ENVIRONMENT,
        NO_KIND_COMPARED,
        NO_LOOSE_SQL,
      ],
    },
  },
  {
    // A component is its markup: it may be longer than a rule, and has its end too.
    files: ['apps/web/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      complexity: ['error', 12],
      'max-lines': ['error', 250],
    },
  },
  {
    // A story is told in one go.
    files: ['test/**/*.ts', '**/*.spec.ts', 'migrations/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      complexity: ['error', 12],
      'max-lines': ['error', 400],
    },
  },
  {
    files: ['libs/messages/**', 'libs/calendar/holidays.ts', 'apps/demo/src/worlds/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A scenario is a story that is read from its top to its end, as a test is.
    files: ['apps/demo/src/scenarios/**'],
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': ['error', 60], 'max-params': ['error', 5] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      // A list of rules is as long as the rules are many.
      'max-lines': ['error', 400],
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
