// Rolls of the demo's branches: people who do not exist, as many as each branch has members.
import type { DataSource } from 'typeorm';
import type { LocalDate } from '@app/calendar/local-date.js';
import { addToRoster, type NewRosterEntry } from '@app/persistence/meeting/roster.store.js';

const FAMILY = [
  'Nguyễn',
  'Hoàng',
  'Nông',
  'Lý',
  'Triệu',
  'Vi',
  'Bế',
  'Đàm',
  'Lương',
  'Phan',
  'Dương',
  'Chu',
  'Mã',
] as const;
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Thu', 'Minh', 'Thanh', 'Quang', 'Ngọc', 'Xuân', 'Hải', 'Kim'] as const;
const GIVEN = [
  'An',
  'Bảo',
  'Cúc',
  'Duyên',
  'Giang',
  'Hiếu',
  'Khôi',
  'Liên',
  'Mai',
  'Nam',
  'Oanh',
  'Phương',
  'Quý',
  'Sơn',
  'Tâm',
  'Uyên',
  'Vân',
] as const;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** The n-th made-up name; 2,431 of them before one returns. */
const nameAt = (n: number): string => `${pick(FAMILY, n)} ${pick(MIDDLE, n * 3 + 1)} ${pick(GIVEN, n * 5 + 2)}`;

/** A branch whose roll is written: its seated people first, then as many others as its members need. */
export interface DemoBranch {
  readonly id: string;
  readonly seated: readonly string[];
  readonly officialMembers: number;
  readonly probationaryMembers: number;
}

/** Writes the rolls of all branches. */
export async function insertDemoRosters(
  dataSource: DataSource,
  branches: readonly DemoBranch[],
  since: LocalDate,
): Promise<void> {
  let next = 0;
  const others = (count: number, standing: NewRosterEntry['standing']): NewRosterEntry[] =>
    Array.from({ length: count }, () => ({ name: nameAt(next++), standing }));
  for (const { id, seated, officialMembers, probationaryMembers } of branches) {
    const leaders = seated.map((name) => ({ name, standing: 'OFFICIAL' as const }));
    const entries = [
      ...leaders,
      ...others(officialMembers - leaders.length, 'OFFICIAL'),
      ...others(probationaryMembers, 'PROBATIONARY'),
    ];
    await addToRoster(dataSource, id, entries, since);
  }
}
