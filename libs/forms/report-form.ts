// Outlines of periodic reports: which sections a report has, as data that a guidance document can replace.
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import type { ReportKind } from '@app/workflow/report-kind.js';

/** A section to be written. `id` is stable within the outline. */
export interface OutlineSection {
  readonly id: string;
  /** As printed before the heading: `I.`, `1.`; empty for an opening without a number. */
  readonly number: string;
  readonly heading: string;
  /** Heading of the part a section such as `I.2.` belongs to; left out where it is the usual one. */
  readonly part?: string;
  /** Shown to the writer: what belongs here. */
  readonly hint: string;
  readonly required: boolean;
}

/** A section with what was written: paragraphs divided by line breaks. */
export interface ReportSection extends OutlineSection {
  readonly text: string;
}

const section = (id: string, number: string, heading: string, hint: string): OutlineSection => ({
  id,
  number,
  heading,
  hint,
  required: true,
});

const optional = (one: OutlineSection): OutlineSection => ({ ...one, required: false });

const branchResults = (year: number): readonly OutlineSection[] => [
  section(
    'politicalTasks',
    'I.1.',
    'Lãnh đạo thực hiện nhiệm vụ chính trị, chuyên môn',
    `Chỉ tiêu – kết quả – tỷ lệ trong 6 tháng đầu năm ${year}.`,
  ),
  section(
    'ideology',
    'I.2.',
    'Công tác chính trị, tư tưởng; học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Số buổi học tập, tỷ lệ đảng viên tham gia; Chỉ thị 05-CT/TW.',
  ),
  section(
    'organisation',
    'I.3.',
    'Công tác tổ chức, cán bộ, đảng viên; sinh hoạt chi bộ',
    'Số kỳ sinh hoạt thường kỳ, chuyên đề; tỷ lệ dự; kết nạp, chuyển chính thức, chuyển đến, chuyển đi.',
  ),
  section('inspection', 'I.4.', 'Công tác kiểm tra, giám sát, kỷ luật', 'Kế hoạch và kết quả; chỉ ghi số tổng hợp.'),
  section(
    'massOrganisations',
    'I.5.',
    'Công tác dân vận, lãnh đạo các đoàn thể',
    'Công đoàn, Đoàn Thanh niên, phụ nữ.',
  ),
  optional(section('fees', 'I.6.', 'Đảng phí', 'Số thu, số nộp, số để lại.')),
];

/** Outline of a branch's half-year report (reconstructed; see the domain notes on reports, 5.1). */
const branchHalfYear = (year: number): readonly OutlineSection[] => [
  section('situation', '', 'Đặc điểm tình hình', 'Số đảng viên chính thức, dự bị; biến động trong kỳ; chi ủy.'),
  ...branchResults(year),
  section('shortcomings', 'II.', 'Hạn chế, khuyết điểm và nguyên nhân', 'Nguyên nhân khách quan, chủ quan.'),
  section(
    'tasks',
    'III.',
    `Phương hướng, nhiệm vụ trọng tâm, giải pháp 6 tháng cuối năm ${year}`,
    'Mỗi việc: ai làm, bao giờ xong.',
  ),
  optional(
    section('recommendations', 'IV.', 'Kiến nghị, đề xuất', 'Nội dung và nơi nhận kiến nghị; để trống nếu không có.'),
  ),
];

const general = (): readonly OutlineSection[] => [
  section('situation', '', 'Đặc điểm tình hình', 'Nêu ngắn gọn tình hình của đơn vị trong kỳ.'),
  section('results', 'I.', 'Kết quả thực hiện', 'Kết quả theo yêu cầu của văn bản hướng dẫn.'),
  section('shortcomings', 'II.', 'Hạn chế, khuyết điểm và nguyên nhân', 'Nguyên nhân khách quan, chủ quan.'),
  section('tasks', 'III.', 'Phương hướng, nhiệm vụ thời gian tới', 'Mỗi việc: ai làm, bao giờ xong.'),
  optional(section('recommendations', 'IV.', 'Kiến nghị, đề xuất', 'Để trống nếu không có.')),
];

/** Outline of a bloc's half-year review, and of its units' reports to it (domain notes on reports, 5.3). */
const emulationHalfYear = (year: number): readonly OutlineSection[] => [
  section(
    'direction',
    'I.1.',
    'Công tác chỉ đạo, triển khai; ký kết giao ước thi đua',
    `Kế hoạch hoạt động, giao ước thi đua năm ${year} và việc thực hiện.`,
  ),
  section('movements', 'I.2.', 'Phong trào thi đua', 'Thường xuyên, chuyên đề, đột xuất, đợt thi đua đặc biệt.'),
  section(
    'examples',
    'I.3.',
    'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến',
    'Số tập thể, cá nhân; cách làm hay.',
  ),
  section('commendations', 'I.4.', 'Công tác khen thưởng', 'Theo hình thức và cấp khen thưởng.'),
  optional(section('jointActivities', 'I.5.', 'Hoạt động chung của khối, cụm', 'Giao lưu, an sinh xã hội.')),
  section('shortcomings', 'II.', 'Hạn chế và nguyên nhân', 'Nguyên nhân khách quan, chủ quan.'),
  section('tasks', 'III.', `Phương hướng, nhiệm vụ 6 tháng cuối năm ${year}`, 'Mỗi việc: đơn vị làm, bao giờ xong.'),
  optional(section('recommendations', 'IV.', 'Kiến nghị, đề xuất', 'Để trống nếu không có.')),
];

/** The outline a report starts with when the guidance names none of its own. */
export const defaultOutline = (
  kind: ReportKind,
  year: number,
  line: ReportingLine = 'PARTY',
): readonly OutlineSection[] => {
  if (kind !== 'HALF_YEAR') return general();
  return line === 'PARTY' ? branchHalfYear(year) : emulationHalfYear(year);
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** A heading as a guidance document asks for it; `level` 2 stands under the last one of level 1. */
export interface AskedHeading {
  readonly text: string;
  readonly level: number;
}

const headingLength = 200;

/** The outline that a guidance document asks for, numbered in the prescribed way; null where it asks for none. */
export function outlineFrom(headings: readonly AskedHeading[]): readonly OutlineSection[] | null {
  const parts = headings.filter((one) => one.level === 1).length;
  if (parts < 2 || parts > ROMAN.length) return null;
  const made: OutlineSection[] = [];
  let part = -1;
  let item = 0;
  let title = '';
  headings.forEach(({ text, level }, order) => {
    const heading = text.slice(0, headingLength);
    if (level === 1) {
      part += 1;
      item = 0;
      title = heading;
      if (headings[order + 1]?.level === 2) return;
      made.push(section(`asked${made.length + 1}`, `${ROMAN[part]}.`, heading, ''));
      return;
    }
    item += 1;
    made.push({ ...section(`asked${made.length + 1}`, `${ROMAN[part]}.${item}.`, heading, ''), part: title });
  });
  return made;
}

/** Sections that must be written and are still blank. */
export const missingSections = (sections: readonly ReportSection[]): readonly ReportSection[] =>
  sections.filter((one) => one.required && one.text.trim() === '');
