// What `npm start` and `npm run dev` can be told on the command line.
import { WORLD_KEYS, type WorldKey } from '../../demo/src/worlds/worlds.js';
import { readArguments, text } from './command-line.js';

const isWorld = (name: string): name is WorldKey => (WORLD_KEYS as readonly string[]).includes(name);

export interface LauncherOptions {
  readonly reset: boolean;
  readonly port: number;
  readonly data: string;
  /** Scenarios the demo is loaded with; the first of them is open. */
  readonly stories: readonly WorldKey[];
}

/** @throws Error naming an unknown option or a bad value */
export function readOptions(defaultPort: string): LauncherOptions {
  const { values } = readArguments({
    options: {
      reset: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env['PORT'] || defaultPort },
      data: { type: 'string', default: '.data' },
      stories: { type: 'string', default: WORLD_KEYS.join(',') },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(text('args.port', { port: values.port }));
  const stories = values.stories.split(',').map((one) => one.trim().toUpperCase());
  const unknown = stories.filter((one) => !isWorld(one));
  if (unknown.length > 0)
    throw new Error(text('args.story', { names: unknown.join(', '), known: WORLD_KEYS.join(', ') }));
  return { reset: values.reset, port, data: values.data, stories: stories.filter(isWorld) };
}
