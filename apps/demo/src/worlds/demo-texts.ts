// What the demo's branches wrote: short, plausible, about nobody.

import type { FigureInput } from '@app/reports/handle-command.js';

/** Texts of a thematic report by section of the general outline. */
export const thematicTexts = (unit: string, topic: string): Readonly<Record<string, string>> => ({
  situation: `${unit} duy trì nền nếp sinh hoạt hằng tháng; đảng viên chấp hành tốt sự phân công của chi bộ.`,
  results: `Ngày sinh hoạt chuyên đề được chuẩn bị trước hai tuần, tài liệu gửi đến từng đảng viên. Chuyên đề: "${topic}".\nCó 93% đảng viên dự, 06 ý kiến phát biểu; chi bộ thống nhất 03 việc làm theo trong quý III.`,
  shortcomings:
    'Một số ý kiến còn chung chung, chưa gắn với việc cụ thể của từng người.\nNguyên nhân chủ quan: khâu gợi ý thảo luận chưa kỹ.',
  tasks:
    'Đưa ba việc làm theo vào chương trình công tác quý III; chi ủy phân công người phụ trách và kiểm tra hằng tháng.',
});

export const TOPICS: Readonly<Record<string, string>> = {
  library: 'Nêu gương trong phục vụ bạn đọc',
  museum: 'Trách nhiệm của đảng viên trong giữ gìn hiện vật',
  office: 'Cải cách lề lối làm việc, giảm giấy tờ',
  artsCentre: 'Đưa văn nghệ quần chúng về cơ sở',
  sportsCentre: 'Kỷ luật, trung thực trong thi đấu thể thao',
  troupe: 'Đạo đức người nghệ sĩ – đảng viên',
  inspectorate: 'Công tâm trong thanh tra, tiếp công dân',
};

/** Membership figures that hold together: nobody came or went, so many official and probationary members. */
export const memberFigures = (official: number, probationary: number): FigureInput =>
  Object.fromEntries(
    Object.entries({
      membersOpening: official + probationary,
      membersClosing: official + probationary,
      officialMembers: official,
      probationaryMembers: probationary,
    }).map(([key, value]) => [key, { value, isEstimate: false }]),
  );
