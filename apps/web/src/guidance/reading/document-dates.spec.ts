// Dates in a document that can be taken by a click.
import { datesIn } from './document-dates.js';

const found = (text: string, issuedOn: string | null = '2021-05-24') =>
  datesIn(text, issuedOn).map(({ at, length, date }) => [text.slice(at, at + length), date]);

describe('dates in a document', () => {
  test('are found as they are written', () => {
    expect(found('trước ngày 18/6/2021, chậm nhất 05 tháng 12 năm 2021; họp 20-7-2021')).toEqual([
      ['18/6/2021', '2021-06-18'],
      ['05 tháng 12 năm 2021', '2021-12-05'],
      ['20-7-2021', '2021-07-20'],
    ]);
  });

  test('without a year are the next such day from the document on', () => {
    expect(found('ngày 18/6 và ngày 15/01')).toEqual([
      ['18/6', '2021-06-18'],
      ['15/01', '2022-01-15'],
    ]);
    expect(found('ngày 18/6', null)).toEqual([]);
  });

  test('are only days that exist', () => {
    expect(found('ngày 31/02/2021, 45/13/2021')).toEqual([]);
  });
});
