// Builds the pages into dist/web, which the api serves, with a compressed copy of every file beside it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../../dist/web');

/** Fonts are compressed in themselves. */
const COMPRESSIBLE = /\.(js|css|html|svg)$/;

/** Compressed once here, with the slowest and smallest setting, instead of at every request. */
function compressed(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    closeBundle() {
      const names = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((name) => COMPRESSIBLE.test(name));
      for (const name of names) {
        const bytes = readFileSync(join(OUT, name));
        const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        writeFileSync(join(OUT, `${name}.br`), brotliCompressSync(bytes, brotli));
        writeFileSync(join(OUT, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** What the first page needs comes in one file, what several pages share in another: each request has its price. */
const FILES = [
  { name: 'first-page', test: /apps\/web\/src\/main\.tsx$/, priority: 2 },
  { name: 'parts', test: /node_modules|\/ui\//, minShareCount: 4, priority: 1 },
];

const config = defineConfig({
  root: here('.'),
  plugins: [react(), compressed()],
  resolve: { alias: { '@app': here('../../libs') } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

// Vite reads its configuration from the default export.
// eslint-disable-next-line no-restricted-syntax
export default config;
