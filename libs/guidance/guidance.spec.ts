// Reading guidance, deriving due dates, and the plan of reminders.
import fc from 'fast-check';
import { WorkingCalendar } from '../calendar/working-days.js';
import { deadlineStatus } from './deadline-status.js';
import type { DeadlineRule } from './deadline-rule.js';
import { deriveDueDate, plainLastDay } from './derive-obligations.js';
import { documentCodeOf } from './document-code.js';
import { readGuidance } from './read-guidance.js';
import { isStillOwed, nextWeekly, planPatience, planReminders, type ReminderSubject } from './reminder-plan.js';
import { resolveScope } from './resolve-scope.js';

const calendar = new WorkingCalendar();

const letter = (duty: string): string => `ĐẢNG BỘ TỈNH LÂM KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ VĂN HÓA
*
Số 126-HD/ĐU            Lâm Khê, ngày 24 tháng 5 năm 2021

HƯỚNG DẪN
sơ kết công tác 6 tháng đầu năm 2021
-----

1. ${duty}
`;

const read = (duty: string) => readGuidance(letter(duty)).reading;

describe('reading', () => {
  test('the head: number, symbol, place, date, kind, subject, period', () => {
    const reading = read('Các chi bộ gửi báo cáo về Đảng ủy chậm nhất ngày 18/6/2021.');
    expect(reading).toMatchObject({
      number: '126',
      symbol: 'HD/ĐU',
      place: 'Lâm Khê',
      issueDate: '2021-05-24',
      documentKind: 'hướng dẫn',
      subject: 'sơ kết công tác 6 tháng đầu năm 2021',
      period: { kind: 'half-year', from: '2021-01-01', to: '2021-06-30' },
    });
    expect(documentCodeOf(reading)).toBe('126-HD/ĐU');
    expect(documentCodeOf({ number: '15', symbol: 'SNV-TĐKT' })).toBe('15/SNV-TĐKT');
  });

  test.each<[string, DeadlineRule]>([
    [
      'Các chi bộ gửi báo cáo về Đảng ủy chậm nhất ngày 18/6/2021.',
      { type: 'absolute', dueAt: '2021-06-18', timeGiven: false, inclusive: true },
    ],
    [
      'Các chi bộ gửi báo cáo về Đảng ủy trước ngày 20 tháng 6 năm 2021.',
      { type: 'absolute', dueAt: '2021-06-20', timeGiven: false, inclusive: false },
    ],
    [
      'Các chi bộ gửi báo cáo về Đảng ủy trước 17 giờ 00 ngày 18/6/2021.',
      { type: 'absolute', dueAt: '2021-06-18T17:00', timeGiven: true, inclusive: false },
    ],
    [
      'Các chi bộ gửi báo cáo về Đảng ủy trước ngày 15 hằng tháng.',
      { type: 'recurring', frequency: 'monthly', day: 15, offset: 'ngày 15 hằng tháng', inclusive: false },
    ],
    [
      'Các chi bộ gửi báo cáo về Đảng ủy chậm nhất ngày 30 tháng 6 hằng năm.',
      { type: 'recurring', frequency: 'annual', day: 30, month: 6, offset: 'ngày 30/6 hằng năm', inclusive: true },
    ],
    [
      'Các chi bộ gửi báo cáo về Đảng ủy trong thời hạn 5 ngày làm việc kể từ ngày kết thúc hội nghị.',
      { type: 'relative', amount: 5, unit: 'workday', after: 'ngày kết thúc hội nghị' },
    ],
  ])('%s', (duty, rule) => {
    const { deadlines } = read(duty);
    expect(deadlines.map((one) => one.rule)).toEqual([rule]);
    expect(deadlines[0]?.obligedBy).toBe('Các chi bộ');
  });

  test('evidence is an exact part of the text, at the place it names', () => {
    const { text, reading } = readGuidance(letter('Các chi bộ gửi báo cáo về Đảng ủy chậm nhất ngày 18/6/2021.'));
    for (const one of reading.deadlines) expect(text.slice(one.at, one.at + one.evidence.length)).toBe(one.evidence);
  });

  test('only a plain date with its year, after the date of issue, is sure; everything else is asked', () => {
    expect(read('Các chi bộ gửi báo cáo chậm nhất ngày 18/6/2021.').deadlines[0]?.confidence).toBe('sure');
    for (const duty of [
      'Các chi bộ gửi báo cáo chậm nhất ngày 18/6.',
      'Các chi bộ gửi báo cáo chậm nhất ngày 18/5/2021.',
      'Các chi bộ gửi báo cáo chậm nhất ngày 18/6/2021, danh sách trước ngày 20/6/2021.',
    ]) {
      const { deadlines, questions } = read(duty);
      expect(deadlines.every((one) => one.confidence === 'ask')).toBe(true);
      expect(questions.length).toBeGreaterThan(0);
    }
  });

  test('a date that does not exist, a cut-off and a mere mention make no deadline', () => {
    const impossible = read('Các chi bộ gửi báo cáo chậm nhất ngày 31/6/2021.');
    expect(impossible.deadlines).toEqual([]);
    expect(impossible.questions.map((one) => one.key)).toContain('question.impossibleDate');
    expect(read('Số liệu báo cáo tính đến ngày 15/6/2021.').deadlines).toEqual([]);
    expect(read('Thực hiện Công văn số 12-CV/ĐU ngày 20/4/2021.').deadlines).toEqual([]);
  });

  test('asks when the paper is called by another name than its symbol', () => {
    const keys = read('Theo công văn số 126 – HD/ĐU, các chi bộ báo cáo.').questions.map((one) => one.key);
    expect(keys).toContain('question.kindConflict');
  });

  test('the same text in NFD reads the same', () => {
    const text = letter('Các chi bộ gửi báo cáo về Đảng ủy chậm nhất ngày 18/6/2021.');
    expect(readGuidance(text.normalize('NFD'))).toEqual(readGuidance(text));
  });

  test('refuses what is empty, too long, or secret', () => {
    expect(() => readGuidance('  ')).toThrow('guidance.empty');
    expect(() => readGuidance('a '.repeat(1_100_000))).toThrow('guidance.tooLong');
    expect(() => readGuidance(`MẬT\n${letter('x')}`)).toThrow('guidance.secret');
  });

  test('random and mutated texts never crash and give no sure deadline out of noise', () => {
    const alphabet = fc.constantFrom(...'0123456789/.-, \nngàythángnămtrướcchậmnhấtgửibáocáoĐHSố'.split(''));
    fc.assert(
      fc.property(fc.array(alphabet, { minLength: 30, maxLength: 400 }), (letters) => {
        const { reading } = readGuidance(`x${letters.join('')}xxxxxxxxxxxxxxxxxxxx`);
        expect(reading.deadlines.filter((one) => one.confidence === 'sure')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('due dates', () => {
  const base = { evidence: '', at: null, readAs: null, rollPolicy: 'NONE', issuedOn: '2021-05-24' } as const;
  const before = { type: 'absolute', dueAt: '2021-06-20', timeGiven: false, inclusive: false } as const;

  test('"trước ngày 20/6/2021" ends with Saturday 19/6, or with Friday by policy, never after the 20th', () => {
    expect(deriveDueDate({ ...base, rule: before }, calendar)).toMatchObject({
      dueOn: '2021-06-19',
      isWorkingDay: false,
    });
    expect(deriveDueDate({ ...base, rule: before, rollPolicy: 'PREVIOUS_WORKING_DAY' }, calendar).dueOn).toBe(
      '2021-06-18',
    );
    expect(() => deriveDueDate({ ...base, rule: before, rollPolicy: 'NEXT_WORKING_DAY' }, calendar)).toThrow(
      'deadline.nextAfterBefore',
    );
  });

  test('a day off is named with its source', () => {
    const rule = { ...before, dueAt: '2021-04-30', inclusive: true };
    const reason = deriveDueDate({ ...base, rule, issuedOn: null, rollPolicy: 'NEXT_WORKING_DAY' }, calendar);
    expect(reason).toMatchObject({ plainDay: '2021-04-30', dueOn: '2021-05-04', dayOff: { name: 'Ngày Chiến thắng' } });
  });

  test('refuses a day before the date of issue, a day that does not exist, and one that is not known yet', () => {
    const rule = (dueAt: string) => ({ ...before, dueAt, inclusive: true });
    expect(() => deriveDueDate({ ...base, rule: rule('2021-05-20') }, calendar)).toThrow('deadline.beforeIssue');
    expect(() => deriveDueDate({ ...base, rule: rule('2021-02-30') }, calendar)).toThrow('date.impossible');
    const waiting = { type: 'relative', amount: 5, unit: 'day', after: 'ngày kết thúc hội nghị' } as const;
    expect(() => deriveDueDate({ ...base, rule: waiting }, calendar)).toThrow('deadline.unknown');
  });

  test('relative to the date of issue, and recurring', () => {
    const fromIssue = { type: 'relative', amount: 15, unit: 'workday', after: 'ngày ký văn bản này' } as const;
    expect(plainLastDay(fromIssue, '2021-05-24', calendar)).toBe('2021-06-14');
    const monthly = { type: 'recurring', frequency: 'monthly', day: 15, offset: '', inclusive: false } as const;
    expect(plainLastDay(monthly, '2021-05-24', calendar)).toBe('2021-06-14');
  });
});

describe('standing', () => {
  const facts = { dueOn: '2021-06-18', arrivedOn: null };
  test.each([
    ['2021-06-01', 'open', 0, 0],
    ['2021-06-15', 'dueSoon', 0, 0],
    ['2021-06-18', 'dueSoon', 0, 0],
    ['2021-06-19', 'overdue', 1, 0],
    ['2021-06-23', 'overdue', 5, 3],
  ] as const)('on %s it is %s, %i days and %i working days late', (today, standing, daysLate, workingDaysLate) => {
    expect(deadlineStatus(facts, today, calendar)).toMatchObject({ standing, daysLate, workingDaysLate });
  });

  test('what arrived keeps its lateness for ever', () => {
    const late = deadlineStatus({ ...facts, arrivedOn: '2021-06-21' }, '2021-12-01', calendar);
    expect(late).toMatchObject({ standing: 'late', daysLate: 3, workingDaysLate: 1 });
    expect(deadlineStatus({ ...facts, arrivedOn: '2021-06-18' }, '2021-12-01', calendar).standing).toBe('onTime');
  });
});

describe('the reminder plan', () => {
  const days = (plan: readonly { kind: string; days: number; dueAt: Date }[]) =>
    plan.map((one) => `${one.kind} ${one.days} ${one.dueAt.toISOString()}`);

  test('7, 3, 1 working days before, the day, 1 and 3 after, at 08:00 in Hà Nội', () => {
    expect(days(planReminders('2021-06-18', new Date('2021-05-25T01:00:00Z'), calendar))).toEqual([
      'before 7 2021-06-09T01:00:00.000Z',
      'before 3 2021-06-15T01:00:00.000Z',
      'before 1 2021-06-17T01:00:00.000Z',
      'day 0 2021-06-18T01:00:00.000Z',
      'after 1 2021-06-21T01:00:00.000Z',
      'after 3 2021-06-23T01:00:00.000Z',
    ]);
  });

  test('a deadline on a Saturday reminds on Friday once, and past moments are left out', () => {
    const plan = planReminders('2021-06-19', new Date('2021-06-17T02:00:00Z'), calendar);
    expect(days(plan)).toEqual([
      'day 0 2021-06-18T01:00:00.000Z',
      'after 1 2021-06-21T01:00:00.000Z',
      'after 3 2021-06-23T01:00:00.000Z',
    ]);
  });

  test('weekly ones move off days off; waits last two working days', () => {
    expect(nextWeekly('2021-04-23', calendar).dueAt.toISOString()).toBe('2021-05-04T01:00:00.000Z');
    expect(planPatience('review', '2021-06-18', calendar).dueAt.toISOString()).toBe('2021-06-22T01:00:00.000Z');
  });

  test('nothing is said that is no longer owed', () => {
    const subject: ReminderSubject = {
      kind: 'after',
      hasArrived: false,
      versionThen: 4,
      versionNow: 4,
      stateNow: 'returned',
    };
    expect(isStillOwed(subject)).toBe(true);
    expect(isStillOwed({ ...subject, hasArrived: true })).toBe(false);
    expect(isStillOwed({ ...subject, kind: 'review', versionNow: 5 })).toBe(false);
    expect(isStillOwed({ ...subject, kind: 'rework', versionNow: 9 })).toBe(true);
    expect(isStillOwed({ ...subject, kind: 'rework', stateNow: 'cellReview' })).toBe(false);
  });
});

describe('the scope of a duty', () => {
  const units = [
    { id: 'a', name: 'Chi bộ Thư viện tỉnh', kind: 'SUBORDINATE_BRANCH' as const },
    { id: 'b', name: 'Chi bộ Bảo tàng tỉnh', kind: 'SUBORDINATE_BRANCH' as const },
    { id: 'c', name: 'Đảng bộ bộ phận Trường nghề', kind: 'SECTIONAL_PARTY_ORG' as const },
  ];
  test.each([
    ['Các chi bộ trực thuộc', true, ['a', 'b']],
    ['mỗi chi bộ', true, ['a', 'b']],
    ['Chi bộ Thư viện tỉnh', true, ['a']],
    ['các đơn vị', false, []],
    [null, false, []],
  ])('%s', (words, resolved, unitIds) => {
    expect(resolveScope(words, units)).toEqual({ resolved, unitIds });
  });
});
