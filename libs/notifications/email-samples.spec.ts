// Every e-mail the product can send, in both languages: whole sentences, nothing left open.
import { EVENT_TYPES, isNotified } from '@app/workflow/audience.js';
import { sampleEmails } from './email-samples.js';

const all = sampleEmails();

test('every event that somebody is notified of has an e-mail in both languages', () => {
  for (const type of EVENT_TYPES.filter(isNotified)) {
    const begins = type === 'reminder.raised' ? 'reminder.' : type;
    const languages = all.filter((one) => one.name.startsWith(begins)).map((one) => one.language);
    expect([type, new Set(languages)]).toEqual([type, new Set(['vi', 'en'])]);
  }
});

test.each(all.map((one) => [`${one.name} ${one.language}`, one] as const))('%s is whole', (_name, one) => {
  for (const part of [one.subject, one.text, one.html]) {
    expect(part).not.toMatch(/\bemail\.[\w.]+|\bstate\.\w+/);
    expect(part.replace(/<style[^]*?<\/style>/g, '')).not.toMatch(/\{\w+\}|undefined|null|NaN|Invalid/);
  }
  expect(one.subject).not.toMatch(/^\W|: *$|: ?,|, *$|  /);
  expect(one.html).not.toContain('<phụ lục 2>');
});

test('no two of them look the same in a list of subjects', () => {
  const subjects = all.map((one) => one.subject);
  expect(subjects.filter((subject, at) => subjects.indexOf(subject) !== at)).toEqual([]);
});
