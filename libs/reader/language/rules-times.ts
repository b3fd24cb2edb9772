// The time of day: "17 giờ 00", "16h00", "9g30", "14:00".
import { choice, map, numberBetween, optional, phrase, sequence, tightMark, mark, type NamedRule } from './parser.js';

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const hours = numberBetween(0, 24, 2);
const minutes = numberBetween(0, 59, 2);

/** A local time `HH:mm`. 24 giờ is midnight after the day: the day itself, without a time. */
export const TIME_OF_DAY: NamedRule<string> = {
  name: 'time-of-day',
  examples: [
    ['17 giờ 00', '17:00'],
    ['17 giờ 30 phút', '17:30'],
    ['16h00', '16:00'],
    ['14h hàng ngày', '14:00'],
    ["9g30'", '09:30'],
    ['14:00', '14:00'],
    ['11 giờ trưa', '11:00'],
    ['24/24 giờ', null],
    ['17 người', null],
  ],
  parse: choice(
    map(
      sequence(
        hours,
        phrase('giờ', 'h', 'g'),
        optional(minutes),
        optional(
          choice(
            phrase('phút', 'p'),
            map(mark("'", '’'), () => ''),
          ),
        ),
        optional(phrase('sáng', 'chiều', 'trưa', 'tối')),
      ),
      ([hour, , minute]) => clock(hour, minute ?? 0),
    ),
    map(sequence(hours, tightMark(':'), minutes), ([hour, , minute]) => clock(hour, minute)),
  ),
};
