// Sources are ES modules in production; under Jest they are compiled to CommonJS, because on Node 20 Jest cannot
// require() an ES module, and CommonJS add-ons require('@nestjs/common'), which is ESM-only.
const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
const javascript = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } },
];
const base = {
  rootDir: import.meta.dirname,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: { '^.+\\.ts$': typescript, '^.+\\.m?js$': javascript },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@fastify|cookie|postal-mime|file-type|strtok3|token-types|uint8array-extras|load-esm|@borewit|content-disposition)/)',
  ],
  moduleNameMapper: { '^@app/(.*)\\.js$': '<rootDir>/libs/$1', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
const services = {
  globalSetup: '<rootDir>/test/support/start-services.mjs',
  globalTeardown: '<rootDir>/test/support/stop-services.mjs',
};

/** @type {import('jest').Config} */
export default {
  // A safety net for a machine with other work. No test is measured by it: each waits for the event it is about.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/web/src', '<rootDir>/test/unit'],
      testRegex: '\\.spec\\.ts$',
      testEnvironment: 'node',
    },
    {
      ...base,
      ...services,
      displayName: 'integration',
      roots: ['<rootDir>/test/integration', '<rootDir>/test/scenarios'],
      testRegex: '\\.spec\\.ts$',
      testEnvironment: '<rootDir>/test/support/database-environment.mjs',
    },
    {
      ...base,
      ...services,
      globalSetup: '<rootDir>/test/support/start-browser.mjs',
      displayName: 'browser',
      roots: ['<rootDir>/test/e2e'],
      testRegex: '\\.e2e-spec\\.ts$',
      testEnvironment: 'node',
    },
  ],
};
