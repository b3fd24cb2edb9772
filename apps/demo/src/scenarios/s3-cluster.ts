// S3: seven provincial offices. Host, chair, presenter and supervisor are different hands; all deadlines move by one decision.
import type { DataSource } from 'typeorm';
import { paperAsText } from '@app/forms/paper.js';
import { issuedMeetingPaper, meetingPaperId } from '@app/persistence/report/document-register.store.js';
import { paperOfMeeting } from '@app/reports/render-paper.js';
import { blocText } from '../worlds/review-texts.js';
import { insertOrganisation } from '../worlds/insert-organisation.js';
import { BlocReview, dutyPaper, unitFigures } from './bloc-review.js';
import { S3_ORGANISATION, S3_UNITS } from './s3-organisation.js';
import type { ScenarioResult, Tale } from './tale.js';

export const S3_TITLE = 'sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021';
const TITLE = S3_TITLE;
const PLACE = 'Lâm Khê';

const ABOVE = dutyPaper({
  code: '31/HD-HĐTĐKT',
  place: PLACE,
  issuedOn: '01 tháng 6 năm 2021',
  kind: 'HƯỚNG DẪN',
  about: TITLE,
  sentence: `Các cụm thi đua gửi báo cáo ${TITLE} về Hội đồng Thi đua - Khen thưởng tỉnh chậm nhất ngày 10/7/2021.`,
});

const PLAN = dutyPaper({
  code: '14/KH-STC',
  place: PLACE,
  issuedOn: '04 tháng 6 năm 2021',
  kind: 'KẾ HOẠCH',
  about: TITLE,
  sentence: `Các đơn vị thành viên gửi báo cáo ${TITLE} về đơn vị Cụm phó chậm nhất ngày 25/6/2021.`,
});

/** The one that is late: it houses the council's office. */
const LATE = 'interior';

interface Move {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: string;
}

/** Tells the story up to the day after the deadline: all moved, six units in, the supervisor's own unit late. */
export async function tellUpToLateUnit(review: BlocReview): Promise<void> {
  const { tale } = review;
  const { teller } = tale;
  await review.assign(
    { text: ABOVE, on: '2021-06-01', due: '2021-07-10' },
    { text: PLAN, on: '2021-06-04', due: '2021-06-25' },
  );
  tale.same('bảy đơn vị thành viên có nhiệm vụ báo cáo', review.duties.size, 7);
  await moveAll(review);
  await teller.at('2021-07-01', 9);
  for (const { key } of S3_UNITS.filter((one) => one.key !== LATE)) await review.unitReport(key, unitFigures(1));
  tale.tell('01/7/2021: sáu đơn vị gửi báo cáo; Sở Nội vụ chưa gửi.');
  await teller.at('2021-07-05', 9);
  await teller.sendMail();
}

/** One decision of the council's leader moves every deadline of the cluster by five working days. */
async function moveAll(review: BlocReview): Promise<void> {
  const { tale, people } = review;
  await tale.teller.at('2021-06-22', 9);
  const decision = {
    obligationIds: [review.dutyId, ...review.duties.values()],
    to: null,
    shiftDays: 5,
    basis: 'Công văn 52/HĐTĐKT-BTĐKT ngày 22/6/2021',
    reason: 'Các đơn vị tập trung phòng, chống dịch Covid-19',
  };
  const office = people.person('office');
  await tale.refused('thường trực đặt tại Sở Nội vụ không tự quyết cho Sở Nội vụ', 'deadline.hostUnit', async () =>
    tale.teller.deadlines.execute(office, decision),
  );
  const moved = await tale.teller.deadlines.execute(people.person('chair'), decision);
  tale.same('một quyết định dời hạn của cụm và bảy đơn vị', moved, 8);
  const rows = await tale.query<Move>(
    `SELECT u.name AS unit, e.data ->> 'from' AS "from", e.data ->> 'to' AS "to", e.data ->> 'evidence' AS evidence
     FROM event e JOIN obligation o ON o.id = e.obligation_id JOIN organisation u ON u.id = o.organisation_id
     WHERE e.type = 'obligation.moved' AND u.id = ANY($1::uuid[]) ORDER BY u.name`,
    [people.organisationIds],
  );
  const [own] = rows.filter((one) => one.unit.startsWith('Cụm'));
  const [unit] = rows.filter((one) => one.unit === 'Sở Nội vụ');
  tale.same(
    'ngày cũ, ngày mới: đơn vị 25/6 → 02/7, cụm 10/7 → 16/7',
    [unit?.from, unit?.to, own?.from, own?.to],
    ['2021-06-25', '2021-07-02', '2021-07-10', '2021-07-16'],
  );
  tale.check(
    'căn cứ và lý do đi cùng từng thay đổi',
    rows.every((one) => one.evidence.includes('52/HĐTĐKT-BTĐKT') && one.evidence.includes('Covid-19')),
    unit?.evidence,
  );
}

/** Neither its own leader nor the office it houses closes the late item; it reports, late. */
async function lateUnit(review: BlocReview): Promise<void> {
  const { tale, people } = review;
  const waiver = {
    obligationIds: [review.duties.get(LATE) ?? ''],
    to: null,
    basis: 'Đề nghị của Sở Nội vụ',
    reason: 'Bận công tác bầu cử',
  };
  const closing = (memberId: string) => async () => tale.teller.deadlines.execute(memberId, waiver);
  const office = people.person('office');
  await tale.refused(
    'thường trực không đóng nhiệm vụ quá hạn của chính Sở Nội vụ',
    'deadline.hostUnit',
    closing(office),
  );
  await tale.refused('lãnh đạo Sở Nội vụ cũng không', 'permission.deadline.change', closing(review.leader(LATE)));
  await tale.teller.at('2021-07-06', 9);
  await review.unitReport(LATE, unitFigures(1));
  const [row] = await tale.query<{ late: boolean }>(
    `SELECT (r.arrived_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > o.due_on AS late
     FROM report r JOIN obligation o ON o.id = r.obligation_id WHERE r.id = $1`,
    [review.reports.get(LATE)],
  );
  tale.same('Sở Nội vụ gửi muộn, và vẫn là muộn', row?.late, true);
}

async function conference(review: BlocReview): Promise<void> {
  const { tale } = review;
  const { teller } = tale;
  const taken = await review.draft(blocText);
  tale.same('dự thảo lấy số liệu của bảy đơn vị', taken, 7);
  const { id, version, minutes } = await review.openConference({
    title: `Hội nghị ${TITLE}, phương hướng, nhiệm vụ 6 tháng cuối năm 2021`,
    heldOn: '2021-07-09',
    time: '14:00',
    place: 'Sở Kế hoạch và Đầu tư',
    host: 'Sở Kế hoạch và Đầu tư',
    agenda: ['Cụm phó trình bày dự thảo', 'Thảo luận', 'Lãnh đạo Ban Thi đua phát biểu', 'Cụm trưởng kết luận'],
  });
  const say = { resolution: null, response: '' } as const;
  await teller.meetings.record.close(id, review.head, version, {
    ...minutes,
    presenter: 'Đàm Xuân Trọng',
    minuteTaker: 'Phương Thị Diệu',
    contributions: [
      {
        ...say,
        kind: 'DIRECTION',
        author: 'Hoàng Thu Phượng',
        unit: 'Ban Thi đua - Khen thưởng, Sở Nội vụ',
        text: 'Quan tâm rà soát, giới thiệu các gương điển hình tiên tiến.',
      },
    ],
    conclusion: 'Ghi nhận các ý kiến góp ý; các đơn vị nêu cao vai trò nêu gương, trách nhiệm trong công tác thi đua.',
  });
  await fourHands(review, id);
}

/** Host, chair, presenter and supervisor, each printed in the minutes. */
async function fourHands({ tale }: BlocReview, meetingId: string): Promise<void> {
  const id = (await meetingPaperId(tale.dataSource, meetingId, 'minutes')) ?? '';
  const issued = await issuedMeetingPaper(tale.dataSource, id);
  const text = issued ? paperAsText(paperOfMeeting(issued)) : '';
  const hands = {
    'chủ trì': 'Chủ trì: đồng chí Bế Quốc Toản, Cụm trưởng – Phó Giám đốc Sở Tài chính',
    'trình bày': 'Trình bày dự thảo: đồng chí Đàm Xuân Trọng, Cụm phó – Phó Giám đốc Sở Kế hoạch và Đầu tư',
    'đăng cai': 'Đơn vị đăng cai: Sở Kế hoạch và Đầu tư',
    'cấp trên': 'đồng chí Hoàng Thu Phượng, Trưởng Ban Thi đua - Khen thưởng, Sở Nội vụ',
  };
  tale.same(
    'biên bản ghi bốn vai: chủ trì, trình bày, đăng cai, cấp trên',
    Object.entries(hands)
      .filter(([, words]) => !text.includes(words))
      .map(([hand]) => hand),
    [],
  );
}

async function issue(review: BlocReview): Promise<void> {
  const { tale } = review;
  await tale.teller.at('2021-07-13', 9);
  await tale.teller.act(review.reportId, review.people.person('office'), { name: 'approve' });
  await tale.teller.at('2021-07-14', 9);
  await tale.teller.act(review.reportId, review.head, { name: 'publish' });
  const paper = await review.paperOf(review.reportId);
  tale.same(
    'văn thư, số và chức danh ký của đơn vị Cụm trưởng',
    [paper.issuer, paper.symbol, paper.title],
    ['Sở Tài chính', 'STC', 'Cụm trưởng – Phó Giám đốc Sở Tài chính'],
  );
}

/** Runs S3 from its first paper to its last. */
export async function runClusterReview(tale: Tale, dataSource: DataSource): Promise<ScenarioResult> {
  const people = await insertOrganisation(dataSource, S3_ORGANISATION);
  const review = new BlocReview(tale, people, S3_UNITS, TITLE);
  await tellUpToLateUnit(review);
  await lateUnit(review);
  await conference(review);
  await issue(review);
  return tale.end([...S3_UNITS.map(({ key }) => people.unit(key)), people.unit('bloc')]);
}
