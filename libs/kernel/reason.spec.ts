// The measure of a reason, shared by pages and server.
import { MIN_REASON_LENGTH, saysEnough } from './reason.js';

test('says enough from five characters on, blanks around them aside', () => {
  expect(MIN_REASON_LENGTH).toBe(5);
  expect(['nghỉ', '  nghỉ  ', '', 'mất điện'].map(saysEnough)).toEqual([false, false, false, true]);
});
