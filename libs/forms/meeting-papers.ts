// The papers that come out of a meeting's record: minutes, notice of conclusions, answers to comments, news item.
import { formatDate, formatDateInWords } from '@app/calendar/local-date.js';
import type { PlannedCommitment } from '@app/workflow/meeting.js';
import type { FormatProfile } from './document-form.js';
import { attendanceLines, voteLines } from './meeting-lines.js';
import type { MeetingPaperFacts, MeetingPaperKind } from './meeting-paper-facts.js';
import { paragraphsOf, withEndMark, type Paper, type PaperSection, type PaperSignature } from './paper.js';
import { recipientList } from './recipients.js';
import { answersPaper, changesPaper, newsPaper } from './after-meeting-papers.js';
import { chairSignature, headWith, section, spoken } from './meeting-paper-parts.js';

const numbered = (lines: readonly string[]): readonly string[] => lines.map((line, at) => `${at + 1}. ${line}`);

/** Tasks of subordinate units are worded as duties to report, so that the notice can be registered as guidance. */
const isOfUnits = (owner: string): boolean =>
  /^(các |mọi |tất cả (các )?)?(chi bộ|đảng ủy|đơn vị)/iu.test(owner.trim());

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

const taskLine = ({ task, owner, dueOn }: PlannedCommitment, issuer: string): string => {
  const day = dueOn ? formatDate(dueOn) : '';
  if (dueOn && isOfUnits(owner))
    return `${owner}: gửi báo cáo kết quả ${lower(task).replace(/^kết quả /u, '')} về ${issuer} chậm nhất ngày ${day}.`;
  return `${task} – ${owner}${dueOn ? `, hoàn thành trước hết ngày ${day}` : ''}.`;
};

const tasks = ({ record, issuerName }: MeetingPaperFacts): readonly string[] =>
  numbered(record.commitments.map((one) => taskLine(one, issuerName)));

const discussion = (facts: MeetingPaperFacts): readonly PaperSection[] => {
  const { contributions } = facts.record;
  const comments = contributions.filter((one) => one.kind === 'COMMENT').map(spoken);
  const directions = contributions.filter((one) => one.kind === 'DIRECTION').map(spoken);
  return [
    section('III. NỘI DUNG', [
      ...numbered(facts.agenda.map((item) => `${item}.`)),
      `Văn bản trình hội nghị: ${facts.reportTitle} (dự thảo lần ${facts.draftNumber}).`,
    ]),
    section('1. Ý kiến thảo luận', comments.length > 0 ? numbered(comments) : ['Không có ý kiến khác.'], 2),
    ...(directions.length > 0 ? [section('2. Phát biểu chỉ đạo của cấp trên', directions, 2)] : []),
  ];
};

const ending = (facts: MeetingPaperFacts): readonly PaperSection[] => {
  const { record } = facts;
  const assigned = tasks(facts);
  const mandate = record.mandate.trim() ? [`Hội nghị giao: ${record.mandate.trim()}`] : [];
  const conclusion = [...paragraphsOf(record.conclusion), ...mandate];
  return [
    section('IV. KẾT QUẢ', voteLines(facts.record, facts.adoption, facts.ruleSource)),
    ...(conclusion.length > 0 ? [section('V. KẾT LUẬN', conclusion)] : []),
    ...(assigned.length > 0 ? [section('Phân công thực hiện', assigned, 2)] : []),
  ];
};

const plainSignature = (title: string, name: string): PaperSignature => ({
  authority: '',
  title,
  secondTitle: '',
  name,
});

const presented = ({ record }: MeetingPaperFacts): readonly string[] => {
  const presenter = record.roll.find((one) => one.name === record.presenter);
  return presenter ? [`Trình bày dự thảo: đồng chí ${presenter.name}, ${presenter.title}.`] : [];
};

/** Minutes (biên bản): signed on the left by who wrote them, on the right by the chair. */
function minutes(facts: MeetingPaperFacts, code: string, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: headWith(facts, code),
    typeName: 'BIÊN BẢN',
    subject: facts.title,
    addressee: '',
    sections: withEndMark(
      [
        section('I. THỜI GIAN, ĐỊA ĐIỂM', [
          `Thời gian: ${facts.time}, ${formatDateInWords(facts.heldOn)}.`,
          `Địa điểm: ${facts.venue}.`,
          ...(facts.host ? [`Đơn vị đăng cai: ${facts.host}.`] : []),
        ]),
        section('II. THÀNH PHẦN', [
          ...attendanceLines(facts.record.roll, facts.closes),
          `Chủ trì: đồng chí ${facts.chairName}, ${facts.chairTitle}.`,
          ...presented(facts),
          `Người ghi biên bản: đồng chí ${facts.record.minuteTaker}.`,
        ]),
        ...discussion(facts),
        ...ending(facts),
      ],
      form.endMark,
    ),
    signature: plainSignature('CHỦ TRÌ HỘI NGHỊ', facts.chairName),
    leftSignature: plainSignature('NGƯỜI GHI BIÊN BẢN', facts.record.minuteTaker),
    recipients: [],
  };
}

/** Notice of conclusions (thông báo kết luận), with the tasks it sets. */
function conclusion(facts: MeetingPaperFacts, code: string, form: FormatProfile): Paper {
  const assigned = tasks(facts);
  return {
    profile: form.id,
    head: headWith(facts, code),
    typeName: 'THÔNG BÁO',
    subject: `kết luận ${facts.title}`,
    addressee: '',
    sections: withEndMark(
      [
        section('', [
          `Ngày ${formatDate(facts.heldOn)}, ${facts.unitName} tổ chức ${facts.title}. Sau khi nghe ý kiến thảo luận, đồng chí ${facts.chairName}, ${facts.chairTitle}, chủ trì hội nghị, kết luận như sau:`,
          ...paragraphsOf(facts.record.conclusion),
        ]),
        ...(assigned.length > 0 ? [section('Phân công thực hiện', assigned)] : []),
      ],
      form.endMark,
    ),
    signature: chairSignature(facts),
    leftSignature: null,
    recipients: recipientList(facts, ['Như thành phần dự hội nghị']),
  };
}

const COMPOSERS = { minutes, conclusion, contributions: answersPaper, changes: changesPaper, news: newsPaper };

/** Sets one of a meeting's papers. `code` is its printed number, blank where it bears none. */
export const composeMeetingPaper = (
  kind: MeetingPaperKind,
  facts: MeetingPaperFacts,
  code: string,
  form: FormatProfile,
): Paper => COMPOSERS[kind](facts, code, form);
