// Where the machine's Chromium is: the one that CHROME_PATH names, or the system's.
import { existsSync } from 'node:fs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined when there is none. */
export const browserPath = () => {
  const found = process.env.CHROME_PATH || CANDIDATES.find((path) => existsSync(path));
  return found && existsSync(found) ? found : undefined;
};
