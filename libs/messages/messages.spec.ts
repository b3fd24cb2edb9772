// The catalogue: both languages whole, the same parameters, and a sentence for every key the product can name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../hierarchy/permissions.js';
import { EVENT_TYPES } from '../workflow/events.js';
import { en } from './catalogue.en.js';
import { vi } from './catalogue.vi.js';
import { COMMAND_TEXTS } from './command-texts.js';
import { languageOf, translate } from './translator.js';

const parametersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

/** Keys named as such in a refusal, a question or a page. */
const NAMED =
  /(?:\b(?:invalid|notFound|notAllowed|notPossible|stale|doubt|t|IdParam)\(\s*|key: )'([a-zA-Z]+(?:\.[a-zA-Z]+)+)'/g;

describe('the catalogue', () => {
  test.each(Object.keys(vi))('%s names the same parameters in both languages', (key) => {
    const name = key as keyof typeof vi;
    expect(parametersOf(en[name])).toEqual(parametersOf(vi[name]));
  });

  test('has a sentence for every key that the sources name', () => {
    const named = [...sources('libs'), ...sources('apps')].flatMap((text) =>
      [...text.matchAll(NAMED)].map((found) => found[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((key) => !(key in vi) && !(key in COMMAND_TEXTS.vi))).toEqual([]);
  });

  test('has a sentence for every permission and every event', () => {
    const keys = [...ACTIONS.map((action) => `permission.${action}`), ...EVENT_TYPES.map((type) => `event.${type}`)];
    expect(keys.filter((key) => !(key in vi))).toEqual([]);
  });

  test('fills in parameters and falls back to Vietnamese', () => {
    expect(translate('vi', 'late.left', { days: 3 })).toBe('còn 3 ngày');
    expect(translate('en', 'late.left', { days: 3 })).toBe('3 days left');
    expect([languageOf('en-GB,en;q=0.9'), languageOf('fr'), languageOf(undefined)]).toEqual(['en', 'vi', 'vi']);
  });
});
