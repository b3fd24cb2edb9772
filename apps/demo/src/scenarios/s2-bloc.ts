// S2: a bloc inside one department. The deputy presents draft 3, comments refer to it, the head finalises draft 4.
import type { DataSource } from 'typeorm';
import { paperAsText } from '@app/forms/paper.js';
import { issuedMeetingPaper, meetingPaperId } from '@app/persistence/report/document-register.store.js';
import { revisionsOf } from '@app/persistence/report/revisions.store.js';
import { paperOfMeeting } from '@app/reports/render-paper.js';
import { blocText } from '../worlds/review-texts.js';
import { insertOrganisation } from '../worlds/insert-organisation.js';
import { BlocReview, dutyPaper, unitFigures } from './bloc-review.js';
import { S2_ORGANISATION, S2_UNITS } from './s2-organisation.js';
import type { ScenarioResult, Tale } from './tale.js';

export const S2_TITLE = 'sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2024';
const TITLE = S2_TITLE;
const PLACE = 'Hà Thanh';

const ABOVE = dutyPaper({
  code: '07/HD-HĐTĐKT',
  place: PLACE,
  issuedOn: '20 tháng 5 năm 2024',
  kind: 'HƯỚNG DẪN',
  about: TITLE,
  sentence: `Các khối thi đua gửi báo cáo ${TITLE} về Thường trực Hội đồng Thi đua - Khen thưởng Sở chậm nhất ngày 05/7/2024.`,
});

const PLAN = dutyPaper({
  code: '02/KH-TVT',
  place: PLACE,
  issuedOn: '27 tháng 5 năm 2024',
  kind: 'KẾ HOẠCH',
  about: TITLE,
  sentence: `Các đơn vị thành viên gửi báo cáo ${TITLE} về đơn vị Khối phó chậm nhất ngày 14/6/2024.`,
});

const COMMENT =
  'Đề nghị nêu rõ số điển hình tiên tiến đã được biểu dương và bổ sung hoạt động chào mừng 134 năm thành lập tỉnh.';
const DIRECTION = 'Các đơn vị bám sát giao ước thi đua, chủ động tham mưu và gắn thi đua với nhiệm vụ chuyên môn.';
/** What each returned draft says of shortcomings. */
const DRAFTS = [
  'Phong trào chuyên đề ở một vài đơn vị chưa đi vào chiều sâu.',
  'Phong trào chuyên đề ở một vài đơn vị chưa đi vào chiều sâu. Nguyên nhân chủ quan: việc theo dõi chưa thường xuyên.',
] as const;
const FINAL_TASKS =
  'Tổ chức các hoạt động chào mừng kỷ niệm 134 năm thành lập tỉnh. Thực hiện đầy đủ nội dung giao ước thi đua của Khối.';

/** Tells the story up to the morning of the conference: six reports in, two drafts sent back, the third on the table. */
export async function tellUpToConference(review: BlocReview): Promise<string> {
  const { tale } = review;
  const { teller } = tale;
  await review.assign(
    { text: ABOVE, on: '2024-05-20', due: '2024-07-05' },
    { text: PLAN, on: '2024-05-27', due: '2024-06-14' },
  );
  tale.same('sáu đơn vị thành viên có nhiệm vụ báo cáo', review.duties.size, 6);
  await teller.at('2024-06-13', 9);
  for (const { key } of S2_UNITS) await review.unitReport(key, unitFigures(1));
  tale.tell('13/6/2024: sáu đơn vị gửi báo cáo; đơn vị Khối phó tiếp nhận.');
  await teller.at('2024-06-17', 9);
  const taken = await review.draft(blocText);
  tale.same('số liệu của sáu đơn vị vào dự thảo', taken, 6);
  await roundsOfDrafts(review);
  const notice = teller.meetings.notice({
    title: `Hội nghị ${TITLE}, triển khai nhiệm vụ 6 tháng cuối năm 2024`,
    heldOn: '2024-06-25',
    time: '14:00',
    place: 'phòng họp Trung tâm Văn hóa Nghệ thuật tỉnh',
    host: 'Trung tâm Văn hóa Nghệ thuật tỉnh',
    agenda: ['Khối phó trình bày dự thảo báo cáo', 'Các đơn vị góp ý', 'Lãnh đạo Sở phát biểu', 'Khối trưởng kết luận'],
    hasteReason: '',
  });
  const meetingId = await teller.meetings.call.execute(review.reportId, review.deputy, notice);
  await teller.sendMail();
  tale.tell('20/6/2024: mời họp Khối ngày 25/6, kèm dự thảo lần 3.');
  return meetingId;
}

/** The head sends two drafts back; the third goes to the conference. */
async function roundsOfDrafts(review: BlocReview): Promise<void> {
  const { teller } = review.tale;
  const remarks = ['Bổ sung đánh giá phong trào chuyên đề.', 'Nêu rõ nguyên nhân chủ quan của hạn chế.'];
  for (const [at, remark] of remarks.entries()) {
    await teller.at(`2024-06-${17 + at}`, 10);
    await teller.act(review.reportId, review.deputy, { name: 'submit' });
    await teller.at(`2024-06-${17 + at}`, 15);
    await teller.act(review.reportId, review.head, { name: 'return', remarks: remark, requiresReadoption: false });
    await review.rewrite(review.deputy, 'shortcomings', DRAFTS[at] ?? '');
  }
  await teller.at('2024-06-20', 9);
  await teller.act(review.reportId, review.deputy, { name: 'submit' });
  await teller.act(review.reportId, review.head, { name: 'approve' });
}

class BlocConference {
  constructor(
    private readonly review: BlocReview,
    private readonly meetingId: string,
  ) {}

  private get tale(): Tale {
    return this.review.tale;
  }

  async hold(): Promise<void> {
    const { tale, review, meetingId } = this;
    const { teller } = tale;
    await teller.at('2024-06-25', 14);
    const { version } = await teller.meetings.run.open(meetingId, review.head, 1);
    const minutes = await teller.meetings.minutes(meetingId, 0, { vote: null });
    const called = (await teller.meetings.find(meetingId)).record.roll;
    const nameOf = (memberId: string): string => called.find((one) => one.memberId === memberId)?.name ?? '';
    const director = minutes.roll.find((one) => one.capacity === 'SUPERIOR');
    tale.check('đại diện cấp trên có trong danh sách, không biểu quyết', director !== undefined, director?.name);
    const say = { kind: 'COMMENT', resolution: null, response: '' } as const;
    const answer = await teller.meetings.record.close(meetingId, review.head, version, {
      ...minutes,
      presenter: nameOf(review.deputy),
      minuteTaker: nameOf(review.leader('museum')),
      contributions: [
        { ...say, author: nameOf(review.leader('tourism')), unit: 'Trung tâm Xúc tiến du lịch tỉnh', text: COMMENT },
        { ...say, author: director?.name ?? '', unit: 'Lãnh đạo Sở', kind: 'DIRECTION', text: DIRECTION },
      ],
      conclusion: 'Thống nhất nội dung dự thảo lần 3; tiếp thu ý kiến góp ý để hoàn thiện báo cáo.',
      mandate: 'Đơn vị Khối phó hoàn thiện dự thảo theo ý kiến góp ý, trình Khối trưởng ký.',
    });
    tale.same('hội nghị khối kết thúc bằng kết luận của Khối trưởng', answer.outcome, 'concluded');
    tale.same('báo cáo chờ hoàn thiện lời văn', answer.reportState, 'finalising');
    const meeting = await teller.meetings.find(meetingId);
    tale.same('dự thảo trên bàn hội nghị là lần 3', meeting.draftNumber, 3);
    await this.answer();
  }

  private async answer(): Promise<void> {
    const { teller } = this.tale;
    const { version } = await teller.meetings.find(this.meetingId);
    await teller.at('2024-06-26', 9);
    await teller.meetings.answer.execute(this.meetingId, this.review.deputy, version, [
      { resolution: 'ACCEPTED', response: 'Bổ sung mục điển hình tiên tiến và nhiệm vụ 6 tháng cuối năm.' },
      { resolution: 'ACCEPTED', response: 'Đưa vào phương hướng, nhiệm vụ.' },
    ]);
    await teller.sendMail();
    const text = await this.paper('contributions');
    this.tale.check('ý kiến góp ý dẫn dự thảo lần 3', text.includes('dự thảo lần 3') && text.includes(COMMENT));
    const minutes = await this.paper('minutes');
    this.tale.check(
      'biên bản ghi người trình bày, đơn vị đăng cai và dự thảo lần 3',
      ['Trình bày dự thảo: đồng chí Phí Quang Huy, Khối phó', 'Đơn vị đăng cai: Trung tâm', '(dự thảo lần 3)'].every(
        (words) => minutes.includes(words),
      ),
    );
  }

  /** The last wording is draft 4; how it differs from draft 3 is annexed to the minutes. */
  async finalise(): Promise<void> {
    const { tale, review } = this;
    await tale.teller.at('2024-06-27', 9);
    await review.rewrite(review.deputy, 'tasks', FINAL_TASKS);
    await tale.teller.act(review.reportId, review.deputy, { name: 'submit' });
    const drafts = await revisionsOf(tale.dataSource, review.reportId);
    tale.same(
      'bản hoàn thiện là dự thảo lần 4',
      drafts.map((one) => one.number),
      [1, 2, 3, 4],
    );
    const annex = await this.paper('changes');
    tale.check(
      'phụ lục biên bản nêu khác biệt giữa dự thảo lần 3 và lần 4',
      ['dự thảo lần 4 khác dự thảo lần 3', 'Bỏ: “', 'Thêm: “Tổ chức các hoạt động chào mừng'].every((words) =>
        annex.includes(words),
      ),
      annex
        .split('\n')
        .filter((line) => line.startsWith('Thêm'))
        .join(' '),
    );
    tale.same('báo cáo đến Thường trực Hội đồng', await review.stateOf(review.reportId), 'councilReceipt');
  }

  async issue(): Promise<void> {
    const { tale, review } = this;
    const { teller } = tale;
    await teller.at('2024-06-28', 9);
    await teller.act(review.reportId, review.people.person('office'), { name: 'approve' });
    await teller.at('2024-07-01', 9);
    await teller.act(review.reportId, review.head, { name: 'publish' });
    const paper = await review.paperOf(review.reportId);
    tale.same(
      'ban hành bằng số và văn thư của đơn vị Khối trưởng, sau báo cáo riêng của đơn vị',
      [paper.issuer, paper.number, paper.symbol],
      ['Thư viện tỉnh', 2, 'TVT'],
    );
    tale.same(
      'người ký: chức danh trong khối rồi chức vụ ở đơn vị',
      paper.title,
      'Khối trưởng – Giám đốc Thư viện tỉnh',
    );
  }

  private async paper(kind: 'minutes' | 'contributions' | 'changes'): Promise<string> {
    const id = (await meetingPaperId(this.tale.dataSource, this.meetingId, kind)) ?? '';
    const issued = id ? await issuedMeetingPaper(this.tale.dataSource, id) : undefined;
    return issued ? paperAsText(paperOfMeeting(issued)) : '';
  }
}

/** Runs S2 from its first paper to its last. */
export async function runBlocReview(tale: Tale, dataSource: DataSource): Promise<ScenarioResult> {
  const people = await insertOrganisation(dataSource, S2_ORGANISATION);
  const review = new BlocReview(tale, people, S2_UNITS, TITLE);
  const conference = new BlocConference(review, await tellUpToConference(review));
  await conference.hold();
  await conference.finalise();
  await conference.issue();
  return tale.end([...S2_UNITS.map(({ key }) => people.unit(key)), people.unit('bloc')]);
}
