// S1: a committee consolidates twenty branches: 17 accepted, 2 late, 1 waived; expanded meeting; dated conclusions.
import type { DataSource } from 'typeorm';
import { dataForm, PARTY_PERIODIC, type Figures } from '@app/forms/figures.js';
import { paperAsText } from '@app/forms/paper.js';
import { issuedMeetingPaper, meetingPaperId } from '@app/persistence/report/document-register.store.js';
import { paperOfMeeting } from '@app/reports/render-paper.js';
import type { GuidanceReading } from '@app/reader/read-guidance.js';
import { insertOrganisation, type WrittenOrganisation } from '../worlds/insert-organisation.js';
import { branchText } from '../worlds/review-texts.js';
import { memberFigures } from '../worlds/demo-texts.js';
import { BRANCH_NAMES, BRANCHES, branchKey, S1_ORGANISATION } from './s1-organisation.js';
import type { ScenarioResult, Tale } from './tale.js';

const TITLE = 'sơ kết công tác xây dựng Đảng 6 tháng đầu năm 2021';
const PUNCTUAL = 17;
const WAIVED = 20;

/** Guidance in short; number, deadlines and member counts are assumed, the page gives none. */
const guidance = (code: string, day: string, who: string, to: string, due: string): string => `Số ${code}
Hà Thanh, ngày ${day}

HƯỚNG DẪN
${TITLE}

${who} gửi báo cáo ${TITLE} về ${to} chậm nhất ngày ${due}.`;

export class CommitteeReview {
  private duties = new Map<string, string>();
  private readonly reports = new Map<number, string>();
  private reportId = '';

  constructor(
    private readonly tale: Tale,
    private readonly people: WrittenOrganisation,
  ) {}

  private person(key: string): string {
    return this.people.person(key);
  }

  private async assigned(
    text: string,
    chief: string,
    date: string,
    units: readonly string[],
  ): Promise<Map<string, string>> {
    const { teller } = this.tale;
    const id = await teller.register.execute(chief, { text, note: 'Số, ký hiệu và thời hạn là giả định.' });
    const duty = { readingIndex: null, title: TITLE, date, inclusive: true, rollPolicy: 'NONE' } as const;
    const organisationIds = units.map(this.people.unit);
    const confirmation = { version: 1, issuedOn: null, duties: [{ ...duty, organisationIds }] };
    await teller.confirm.execute(id, chief, confirmation);
    const rows = await this.tale.query<{ id: string; unit: string }>(
      `SELECT o.id, o.organisation_id AS unit FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id WHERE g.guidance_id = $1`,
      [id],
    );
    return new Map(units.map((key) => [key, rows.find((row) => row.unit === this.people.unit(key))?.id ?? '']));
  }

  async assign(): Promise<string> {
    const { teller } = this.tale;
    await teller.at('2021-05-20', 9);
    const above = guidance('45-HD/ĐUK', '20 tháng 5 năm 2021', 'Các đảng ủy trực thuộc', 'Đảng ủy Khối', '30/6/2021');
    const own = await this.assigned(above, this.person('provincialChief'), '2021-06-30', ['department']);
    await teller.at('2021-05-24', 9);
    const below = guidance('88-HD/ĐU', '24 tháng 5 năm 2021', 'Các chi bộ trực thuộc', 'Đảng ủy', '15/6/2021');
    const keys = Array.from({ length: BRANCHES }, (_unused, at) => branchKey(at + 1));
    this.duties = await this.assigned(below, this.person('officeChief'), '2021-06-15', keys);
    await teller.sendMail();
    this.tale.same('hai mươi chi bộ có nhiệm vụ báo cáo', this.duties.size, 20);
    return own.get('department') ?? '';
  }

  /** Written, adopted by the branch's meeting, accepted by a committee member. */
  private async branchReports(from: number, to: number): Promise<void> {
    const { teller } = this.tale;
    for (let at = from; at <= to; at += 1) {
      const secretary = this.person(`${branchKey(at)}Secretary`);
      const official = 5 + ((at - 1) % 7);
      const figures = { ...memberFigures(official, at % 2), regularSessions: { value: 6, isEstimate: at === 1 } };
      const id = await teller.write(this.duties.get(branchKey(at)) ?? '', secretary, {});
      this.reports.set(at, id);
      const [row] = await this.tale.query<{ sections: { id: string }[] }>('SELECT sections FROM report WHERE id = $1', [
        id,
      ]);
      const write = branchText(BRANCH_NAMES[at - 1] ?? 'Chi bộ');
      const texts = Object.fromEntries((row?.sections ?? []).map((one) => [one.id, write({ ...one, heading: '' })]));
      await teller.commands.execute(
        id,
        secretary,
        { name: 'save', version: await teller.versionOf(id) },
        { texts, figures },
      );
      await teller.command(id, secretary, { name: 'submit' });
      await teller.meetings.hold(id, secretary, 0);
      await teller.command(id, this.person('member1'), { name: 'approve' });
    }
    await teller.sendMail();
  }

  async branches(): Promise<void> {
    const { tale } = this;
    await tale.teller.at('2021-06-14', 9);
    await this.branchReports(1, PUNCTUAL);
    tale.tell('14/6/2021: 17 chi bộ đã họp, gửi và được chấp nhận.');
    await tale.teller.at('2021-06-16', 9);
    const obligationIds = [this.duties.get(branchKey(WAIVED)) ?? ''];
    const decision = {
      obligationIds,
      to: null,
      basis: 'Ý kiến của đồng chí Phó Bí thư',
      reason: 'Chi bộ đang sáp nhập',
    };
    await tale.teller.deadlines.execute(this.person('deputy'), decision);
    tale.tell('16/6/2021: miễn báo cáo cho một chi bộ đang sáp nhập, ghi căn cứ và lý do.');
  }

  async consolidate(obligationId: string): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-06-17', 9);
    const chief = this.person('officeChief');
    this.reportId = await teller.start.execute(obligationId, chief);
    const first = await teller.sources.execute(this.reportId, chief, await teller.versionOf(this.reportId));
    tale.same('lấy số liệu của 17 báo cáo đã chấp nhận', first.taken, 17);
    await this.fill();
    await tale.refused(
      'không thể trình khi còn hai chi bộ chưa gửi mà không nêu tên',
      'consolidation.waits',
      async () => teller.command(this.reportId, chief, { name: 'submit' }),
    );
    await teller.at('2021-06-18', 9);
    await this.branchReports(PUNCTUAL + 1, PUNCTUAL + 2);
    tale.tell('18/6/2021: hai chi bộ nộp muộn được chấp nhận.');
    const lateness = await tale.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM report r JOIN obligation o ON o.id = r.obligation_id
       WHERE o.superior_id = $1 AND (r.arrived_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > o.due_on`,
      [this.people.unit('department')],
    );
    tale.same('hai báo cáo đến muộn', lateness[0]?.count, 2);
    const again = await teller.sources.execute(this.reportId, chief, await teller.versionOf(this.reportId));
    tale.same('đủ 19 báo cáo, không tính chi bộ được miễn', again.taken, 19);
    await this.totalsEqualLeaves();
  }

  /** Every total equals the sum of the leaves, counted here again from the branches' own reports. */
  private async totalsEqualLeaves(): Promise<void> {
    const ids = [...this.reports.values()];
    const leaves = await this.tale.query<{ figures: Figures }>(
      'SELECT figures FROM report WHERE id = ANY($1::uuid[])',
      [ids],
    );
    const [own] = await this.tale.query<{ figures: Figures; form: string }>(
      'SELECT figures, data_form AS form FROM report WHERE id = $1',
      [this.reportId],
    );
    const wrong = (dataForm(own?.form ?? null) ?? PARTY_PERIODIC).figures
      .filter((one) => one.total === 'ADD')
      .filter(({ key }) => {
        const sum = leaves.reduce((total, leaf) => total + (leaf.figures[key]?.value ?? 0), 0);
        return (own?.figures[key]?.value ?? 0) !== sum;
      });
    this.tale.same(
      'số tổng bằng tổng các chi bộ',
      wrong.map((one) => one.key),
      [],
    );
    this.tale.check('số tổng có phần ước thì cũng là số ước', own?.figures['regularSessions']?.isEstimate === true);
  }

  /** Texts of the consolidated draft. */
  private async fill(): Promise<void> {
    const { teller } = this.tale;
    const [row] = await this.tale.query<{ sections: { id: string; required: boolean }[] }>(
      'SELECT sections FROM report WHERE id = $1',
      [this.reportId],
    );
    const texts = Object.fromEntries(
      (row?.sections ?? []).map((one) => [one.id, branchText('Đảng bộ Sở')({ ...one, heading: '' })]),
    );
    const save = { name: 'save', version: await teller.versionOf(this.reportId) } as const;
    await teller.commands.execute(this.reportId, this.person('officeChief'), save, { texts });
  }

  async meeting(): Promise<string> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-06-21', 9);
    await teller.act(this.reportId, this.person('officeChief'), { name: 'submit' });
    await teller.act(this.reportId, this.person('deputy'), { name: 'approve' });
    const notice = teller.meetings.notice({
      title: 'Hội nghị sơ kết công tác xây dựng Đảng 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021',
      heldOn: '2021-06-25',
      isExpanded: true,
      hasteReason: '',
    });
    const deputy = this.person('deputy');
    const id = await teller.meetings.call.execute(this.reportId, deputy, notice);
    await teller.at('2021-06-25', 14);
    const { version } = await teller.meetings.run.open(id, deputy, 1);
    const minutes = await teller.meetings.minutes(id, 0);
    const present = minutes.roll.map((one) =>
      one.name === 'Dương Hữu Trọng' ? { ...one, status: 'EXCUSED' as const, reason: 'đi công tác' } : one,
    );
    const dated = [
      { task: 'Kết quả kiểm tra, giám sát năm 2021', owner: 'Các chi bộ trực thuộc', dueOn: '2021-11-30' },
      { task: 'Kết quả kiểm điểm, đánh giá, xếp loại năm 2021', owner: 'Các chi bộ trực thuộc', dueOn: '2021-12-10' },
    ];
    const answer = await teller.meetings.record.close(id, deputy, version, {
      ...minutes,
      chairId: deputy,
      roll: present,
      minuteTaker: 'Doãn Thị Ngà',
      vote: { votesFor: 8, votesAgainst: 0, votesOther: 0 },
      conclusion:
        'Thông qua báo cáo; tập trung hoàn thành kế hoạch kiểm tra, giám sát và kiểm điểm, xếp loại năm 2021.',
      commitments: dated,
    });
    tale.same('Đảng ủy thông qua báo cáo', answer.outcome, 'adopted');
    const { adoption } = await teller.meetings.find(id);
    const guests = present.filter((one) => one.capacity === 'NON_VOTING').length;
    tale.same(
      'mẫu số là 9 đảng ủy viên, không phải số người trong phòng',
      [adoption?.officialMembers, adoption?.votesFor, guests],
      [9, 8, 20],
    );
    tale.tell('25/6/2021: hội nghị mở rộng do Phó Bí thư chủ trì; bí thư các chi bộ dự, không biểu quyết.');
    await teller.sendMail();
    return id;
  }

  async issue(): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-06-28', 9);
    await teller.act(this.reportId, this.person('deputy'), { name: 'publish' });
    const [paper] = await tale.query<{ title: string; name: string }>(
      `SELECT d.signer_title AS title, m.full_name AS name FROM official_document d JOIN member m ON m.id = d.signer_id
       WHERE d.report_id = $1 AND d.kind = 'report'`,
      [this.reportId],
    );
    tale.same('ký với chức danh của Phó Bí thư', [paper?.title, paper?.name], ['Phó Bí thư', 'Vũ Thị Hằng']);
    const [row] = await tale.query<{ late: boolean }>(
      `SELECT (r.arrived_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > o.due_on AS late
       FROM report r JOIN obligation o ON o.id = r.obligation_id WHERE r.id = $1`,
      [this.reportId],
    );
    tale.same('báo cáo lên cấp trên không quá hạn', row?.late, false);
  }

  async conclusions(meetingId: string): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    const chief = this.person('officeChief');
    const documentId = (await meetingPaperId(tale.dataSource, meetingId, 'conclusion')) ?? '';
    const issued = await issuedMeetingPaper(tale.dataSource, documentId);
    const text = issued ? paperAsText(paperOfMeeting(issued)) : '';
    const id = await teller.register.execute(chief, { text });
    const [row] = await tale.query<{ reading: GuidanceReading }>('SELECT reading FROM guidance WHERE id = $1', [id]);
    const read = row?.reading.deadlines ?? [];
    tale.same(
      'hai kết luận có hạn được đọc ra từ thông báo',
      read.map((one) => (one.rule.type === 'absolute' ? one.rule.dueAt : '')),
      ['2021-11-30', '2021-12-10'],
    );
    const organisationIds = Array.from({ length: BRANCHES }, (_unused, at) => this.people.unit(branchKey(at + 1)));
    const duties = read.map((one, readingIndex) => ({
      readingIndex,
      title: one.what,
      date: one.rule.type === 'absolute' ? one.rule.dueAt : '',
      inclusive: true,
      rollPolicy: 'NONE' as const,
      organisationIds,
    }));
    const answer = await teller.confirm.execute(id, chief, { version: 1, issuedOn: null, duties });
    await teller.sendMail();
    tale.same('thành nhiệm vụ có hạn của từng chi bộ', answer.made, 40);
  }

  async stale(): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-07-02', 9);
    const first = this.reports.get(1) ?? '';
    await teller.trueUp.execute(first, this.person(`${branchKey(1)}Secretary`), { regularSessions: 7 });
    const before = await this.sessions();
    const chief = this.person('officeChief');
    await teller.sources.execute(this.reportId, chief, await teller.versionOf(this.reportId));
    tale.same('chi bộ chốt số ước: một lần cập nhật là vào số tổng', (await this.sessions()) - before, 1);
    await this.finalTotals();
  }

  private async finalTotals(): Promise<void> {
    const [own] = await this.tale.query<{ figures: Figures }>('SELECT figures FROM report WHERE id = $1', [
      this.reportId,
    ]);
    this.tale.check(
      'không còn số ước',
      Object.values(own?.figures ?? {}).every((one) => !one.isEstimate),
    );
  }

  private async sessions(): Promise<number> {
    const [own] = await this.tale.query<{ figures: Figures }>('SELECT figures FROM report WHERE id = $1', [
      this.reportId,
    ]);
    return own?.figures['regularSessions']?.value ?? 0;
  }
}

/** Runs S1 from its first paper to its last. */
export async function runCommitteeReview(tale: Tale, dataSource: DataSource): Promise<ScenarioResult> {
  const people = await insertOrganisation(dataSource, S1_ORGANISATION);
  const review = new CommitteeReview(tale, people);
  const own = await review.assign();
  await review.branches();
  await review.consolidate(own);
  const meetingId = await review.meeting();
  await review.issue();
  await review.conclusions(meetingId);
  await review.stale();
  return tale.end([people.unit('department')]);
}
