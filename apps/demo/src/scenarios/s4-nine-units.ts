// S4: nine units of different levels, one bloc with three names, a claim of 100%, and three different days.
import type { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { resolveScope } from '@app/guidance/resolve-scope.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { newsOf } from '@app/persistence/meeting/news.store.js';
import { childrenOf } from '@app/persistence/organisation/organisation.store.js';
import { sourcesOf } from '@app/persistence/report/sources.store.js';
import type { Claim } from '@app/forms/claims.js';
import type { GuidanceReading } from '@app/reader/read-guidance.js';
import { judgeClaims } from '@app/reports/judge-claims.js';
import { blocText } from '../worlds/review-texts.js';
import { insertOrganisation } from '../worlds/insert-organisation.js';
import { BlocReview, dutyPaper, unitFigures } from './bloc-review.js';
import { S4_ORGANISATION, S4_UNITS } from './s4-organisation.js';
import type { ScenarioResult, Tale } from './tale.js';

export const S4_TITLE = 'sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2018';
const TITLE = S4_TITLE;
const PLACE = 'Yên Lĩnh';
const NAMES = [
  'Khối Thi đua Văn hóa - Xã hội',
  'Khối các cơ quan Văn hóa - Xã hội',
  'Khối thi đua Văn hóa Xã hội',
] as const;

const ABOVE = dutyPaper({
  code: '215/HD-HĐTĐKT',
  place: PLACE,
  issuedOn: '28 tháng 5 năm 2018',
  kind: 'HƯỚNG DẪN',
  about: TITLE,
  sentence: `${NAMES[1]} gửi báo cáo ${TITLE} về Ban Thi đua - Khen thưởng tỉnh chậm nhất ngày 15/7/2018.`,
});

/** The plan announces nine units and forgets one, as lists do. */
const PLAN = dutyPaper({
  code: '03/KH-SLĐTBXH',
  place: PLACE,
  issuedOn: '04 tháng 6 năm 2018',
  kind: 'KẾ HOẠCH',
  about: TITLE,
  sentence: `Khối gồm 09 đơn vị thành viên: ${S4_UNITS.slice(0, 8)
    .map((one) => one.name)
    .join('; ')}.
Các đơn vị thành viên gửi báo cáo ${TITLE} về đơn vị Khối trưởng chậm nhất ngày 22/6/2018.`,
});

/** The unit that withdraws its report. */
const WITHDRAWS = 'lake';

const CLAIM = {
  text: '100% các đơn vị thành viên trong Khối đều phát động phong trào thi đua',
  rule: 'ALL_UNITS',
  figure: 'launchedMovement',
  atLeast: 1,
  amount: 0,
} as const;

/** Tells the story up to the conference's morning: nine reports in, a claim bound to them. */
export async function tellUpToClaim(review: BlocReview): Promise<void> {
  const { tale } = review;
  const { teller } = tale;
  await review.assign(
    { text: ABOVE, on: '2018-05-28', due: '2018-07-15' },
    { text: PLAN, on: '2018-06-04', due: '2018-06-22' },
  );
  tale.same('chín đơn vị thành viên có nhiệm vụ báo cáo', review.duties.size, 9);
  await namesResolve(review);
  await teller.at('2018-06-20', 9);
  for (const { key } of S4_UNITS.filter((one) => one.key !== WITHDRAWS)) await review.unitReport(key, unitFigures(1));
  // Accepted and not yet issued: its unit may still take it back.
  await review.unitReport(WITHDRAWS, unitFigures(1), 'submitted');
  await review.received(WITHDRAWS);
  await teller.at('2018-06-25', 9);
  const taken = await review.draft((section) =>
    section.id === 'movements' ? `${CLAIM.text}. ${blocText(section)}` : blocText(section),
  );
  tale.same('dự thảo lấy số liệu của chín đơn vị', taken, 9);
  await teller.claims.execute(review.reportId, review.deputy, await teller.versionOf(review.reportId), [CLAIM]);
}

/** Each of three names on one page means the same bloc; a list that announces nine and names eight is asked about. */
async function namesResolve({ tale, people }: BlocReview): Promise<void> {
  const units = (await childrenOf(tale.dataSource, people.unit('council'), '2018-06-04')).map((one) => ({
    ...one,
    kind: one.kind as OrganisationKind,
  }));
  const found = NAMES.map((name) => resolveScope({ obligedBy: name }, units).unitIds.join());
  tale.same(
    'ba tên gọi đều là một khối',
    found.map((one) => one === people.unit('bloc')),
    [true, true, true],
  );
  const rows = await tale.query<{ reading: GuidanceReading; code: string }>(
    'SELECT reading, code FROM guidance WHERE organisation_id = ANY($1::uuid[]) ORDER BY registered_at',
    [people.organisationIds],
  );
  const questions = rows.at(-1)?.reading.questions ?? [];
  const count = questions.find((one) => one.key === 'question.listCount');
  tale.same('danh sách ghi 09 mà kể 8: hỏi lại', count?.params, { said: 9, named: 8 });
  const who = rows[0]?.reading.deadlines[0]?.obligedBy ?? null;
  tale.same('đơn vị báo cáo đọc ra từ tên khác', resolveScope({ obligedBy: who }, units).unitIds, [
    people.unit('bloc'),
  ]);
}

/** How the claim stands now: units that bear it out, of how many. */
async function verdict({
  tale,
  reportId,
}: BlocReview): Promise<readonly [holds: boolean, bearing: number, units: number]> {
  const [row] = await tale.query<{ claims: Claim[] }>('SELECT claims FROM report WHERE id = $1', [reportId]);
  const today = localDateAt(tale.teller.clock.now());
  const [judged] = judgeClaims(row?.claims ?? [], await sourcesOf(tale.dataSource, reportId), today);
  return judged ? [judged.verdict.holds, judged.verdict.bearing, judged.verdict.units] : [false, 0, 0];
}

/** A unit takes its report back: the claim falls at once, totals are stale; with its new report the claim is reworded. */
async function claimFollowsUnits(review: BlocReview): Promise<void> {
  const { tale } = review;
  const { teller } = tale;
  tale.same('100% đúng với chín đơn vị', await verdict(review), [true, 9, 9]);
  await teller.at('2018-06-26', 9);
  await teller.act(review.reports.get(WITHDRAWS) ?? '', review.leader(WITHDRAWS), {
    name: 'withdraw',
    remarks: 'Rà soát lại số liệu phong trào thi đua',
  });
  tale.same('một đơn vị rút báo cáo: khẳng định không còn đúng', await verdict(review), [false, 8, 9]);
  await teller.at('2018-06-27', 9);
  await review.unitReport(WITHDRAWS, unitFigures(0), 'submitted');
  await review.received(WITHDRAWS);
  tale.same('báo cáo mới: chưa phát động phong trào', await verdict(review), [false, 8, 9]);
  const { taken } = await teller.sources.execute(
    review.reportId,
    review.deputy,
    await teller.versionOf(review.reportId),
  );
  tale.same('một thao tác cập nhật số liệu chín đơn vị', taken, 9);
  const version = await teller.versionOf(review.reportId);
  const reworded = {
    ...CLAIM,
    text: '8/9 đơn vị thành viên phát động phong trào thi đua',
    rule: 'COUNT_IS',
    amount: 8,
  } as const;
  await teller.claims.execute(review.reportId, review.deputy, version, [reworded]);
  await review.rewrite(review.deputy, 'movements', `${reworded.text}. ${blocText({ id: 'movements', heading: '' })}`);
  tale.same('khẳng định sửa lại thì đúng', await verdict(review), [true, 8, 9]);
}

async function conference(review: BlocReview): Promise<string> {
  const { tale } = review;
  const { teller } = tale;
  await teller.at('2018-06-29', 9);
  const { id, version, minutes } = await review.openConference({
    title: `Hội nghị ${TITLE}, phương hướng, nhiệm vụ 6 tháng cuối năm 2018`,
    heldOn: '2018-07-05',
    place: 'Hội trường Sở Lao động - Thương binh và Xã hội',
    agenda: ['Trình bày dự thảo báo cáo', 'Thảo luận', 'Lãnh đạo Ban Thi đua phát biểu', 'Khối trưởng kết luận'],
  });
  const units = minutes.roll.filter((one) => one.capacity === 'VOTING');
  tale.same('lãnh đạo chín đơn vị dự họp', units.length, 9);
  await teller.meetings.record.close(id, review.head, version, {
    ...minutes,
    contributions: [
      {
        kind: 'DIRECTION',
        author: 'Lưu Thị Mỹ Dung',
        unit: 'Ban Thi đua - Khen thưởng tỉnh',
        text: 'Các đơn vị phối hợp chặt chẽ, nhân rộng điển hình tiên tiến và ứng dụng công nghệ thông tin.',
        resolution: null,
        response: '',
      },
    ],
    conclusion: 'Thống nhất nội dung báo cáo; các đơn vị khắc phục hạn chế đã nêu trong 6 tháng cuối năm.',
  });
  return id;
}

/** The event, the signing and the publication of the news fall on three days, each kept. */
async function threeDays(review: BlocReview, meetingId: string): Promise<void> {
  const { tale } = review;
  const { teller } = tale;
  await teller.at('2018-07-06', 8, 30);
  await teller.act(review.reportId, review.people.person('office'), { name: 'approve' });
  await teller.at('2018-07-06', 15);
  await teller.act(review.reportId, review.head, { name: 'publish' });
  await teller.at('2018-07-09', 10);
  const draft = await newsOf(tale.dataSource, meetingId);
  await teller.news.execute(meetingId, review.head, {
    version: draft?.version ?? 0,
    title: draft?.title ?? '',
    text: draft?.text ?? '',
    publish: true,
  });
  const news = await newsOf(tale.dataSource, meetingId);
  const meeting = await teller.meetings.find(meetingId);
  const paper = await review.paperOf(review.reportId);
  tale.same(
    'ngày họp, ngày ký, ngày đăng tin là ba ngày khác nhau',
    [localDateAt(meeting.startsAt), paper.on, news?.publishedOn],
    ['2018-07-05', '2018-07-06', '2018-07-09'],
  );
  tale.same(
    'số và văn thư của đơn vị Khối trưởng, thể thức năm 2018',
    [paper.issuer, paper.symbol],
    ['Sở Lao động - Thương binh và Xã hội', 'SLĐTBXH'],
  );
}

/** Runs S4 from its first paper to its last. */
export async function runNineUnits(tale: Tale, dataSource: DataSource): Promise<ScenarioResult> {
  const people = await insertOrganisation(dataSource, S4_ORGANISATION);
  const review = new BlocReview(tale, people, S4_UNITS, TITLE);
  await tellUpToClaim(review);
  await claimFollowsUnits(review);
  const meetingId = await conference(review);
  await threeDays(review, meetingId);
  return tale.end([...S4_UNITS.map(({ key }) => people.unit(key)), people.unit('bloc')]);
}
