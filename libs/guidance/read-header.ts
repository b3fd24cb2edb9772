// The head of a guidance document: number and symbol, issuer, place and date, kind, subject, period.
import { isLocalDate, type LocalDate } from '@app/calendar/local-date.js';
import { reportingPeriod } from '@app/calendar/reporting-period.js';
import { DOCUMENT_TYPES, normaliseCode } from '@app/forms/document-number.js';
import type { GuidanceHeader, PeriodReading } from './reading.js';

/** The head ends where the body begins; nothing below is searched. */
const HEAD_LENGTH = 2500;
const KIND_TITLES = [
  'HƯỚNG DẪN',
  'CÔNG VĂN',
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'THÔNG BÁO',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'CHỈ THỊ',
  'KẾT LUẬN',
  'NGHỊ QUYẾT',
  'CHƯƠNG TRÌNH',
  'TỜ TRÌNH',
  'BÁO CÁO',
];
const NATIONAL =
  /(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)/g;

interface Code {
  readonly number: string | null;
  readonly symbol: string | null;
}

function readCode(head: string): Code {
  const found =
    /(?:^|[\s|])Số[ \t]*:?[ \t]*(\d{0,6}[a-z]?)[ \t]*[-–—/][ \t]*([A-ZĐƯÔƠÊÂĂ][\wĐĂÂÊÔƠƯđăâêôơưỦỤỞỐỐẤọộ.&]{0,20}(?:[ \t]*[-–—/][ \t]*[A-ZĐƯ0-9][\wĐĂÂÊÔƠƯđ.&]{0,20}){0,3})/u.exec(
      head,
    );
  if (!found) return { number: null, symbol: null };
  return { number: found[1] || null, symbol: normaliseCode(found[2] ?? '') || null };
}

interface PlaceAndDate {
  readonly place: string | null;
  readonly issueDate: LocalDate | null;
}

function readPlaceAndDate(head: string): PlaceAndDate {
  const found =
    /([A-ZĐÀ-Ỹ][\p{L}. -]{1,40}?),[ \t]*ngày[ \t]+(\d{1,2})[ \t]+tháng[ \t]+(\d{1,2})[ \t]+năm[ \t]+(\d{4})/u.exec(
      head,
    );
  if (!found) return { place: null, issueDate: null };
  const [, place, day, month, year] = found;
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const lastWords =
    (place ?? '')
      .split(/ {2,}|\t/)
      .at(-1)
      ?.trim() ?? null;
  return { place: lastWords, issueDate: isLocalDate(date) ? date : null };
}

/** A title in capitals on a line of its own, else the type named by the symbol, else a letter. */
function readKind(head: string, symbol: string | null): { kind: string | null; titleAt: number } {
  for (const title of KIND_TITLES) {
    const at = head.search(new RegExp(`^[ \\t]*${title}[ \\t]*$`, 'mu'));
    if (at >= 0) return { kind: title.toLocaleLowerCase('vi'), titleAt: at };
  }
  const type = symbol?.split(/[/-]/)[0];
  const named = type ? DOCUMENT_TYPES[type as keyof typeof DOCUMENT_TYPES] : undefined;
  return { kind: named ?? (symbol ? 'công văn' : null), titleAt: -1 };
}

/** The words after "V/v" or, in Party letters, "Về việc", in their own column. */
function subjectAfterAbout(head: string): string | null {
  const about =
    /(?:V\/v|^[ \t]*Về việc):?[ \t]*([^\n]{3,200}(?:\n(?![ \t]*\n)[ \t]*(?!Kính|[A-ZĐ]{2}|Số)\p{Ll}[^\n]{2,200}){0,3})/mu.exec(
      head,
    )?.[1];
  const column = about
    ?.split('\n')
    .map((line) => line.trim().split(/ {3,}/)[0] ?? '')
    .join(' ');
  return column
    ? column
        .replace(/\s+/g, ' ')
        .replace(/[.;]+$/, '')
        .trim()
    : null;
}

const endsSubject = (line: string): boolean =>
  line === '' || /^[-–—_*]{3,}$/.test(line) || /^(?:Căn cứ|Kính gửi|Thực hiện|Để )/.test(line);

/** Up to four lines under the title. */
function subjectUnderTitle(head: string, titleAt: number): string | null {
  const lines = head
    .slice(titleAt)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return null;
  const below = lines.slice(first, first + 4);
  const end = below.findIndex(endsSubject);
  const subject = (end < 0 ? below : below.slice(0, end)).join(' ');
  return subject.replace(/^(?:Về việc|Về)\s+/u, '') || null;
}

const readSubject = (head: string, titleAt: number): string | null =>
  subjectAfterAbout(head) ?? (titleAt < 0 ? null : subjectUnderTitle(head, titleAt));

const isOrgan = (line: string): boolean => /^[\p{Lu}\d\s,.'–-]{4,80}$/u.test(line) && !/^(?:Số|V\/v)/.test(line);

/** The capital lines of the left column above the number; the last one signs, its parent completes the name. */
function readIssuer(head: string): string | null {
  const above = head.split(/(?:^|\s)Số[ \t]*:?[ \t]*\d*[ \t]*[-–—/]/u)[0] ?? '';
  const lines = above
    .replace(NATIONAL, '\n')
    .split(/\n| {3,}|\t/)
    .map((line) => line.trim().replace(/^\*$/, ''))
    .filter((line) => line.length > 3 && isOrgan(line) && !/^[-–—_*]+$/.test(line));
  const own = lines.at(-1);
  if (!own) return null;
  const parent = lines.at(-2);
  const needsParent = /^(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA|SỞ|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)/u.test(own);
  const name = needsParent && parent ? `${own} ${parent.replace(/^(?:UBND|ĐẢNG BỘ)\s+/u, '')}` : own;
  return toTitle(name);
}

/** Capitals as in running text: the first letter of each proper word is not known, so of every word. */
const toTitle = (name: string): string =>
  name
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ');

/** In this order: a paper on the first half of the year also names the tasks of the second. */
const PERIODS: readonly (readonly [RegExp, (year: number, found: RegExpExecArray) => PeriodReading])[] = [
  [/(?:6|sáu) tháng đầu năm[^.\n]{0,80}?(\d{4})/iu, (year) => ({ ...reportingPeriod('half-year', year, 1) })],
  [/6 tháng cuối năm(?: học)? (\d{4})/iu, (year) => ({ ...reportingPeriod('half-year', year, 2) })],
  [/9 tháng(?: đầu)? năm (\d{4})/iu, (year) => ({ ...reportingPeriod('nine-month', year, 1) })],
  [
    /quý (I{1,3}|IV|[1-4])(?: năm|\/)? ?(\d{4})/iu,
    (year, found) => ({ ...reportingPeriod('quarter', year, quarter(found[1] ?? '')) }),
  ],
  [/(?:năm|trong năm) (\d{4})/iu, (year) => ({ ...reportingPeriod('year', year) })],
];

const quarter = (text: string): number => ({ I: 1, II: 2, III: 3, IV: 4 })[text.toUpperCase()] ?? Number(text);

function readPeriod(subject: string | null): PeriodReading | null {
  if (!subject) return null;
  for (const [pattern, make] of PERIODS) {
    const found = pattern.exec(subject);
    const year = Number(found?.at(-1));
    if (found && year > 1990 && year < 2100) return make(year, found);
  }
  return null;
}

/** Reads the head of a normalised text; a field that is not there is null. */
export function readHeader(text: string): GuidanceHeader {
  const head = text.slice(0, HEAD_LENGTH);
  const code = readCode(head);
  const { kind, titleAt } = readKind(head, code.symbol);
  const subject = readSubject(head, titleAt);
  return {
    ...code,
    ...readPlaceAndDate(head),
    issuer: readIssuer(head),
    documentKind: kind,
    subject,
    period: readPeriod(subject),
  };
}
