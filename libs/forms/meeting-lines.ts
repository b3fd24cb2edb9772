// Lines of minutes: who came, in which capacity, and how the vote went.
import { isMajority, type VoteRule } from '@app/workflow/vote-rules.js';
import type { Adoption } from '@app/workflow/adoption.js';
import { votersOf, type Capacity, type MeetingRecord, type RollEntry } from '@app/workflow/meeting.js';

const two = (count: number): string => String(count).padStart(2, '0');

const named = ({ name, title, reason }: RollEntry): string =>
  `đồng chí ${name}${title ? `, ${title}` : ''}${reason ? ` (${reason})` : ''}`;

const absent = (roll: readonly RollEntry[], status: RollEntry['status'], label: string): readonly string[] => {
  const people = roll.filter((one) => one.capacity === 'VOTING' && one.status === status);
  return people.length > 0 ? [`${label}: ${two(people.length)} – ${people.map(named).join('; ')}.`] : [];
};

const others = (roll: readonly RollEntry[], capacity: Capacity, label: string): readonly string[] => {
  const people = roll.filter((one) => one.capacity === capacity && one.status === 'PRESENT');
  return people.length > 0 ? [`${label}: ${people.map(named).join('; ')}.`] : [];
};

/** Counts and names: members who vote, absences with their reasons, those without a vote. */
export function attendanceLines(roll: readonly RollEntry[], closes: VoteRule['closes']): readonly string[] {
  const { members, present } = votersOf(roll);
  const body = closes === 'VOTE' ? 'Thành viên có quyền biểu quyết' : 'Lãnh đạo các đơn vị thành viên';
  return [
    `${body}: ${two(members)}; có mặt: ${two(present)}; vắng: ${two(members - present)}.`,
    ...absent(roll, 'EXCUSED', 'Vắng có lý do'),
    ...absent(roll, 'UNEXCUSED', 'Vắng không lý do'),
    ...others(roll, 'SUPERIOR', `Đại diện cấp trên dự và chỉ đạo${closes === 'VOTE' ? ' (không biểu quyết)' : ''}`),
    ...others(roll, 'NON_VOTING', closes === 'VOTE' ? 'Dự họp, không biểu quyết' : 'Cùng dự'),
    ...others(roll, 'GUEST', 'Khách mời'),
  ];
}

/** The vote with its denominator and its rule, or that the chair concluded; reserved opinions after it. */
export function voteLines(record: MeetingRecord, adoption: Adoption | null, ruleSource: string): readonly string[] {
  if (adoption?.closes === 'CONCLUSION')
    return ['Hội nghị không biểu quyết; đồng chí chủ trì kết luận sau khi nghe các ý kiến.'];
  const { members } = votersOf(record.roll);
  const { votesFor, votesAgainst, votesOther } = record.vote ?? { votesFor: 0, votesAgainst: 0, votesOther: 0 };
  const passed = isMajority(votesFor, members);
  return [
    `Biểu quyết: tán thành ${two(votesFor)}, không tán thành ${two(votesAgainst)}, ý kiến khác ${two(votesOther)}.`,
    `Số tán thành ${passed ? 'quá một nửa' : 'không quá một nửa'} tổng số ${two(members)} thành viên (${ruleSource}): báo cáo ${passed ? 'được thông qua' : 'không được thông qua'}.`,
    ...record.reserved.map((one) => `Bảo lưu ý kiến: đồng chí ${one.name}: ${one.text}`),
  ];
}
