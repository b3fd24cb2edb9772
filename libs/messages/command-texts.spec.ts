// What commands say: complete in both languages, and in which of them.
import { COMMAND_TEXTS, commandLanguage, commandSpeech, withoutLanguage } from './command-texts.js';

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('both languages say the same things, with the same values in them', () => {
  const { vi, en } = COMMAND_TEXTS;
  expect(Object.keys(en)).toEqual(Object.keys(vi));
  for (const [key, text] of Object.entries(vi))
    expect([key, holes(en[key as keyof typeof en])]).toEqual([key, holes(text)]);
});

test.each([
  [['--lang', 'en'], {}, 'en'],
  [['read', '--lang=en'], { LANG: 'vi_VN.UTF-8' }, 'en'],
  [['--lang', 'vi'], { LANG: 'en_US.UTF-8' }, 'vi'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, 'vi'],
  [[], { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'vi_VN' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'vi'],
  [[], {}, 'vi'],
])('%j in %j speaks %s', (args, environment, language) => {
  expect(commandLanguage(args, environment)).toBe(language);
});

test('the language is no argument of the command itself', () => {
  expect(withoutLanguage(['read', '--lang', 'en', 'a.txt', '--lang=vi'])).toEqual(['read', 'a.txt']);
});

test('values stand in the sentence', () => {
  expect(commandSpeech('en')('test.none', { args: 'x' })).toBe('No test file matches: x');
});
