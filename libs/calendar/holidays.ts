// Days off and worked Saturdays of Party and State offices, year by year, each with its source.
import type { LocalDate } from './local-date.js';

/** Why a day differs from its weekday. A PROPOSED day counts as an ordinary one until it is decided. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: 'HOLIDAY' | 'COMPENSATORY' | 'SWAPPED_OFF' | 'SWAPPED_WORKING';
  readonly name: string;
  readonly source: string;
  readonly status: 'CONFIRMED' | 'PROPOSED' | 'COMPUTED';
}

type Kind = CalendarDay['kind'];

/** One source's days of a year: `MM-DD` lists by kind and name. */
interface YearTable {
  readonly year: number;
  readonly source: string;
  readonly status?: CalendarDay['status'];
  readonly days: readonly (readonly [kind: Kind, name: string, ...monthDays: string[]])[];
}

const LAW = 'Bộ luật Lao động, ngày nghỉ lễ, tết';
const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Âm lịch';
const HUNG = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';
const SWAP = 'Hoán đổi ngày làm việc';
const MAKE_UP = 'Nghỉ bù';

const TABLES: readonly YearTable[] = [
  {
    year: 2018,
    source: 'Công văn 6519/VPCP-KGVX năm 2018',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['HOLIDAY', TET, '02-14', '02-15', '02-16', '02-19', '02-20'],
      ['HOLIDAY', HUNG, '04-25'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['HOLIDAY', NATIONAL, '09-02'],
      ['COMPENSATORY', MAKE_UP, '09-03'],
      ['SWAPPED_OFF', SWAP, '12-31'],
    ],
  },
  {
    year: 2019,
    source: LAW,
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['SWAPPED_WORKING', SWAP, '01-05', '05-04'],
      ['HOLIDAY', TET, '02-04', '02-05', '02-06', '02-07', '02-08'],
      ['HOLIDAY', HUNG, '04-14'],
      ['COMPENSATORY', MAKE_UP, '04-15'],
      ['SWAPPED_OFF', SWAP, '04-29'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['HOLIDAY', NATIONAL, '09-02'],
    ],
  },
  {
    year: 2020,
    source: LAW,
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['HOLIDAY', TET, '01-23', '01-24', '01-27', '01-28', '01-29'],
      ['HOLIDAY', HUNG, '04-02'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['HOLIDAY', NATIONAL, '09-02'],
    ],
  },
  {
    year: 2021,
    source: 'Thông báo 4875/TB-LĐTBXH',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['HOLIDAY', TET, '02-10', '02-11', '02-12', '02-15', '02-16'],
      ['HOLIDAY', HUNG, '04-21'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['COMPENSATORY', MAKE_UP, '05-03'],
      ['HOLIDAY', NATIONAL, '09-02', '09-03'],
    ],
  },
  {
    year: 2022,
    source: 'Thông báo 119/TB-LĐTBXH',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['COMPENSATORY', MAKE_UP, '01-03', '04-11', '05-02', '05-03'],
      ['HOLIDAY', TET, '01-31', '02-01', '02-02', '02-03', '02-04'],
      ['HOLIDAY', HUNG, '04-10'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['HOLIDAY', NATIONAL, '09-01', '09-02'],
    ],
  },
  {
    year: 2023,
    source: 'Thông báo 5034/TB-LĐTBXH',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['COMPENSATORY', MAKE_UP, '01-02', '05-02', '05-03'],
      ['HOLIDAY', TET, '01-20', '01-23', '01-24', '01-25', '01-26'],
      ['HOLIDAY', HUNG, '04-29'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['HOLIDAY', NATIONAL, '09-01', '09-02'],
      ['COMPENSATORY', MAKE_UP, '09-04'],
    ],
  },
  {
    year: 2024,
    source: 'Thông báo 5015/TB-LĐTBXH; Công văn 1570 (hoán đổi ngày 29/4)',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['HOLIDAY', TET, '02-08', '02-09', '02-12', '02-13', '02-14'],
      ['HOLIDAY', HUNG, '04-18'],
      ['SWAPPED_OFF', SWAP, '04-29'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['SWAPPED_WORKING', SWAP, '05-04'],
      ['HOLIDAY', NATIONAL, '09-02', '09-03'],
    ],
  },
  {
    year: 2025,
    source: 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['HOLIDAY', TET, '01-27', '01-28', '01-29', '01-30', '01-31'],
      ['HOLIDAY', HUNG, '04-07'],
      ['SWAPPED_WORKING', SWAP, '04-26'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['SWAPPED_OFF', SWAP, '05-02'],
      ['HOLIDAY', NATIONAL, '09-01', '09-02'],
    ],
  },
  {
    year: 2026,
    source: 'Thông báo 9441/TB-BNV; Công văn 9859/VPCP-KGVX; Công văn 12729/VPCP-KGVX',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      ['SWAPPED_OFF', SWAP, '01-02', '08-31'],
      ['SWAPPED_WORKING', SWAP, '01-10', '08-22'],
      ['HOLIDAY', TET, '02-16', '02-17', '02-18', '02-19', '02-20'],
      ['HOLIDAY', HUNG, '04-26'],
      ['COMPENSATORY', MAKE_UP, '04-27'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['HOLIDAY', NATIONAL, '09-01', '09-02'],
    ],
  },
  {
    year: 2026,
    source: 'Nghị quyết 28/2026/QH16, Điều 2',
    days: [['HOLIDAY', CULTURE, '11-24']],
  },
  {
    year: 2026,
    source: 'Đề xuất hoán đổi nêu trên báo chí tháng 9/2026, chưa có quyết định',
    status: 'PROPOSED',
    days: [
      ['SWAPPED_OFF', SWAP, '11-23'],
      ['SWAPPED_WORKING', SWAP, '11-28'],
    ],
  },
  {
    year: 2027,
    source: 'Tính theo luật; lịch nghỉ năm 2027 chưa được thông báo',
    status: 'COMPUTED',
    days: [
      ['HOLIDAY', NEW_YEAR, '01-01'],
      // Mùng 1 is Saturday 06/02; the five days are counted as one before and four after, until they are announced.
      ['HOLIDAY', TET, '02-05', '02-06', '02-07', '02-08', '02-09'],
      ['COMPENSATORY', MAKE_UP, '02-10', '02-11'],
      ['HOLIDAY', HUNG, '04-16'],
      ['HOLIDAY', VICTORY, '04-30'],
      ['HOLIDAY', LABOUR, '05-01'],
      ['COMPENSATORY', MAKE_UP, '05-03'],
      ['HOLIDAY', NATIONAL, '09-02', '09-03'],
      ['HOLIDAY', CULTURE, '11-24'],
    ],
  },
];

/** Every day of the table, in the order of its sources. */
export const CALENDAR_DAYS: readonly CalendarDay[] = TABLES.flatMap(({ year, source, status, days }) =>
  days.flatMap(([kind, name, ...monthDays]) =>
    monthDays.map((monthDay) => ({
      date: `${year}-${monthDay}`,
      kind,
      name,
      source,
      status: status ?? 'CONFIRMED',
    })),
  ),
);
