// Papers that follow a meeting: what became of each comment, and the draft of a news item.
import { formatDate } from '@app/calendar/local-date.js';
import type { Contribution } from '@app/workflow/meeting.js';
import type { ChangedSection } from './compare-drafts.js';
import type { FormatProfile } from './document-form.js';
import type { MeetingPaperFacts } from './meeting-paper-facts.js';
import { chairSignature, headWith, section, spoken } from './meeting-paper-parts.js';
import { paragraphsOf, upper, withEndMark, type Paper } from './paper.js';
import { recipientList } from './recipients.js';

const answered = (one: Contribution): readonly string[] => [
  spoken(one),
  `${one.resolution === 'ACCEPTED' ? 'Tiếp thu' : 'Giải trình'}: ${one.response.replace(/\s*\n\s*/g, ' ')}`,
];

/** What became of each comment (tiếp thu, giải trình). */
export function answersPaper(facts: MeetingPaperFacts, _code: string, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: headWith(facts, ''),
    typeName: 'BẢN TIẾP THU, GIẢI TRÌNH',
    subject: `ý kiến góp ý tại ${facts.title}`,
    addressee: '',
    sections: withEndMark(
      [
        section('', [`Văn bản lấy ý kiến: ${facts.reportTitle} (dự thảo lần ${facts.draftNumber}).`]),
        ...facts.record.contributions.map((one, at) => section(`Ý kiến ${at + 1}`, answered(one), 2)),
      ],
      form.endMark,
    ),
    signature: chairSignature(facts),
    leftSignature: null,
    recipients: recipientList(facts, []),
  };
}

const quoted = (text: string): string => `“${text.trim().replace(/\s*\n\s*/g, ' ')}”`;

const changeLines = ({ parts }: ChangedSection): readonly string[] =>
  parts
    .filter((one) => one.kind !== 'SAME' && one.text.trim() !== '')
    .map((one) => `${one.kind === 'REMOVED' ? 'Bỏ' : 'Thêm'}: ${quoted(one.text)}`);

/** Annex to the minutes: how the last wording differs from the draft that the meeting discussed. */
export function changesPaper(facts: MeetingPaperFacts, _code: string, form: FormatProfile): Paper {
  const { finalDraft, sections } = facts.changes ?? { finalDraft: facts.draftNumber, sections: [] };
  const from = `dự thảo lần ${facts.draftNumber}`;
  const to = `dự thảo lần ${finalDraft}`;
  const body =
    sections.length > 0
      ? sections.map((one) => section(one.heading, changeLines(one), 2))
      : [section('', [`Nội dung ${to} không khác ${from}.`])];
  return {
    profile: form.id,
    head: headWith(facts, ''),
    typeName: 'PHỤ LỤC BIÊN BẢN',
    subject: `những điểm của ${to} khác ${from} đã trình ${facts.title}`,
    addressee: '',
    sections: withEndMark(
      [section('', [`Văn bản: ${facts.reportTitle}. Hội nghị giao hoàn thiện: ${facts.record.mandate}`]), ...body],
      form.endMark,
    ),
    signature: chairSignature(facts),
    leftSignature: null,
    recipients: recipientList(facts, []),
  };
}

/** The words of a news item, before anybody edits them. */
export const newsDraft = (facts: MeetingPaperFacts): string => newsLines(facts).join('\n');

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
export function newsPaper(facts: MeetingPaperFacts, _code: string, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: null,
    typeName: upper(facts.unitName),
    subject: facts.title,
    addressee: '',
    sections: withEndMark([section('', newsLines(facts))], '.'),
    signature: null,
    leftSignature: null,
    recipients: [],
  };
}
