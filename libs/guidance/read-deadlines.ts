// The deadlines in the sentences of a guidance document: a duty to hand in, and the time it is tied to.
import type { LocalDate } from '@app/calendar/local-date.js';
import { DATE, TIME, writtenDate } from './date-words.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { Sentence } from './guidance-text.js';
import type { Confidence, DeadlineReading, ReadingQuestion } from './reading.js';

/** Words that make a date a last moment; those of the first group exclude the day itself. */
const BEFORE = '(?:chậm nhất(?: là)? |muộn nhất(?: là)? )?trước(?: ngày)?';
const UNTIL =
  '(?:chậm nhất|muộn nhất|đến hết|hạn cuối|hết hạn|thời hạn|hạn nộp|đến|hết|trong|vào|xong|nhất)(?: là| vào| đến| hết| trong| không quá| cuối)*:?(?: ngày)?';
const HAND_IN = /(?:gửi|nộp|báo cáo|chuyển|trình|đăng ký|cập nhật|nhận hồ sơ|nhận báo cáo|nhận|hồ sơ|danh sách)/iu;
const NOT_A_DEADLINE =
  /(?:chốt số liệu|tính đến|số liệu từ|căn cứ|thực hiện (?:công văn|kế hoạch|hướng dẫn)|ban hành|có hiệu lực|tổ chức hội nghị vào)/iu;
const EVERY_YEAR = '[ ,]{0,3}(?:\\(?)(?:hằng|hàng|mỗi) năm';
const EVERY_MONTH = '\\s{1,3}(?:của )?(?:hằng|hàng|mỗi) tháng';

/** A rule found in a sentence: which words, and what they say. */
interface Found {
  readonly index: number;
  readonly length: number;
  readonly rule: DeadlineRule;
  readonly confidence: Confidence;
  /** False where the year had to be taken from the paper's own date. */
  readonly yearGiven: boolean;
}

interface TimeRule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], issueDate: LocalDate | null) => DeadlineRule | null;
  readonly confidence: Confidence;
}

const isBefore = (cue: string | undefined): boolean => /trước/iu.test(cue ?? '');

const UNITS = { ngày: 'day', 'ngày làm việc': 'workday', tuần: 'week', tháng: 'month' } as const;

/** The named rules, tried in this order; words taken by one are not read by the next. */
const TIME_RULES: readonly TimeRule[] = [
  {
    // "trước ngày 15 hằng tháng"
    pattern: new RegExp(`(${BEFORE}|${UNTIL})\\s{1,4}(?:ngày\\s{1,3})?(\\d{1,2})${EVERY_MONTH}`, 'giu'),
    read: ([cue, day]) => ({
      type: 'recurring',
      frequency: 'monthly',
      day: Number(day),
      offset: `ngày ${day} hằng tháng`,
      inclusive: !isBefore(cue),
    }),
    confidence: 'ask',
  },
  {
    // "chậm nhất ngày 30 tháng 6 hằng năm"
    pattern: new RegExp(
      `(${BEFORE}|${UNTIL})\\s{1,4}(?:ngày\\s{1,3})?(\\d{1,2})(?:[/.-]|\\s{1,3}tháng\\s{1,3})(\\d{1,2})${EVERY_YEAR}`,
      'giu',
    ),
    read: ([cue, day, month]) => ({
      type: 'recurring',
      frequency: 'annual',
      day: Number(day),
      month: Number(month),
      offset: `ngày ${day}/${month} hằng năm`,
      inclusive: !isBefore(cue),
    }),
    confidence: 'ask',
  },
  {
    // "trước ngày 20/6/2021", "chậm nhất 17 giờ 00 ngày 18/6/2021"
    pattern: new RegExp(`(${BEFORE}|${UNTIL})\\s{1,4}${TIME}(?:ngày\\s{1,3})?${DATE}`, 'giu'),
    read: ([cue, hour, minute, ...date], issueDate) => {
      const written = writtenDate(date, issueDate);
      if (!written) return null;
      const time = hour && Number(hour) < 24 ? `T${hour.padStart(2, '0')}:${minute ?? '00'}` : '';
      return { type: 'absolute', dueAt: `${written.date}${time}`, timeGiven: time !== '', inclusive: !isBefore(cue) };
    },
    confidence: 'sure',
  },
  {
    // "trong thời hạn 5 ngày làm việc kể từ ngày nhận được …", "chậm nhất 10 ngày trước ngày họp"
    pattern:
      /(?:trong|chậm nhất|không quá|sau|trước)\s{1,3}(?:thời hạn |vòng |không quá |là )?(\d{1,3})\s{0,3}(?:\([^)]{1,20}\)\s{1,3})?(ngày làm việc|ngày|tuần|tháng)\s{1,3}(?:làm việc )?(kể từ|tính từ|sau|trước)\s{1,3}([^.;,()\n]{3,90})/giu,
    read: ([amount, unit, side, event]) => {
      const named = UNITS[(unit ?? '').toLowerCase() as keyof typeof UNITS];
      const base = { type: 'relative', amount: Number(amount), unit: named } as const;
      return side === 'trước' ? { ...base, before: (event ?? '').trim() } : { ...base, after: (event ?? '').trim() };
    },
    confidence: 'ask',
  },
];

/** Where the last match begins; -1 where there is none. */
const lastIndex = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** From the clause that holds the duty's verb to the end of the time. */
function evidenceOf(sentence: Sentence, found: Found): { evidence: string; at: number } {
  const before = sentence.text.slice(0, found.index);
  const verb = lastIndex(before, /(?:gửi|nộp|báo cáo|chuyển|trình|đăng ký|về )/giu);
  const clause = lastIndex(before.slice(0, Math.max(verb, 0)), /[,;:]/g) + 1;
  const numbering =
    /^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-–+•*])?\s*/u.exec(before.slice(clause))?.[0].length ?? 0;
  const start = clause + numbering;
  const end = found.index + found.length;
  return { evidence: sentence.text.slice(start, end), at: sentence.at + start };
}

const firstMatch = (text: string, pattern: RegExp): string | null => {
  const found = pattern.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
  return found ? found : null;
};

/** Who must hand in: the words before the verb. */
const readObliged = (before: string): string | null =>
  firstMatch(
    before,
    /((?:các |mỗi |từng )?(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|đơn vị|cơ quan|phòng|khối trưởng|cụm trưởng|huyện ủy|thành viên|sở|ban|trường|địa phương)[^,;:.]{0,60}?)(?=\s+(?:gửi|nộp|báo cáo|chuyển|trình|xây dựng|hoàn thiện|hoàn thành|tổng hợp|lập|có trách nhiệm|đăng ký|tiến hành))/iu,
  );

/** Where it goes: the words after "về", "cho" or "đến" up to the deadline. */
const readRecipient = (before: string): string | null =>
  firstMatch(
    before,
    /(?:gửi(?: [^,;.]{0,60}?)? (?:về|cho|đến)|nộp (?:về|cho)|về|chuyển(?: về)?|trình)\s+((?:Ban|Đảng|Văn phòng|Sở|Phòng|phòng|Hội đồng|Ủy ban|Uỷ ban|UBND|UBKT|Bộ|Tỉnh|Thành|Huyện|Khối|Cụm|đơn vị|Công đoàn|Đoàn|Cục|Chi cục|Trung tâm|Thường trực)[^,;.]{0,90}?)\s*(?:,|$|(?:chậm|muộn|trước|đến hết|trong|hạn|theo|để)\b)/u,
  );

const readWhat = (before: string): string =>
  firstMatch(
    before,
    /((?:báo cáo|hồ sơ|danh sách|kế hoạch|văn bản|bản đăng ký|kết quả|số liệu|biểu mẫu)[^,;.]{0,80}?)(?=\s*(?:,|\(|$|gửi|về |trước|chậm|nộp|theo))/iu,
  ) ?? 'báo cáo';

/** Times found in a sentence, in order, and words that look like a time but name none that exists. */
interface Times {
  readonly found: readonly Found[];
  readonly impossible: readonly string[];
}

const overlaps = (one: { readonly index: number; readonly length: number }, match: RegExpExecArray): boolean =>
  match.index < one.index + one.length && one.index < match.index + match[0].length;

function timesIn(sentence: Sentence, issueDate: LocalDate | null): Times {
  const found: Found[] = [];
  const impossible: string[] = [];
  for (const { pattern, read, confidence } of TIME_RULES)
    for (const match of sentence.text.matchAll(pattern)) {
      if (found.some((one) => overlaps(one, match))) continue;
      const rule = read(match.slice(1), issueDate);
      const yearGiven = /\d{4}$/.test(match[0]);
      if (rule) found.push({ index: match.index, length: match[0].length, rule, confidence, yearGiven });
      else impossible.push(match[0]);
    }
  return { found: found.sort((one, other) => one.index - other.index), impossible };
}

/** Sure only when one plain date with its year stands alone, lies after the paper's own date, and follows a plain duty. */
const sureness = (found: Found, alone: boolean, obliged: string | null, issueDate: LocalDate | null): Confidence => {
  if (found.confidence === 'ask' || !found.yearGiven) return 'ask';
  if (!alone || !obliged || found.rule.type !== 'absolute' || !issueDate) return 'ask';
  return found.rule.dueAt.slice(0, 10) > issueDate ? 'sure' : 'ask';
};

function questionFor(reading: DeadlineReading, issueDate: LocalDate | null): ReadingQuestion | null {
  const early = reading.rule.type === 'absolute' && issueDate !== null && reading.rule.dueAt.slice(0, 10) < issueDate;
  if (early) return { key: 'question.beforeIssue', params: {}, evidence: reading.evidence };
  return reading.confidence === 'ask' ? { key: 'question.confirm', params: {}, evidence: reading.evidence } : null;
}

/** What one sentence sets, or leaves open. */
function readSentence(sentence: Sentence, issueDate: LocalDate | null): Reading {
  const times = timesIn(sentence, issueDate);
  const deadlines: DeadlineReading[] = [];
  const questions: ReadingQuestion[] = times.impossible.map((evidence) => ({
    key: 'question.impossibleDate',
    params: {},
    evidence,
  }));
  const hasDuty = HAND_IN.test(sentence.text);
  if (!hasDuty && times.found.length > 0)
    questions.push({ key: 'question.dateWithoutDuty', params: {}, evidence: sentence.text.trim().slice(0, 300) });
  for (const found of hasDuty ? times.found : []) {
    const before = sentence.text.slice(0, found.index);
    const around = before.slice(-40) + sentence.text.slice(found.index, found.index + found.length);
    if (NOT_A_DEADLINE.test(around)) continue;
    const obligedBy = readObliged(before);
    const reading = {
      what: readWhat(before),
      obligedBy,
      submitTo: readRecipient(before),
      rule: found.rule,
      ...evidenceOf(sentence, found),
      confidence: sureness(found, times.found.length === 1, obligedBy, issueDate),
    };
    deadlines.push(reading);
    const question = questionFor(reading, issueDate);
    if (question) questions.push(question);
  }
  return { deadlines, questions };
}

interface Reading {
  readonly deadlines: readonly DeadlineReading[];
  readonly questions: readonly ReadingQuestion[];
}

/** Reads every deadline, and asks about each one that is not plain. */
export function readDeadlines(all: readonly Sentence[], issueDate: LocalDate | null): Reading {
  const readings = all
    .filter((sentence) => /\d/.test(sentence.text))
    .map((sentence) => readSentence(sentence, issueDate));
  return {
    deadlines: readings.flatMap((one) => one.deadlines),
    questions: readings.flatMap((one) => one.questions),
  };
}
