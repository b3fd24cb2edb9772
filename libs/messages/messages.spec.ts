// The catalogue: both languages whole, the same parameters, and a sentence for every key the product can name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../hierarchy/permissions.js';
import { FORMS } from '../forms/figures.js';
import { wording } from '../kernel/errors.js';
import { EVENT_TYPES } from '../workflow/audience.js';
import { en } from './catalogue.en.js';
import { vi } from './catalogue.vi.js';
import { COMMAND_TEXTS } from './command-texts.js';
import { fillIn } from './fill-in.js';
import { languageOf } from './languages.js';
import { translate } from './translator.js';

const parametersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

/** Keys named as such in a refusal, a question or a page. */
const NAMED =
  /(?:\b(?:invalid|notFound|notAllowed|notPossible|stale|wording|doubt|t|IdParam)\(\s*|key: )'([a-zA-Z]+(?:\.[a-zA-Z]+)+)'/g;

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

  test('has words for every form of figures, its groups, its figures and its checks', () => {
    const keys = FORMS.flatMap((form) => [
      `dataForm.${form.id}`,
      ...form.figures.flatMap(({ key, group }) => [`figure.label.${key}`, `figure.group.${group}`]),
      ...form.checks.map(({ id }) => `figure.check.${id}`),
    ]);
    expect(keys.filter((key) => !(key in vi))).toEqual([]);
  });

  test('puts texts that are given by their keys into words, in the reader’s language', () => {
    const params = {
      faults: [wording('figure.missing', { label: wording('figure.label.female') }), wording('figure.check.fees')],
    };
    expect(translate('vi', 'report.figuresWrong', params)).toContain(
      'Chưa ghi: Nữ; Đảng phí thu phải bằng số nộp cộng số để lại',
    );
    expect(translate('en', 'report.figuresWrong', params)).toContain('Still blank: Women; Fees collected must equal');
  });

  test('fills in parameters, and falls back to Vietnamese where the language is unknown', () => {
    expect(translate('vi', 'late.left', { days: 3 })).toBe('còn 3 ngày');
    expect(translate('en', 'late.left', { days: 3 })).toBe('3 days left');
    expect(fillIn('{who}: {what}', { who: '$&' })).toBe('$&: ');
    expect(translate('vi', 'no.such.key')).toBe('no.such.key');
    expect([languageOf('en-GB,en;q=0.9'), languageOf('fr'), languageOf(undefined)]).toEqual(['en', 'vi', 'vi']);
  });
});
