// Builds the pages into dist/web, which the api serves.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config = defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { alias: { '@app': here('../../libs') } },
  build: { outDir: here('../../dist/web'), emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

// Vite reads its configuration from the default export.
// eslint-disable-next-line no-restricted-syntax
export default config;
