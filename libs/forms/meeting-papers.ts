// The papers that come out of a meeting's record: minutes, notice of conclusions, answers to comments, news item.
import { formatDate, formatDateInWords } from '@app/calendar/local-date.js';
import type { Contribution, PlannedCommitment } from '@app/workflow/meeting.js';
import type { FormatProfile } from './document-form.js';
import { attendanceLines, voteLines } from './meeting-lines.js';
import type { MeetingPaperFacts, MeetingPaperKind } from './meeting-paper-facts.js';
import { paragraphsOf, partyHead, upper, withEndMark, type Paper, type PaperSection } from './paper.js';

const section = (heading: string, paragraphs: readonly string[], level: 1 | 2 = 1): PaperSection => ({
  heading,
  level,
  paragraphs,
});

const spoken = ({ author, unit, text }: Contribution): string =>
  `Đồng chí ${author}${unit ? ` (${unit})` : ''}: ${text.replace(/\s*\n\s*/g, ' ')}`;

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

const headOf = (facts: MeetingPaperFacts, code: string) => partyHead({ ...facts, code });

/** Minutes (biên bản): signed on the left by who wrote them, on the right by the chair. */
function minutes(facts: MeetingPaperFacts, code: string, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: headOf(facts, code),
    typeName: 'BIÊN BẢN',
    subject: facts.title,
    sections: withEndMark(
      [
        section('I. THỜI GIAN, ĐỊA ĐIỂM', [
          `Thời gian: ${facts.time}, ${formatDateInWords(facts.heldOn)}.`,
          `Địa điểm: ${facts.venue}.`,
        ]),
        section('II. THÀNH PHẦN', [
          ...attendanceLines(facts.record.roll),
          `Chủ trì: đồng chí ${facts.chairName}, ${facts.chairTitle}.`,
          `Người ghi biên bản: đồng chí ${facts.record.minuteTaker}.`,
        ]),
        ...discussion(facts),
        ...ending(facts),
      ],
      form.endMark,
    ),
    signature: { authority: '', title: 'CHỦ TRÌ HỘI NGHỊ', name: facts.chairName },
    leftSignature: { authority: '', title: 'NGƯỜI GHI BIÊN BẢN', name: facts.record.minuteTaker },
    recipients: [],
  };
}

const chairSignature = (facts: MeetingPaperFacts) => ({
  authority: `T/M ${upper(facts.signsAs)}`,
  title: upper(facts.chairTitle),
  name: facts.chairName,
});

/** Notice of conclusions (thông báo kết luận), with the tasks it sets. */
function conclusion(facts: MeetingPaperFacts, code: string, form: FormatProfile): Paper {
  const assigned = tasks(facts);
  return {
    profile: form.id,
    head: headOf(facts, code),
    typeName: 'THÔNG BÁO',
    subject: `kết luận ${facts.title}`,
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
    recipients: ['Như thành phần dự hội nghị,', `Lưu ${facts.signsAs}.`],
  };
}

const answered = (one: Contribution): readonly string[] => [
  spoken(one),
  `${one.resolution === 'ACCEPTED' ? 'Tiếp thu' : 'Giải trình'}: ${one.response.replace(/\s*\n\s*/g, ' ')}`,
];

/** What became of each comment (tiếp thu, giải trình). */
function contributions(facts: MeetingPaperFacts, _code: string, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: headOf(facts, ''),
    typeName: 'BẢN TIẾP THU, GIẢI TRÌNH',
    subject: `ý kiến góp ý tại ${facts.title}`,
    sections: withEndMark(
      [
        section('', [`Văn bản lấy ý kiến: ${facts.reportTitle} (dự thảo lần ${facts.draftNumber}).`]),
        ...facts.record.contributions.map((one, at) => section(`Ý kiến ${at + 1}`, answered(one), 2)),
      ],
      form.endMark,
    ),
    signature: chairSignature(facts),
    leftSignature: null,
    recipients: [`Lưu ${facts.signsAs}.`],
  };
}

const newsLines = (facts: MeetingPaperFacts): readonly string[] => {
  const guests = facts.record.roll.filter((one) => one.capacity === 'SUPERIOR' && one.status === 'PRESENT');
  const came = guests.map((one) => `đồng chí ${one.name}${one.title ? ` – ${one.title}` : ''}`).join('; ');
  const directions = facts.record.contributions.filter((one) => one.kind === 'DIRECTION');
  return [
    `Ngày ${formatDate(facts.heldOn)}, tại ${facts.venue}, ${facts.unitName} tổ chức ${facts.title}. Đồng chí ${facts.chairName}, ${facts.chairTitle}, chủ trì hội nghị.${came ? ` Tới dự có ${came}.` : ''}`,
    `Hội nghị đã thảo luận và ${facts.adoption?.closes === 'VOTE' ? 'thông qua' : 'thống nhất nội dung'} ${facts.reportTitle}.`,
    ...directions.map((one) => `Phát biểu tại hội nghị, đồng chí ${one.author} nhấn mạnh: ${one.text}`),
    ...paragraphsOf(facts.record.conclusion),
  ];
};

/** A draft news item of the event: no head, no number, no signature. */
function news(facts: MeetingPaperFacts, _code: string, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: null,
    typeName: upper(facts.unitName),
    subject: facts.title,
    sections: withEndMark([section('', newsLines(facts))], '.'),
    signature: null,
    leftSignature: null,
    recipients: [],
  };
}

const COMPOSERS = { minutes, conclusion, contributions, news };

/** Sets one of a meeting's papers. `code` is its printed number, blank where it bears none. */
export const composeMeetingPaper = (
  kind: MeetingPaperKind,
  facts: MeetingPaperFacts,
  code: string,
  form: FormatProfile,
): Paper => COMPOSERS[kind](facts, code, form);
