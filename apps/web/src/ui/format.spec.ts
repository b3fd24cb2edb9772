// Dates and times as they are written on pages, in Hà Nội's time wherever the reader's machine stands.
import { dateAndTime, dayOfInstant, longDate } from './format.js';

let language = 'vi';
jest.mock('../language.js', () => ({ present: () => ({ language }) }));

describe('dates and times', () => {
  afterEach(() => {
    language = 'vi';
  });

  test('name the weekday in the language of the page', () => {
    expect(longDate('2021-06-18')).toBe('Thứ Sáu, 18/6/2021');
    language = 'en';
    expect(longDate('2021-06-18')).toBe('Friday, 18/6/2021');
  });

  test('are those of Hà Nội, also around midnight and the turn of the year', () => {
    expect(dateAndTime('2021-05-25T01:00:00.000Z')).toBe('08:00, 25/5/2021');
    expect(dateAndTime('2021-12-31T17:30:00.000Z')).toBe('00:30, 01/01/2022');
    expect(dayOfInstant('2021-05-24T16:59:59.000Z')).toBe('24/5/2021');
    expect(dayOfInstant('2021-05-24T17:00:00.000Z')).toBe('25/5/2021');
  });
});
