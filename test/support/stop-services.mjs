// After all tests: stops the shared browser and the throw-away PostgreSQL, and removes its folder.
import { rmSync } from 'node:fs';

export default async function stopServices() {
  const { __BROWSER__: browser, __SERVICES__: services } = globalThis;
  globalThis.__BROWSER__ = undefined;
  globalThis.__SERVICES__ = undefined;
  await browser?.close();
  if (!services) return;
  await services.postgres.stop();
  rmSync(services.scratch, { recursive: true, force: true });
}
