// After all tests: stops the throw-away PostgreSQL and removes its folder.
import { rmSync } from 'node:fs';

export default async function stopServices() {
  if (!globalThis.__SERVICES__) return;
  await globalThis.__SERVICES__.postgres.stop();
  rmSync(globalThis.__SERVICES__.scratch, { recursive: true, force: true });
}
