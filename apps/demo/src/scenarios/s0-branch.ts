// S0: a branch's half-year review, from guidance 126-HD/ĐU of 24/5/2021 to the counted figures after 30/6.
import type { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { estimatesIn } from '@app/forms/check-figures.js';
import { PARTY_PERIODIC, type Figures } from '@app/forms/figures.js';
import type { MinutesInput } from '@app/meetings/meeting-minutes.js';
import { closeMeeting } from '@app/workflow/close-meeting.js';
import { voteRuleOn } from '@app/workflow/vote-rules.js';
import type { FigureInput } from '@app/reports/handle-command.js';
import type { GuidanceReading } from '@app/reader/read-guidance.js';
import { ASSUMED_DEADLINE, HALF_YEAR_GUIDANCE } from '../worlds/demo-guidance.js';
import { insertDemoOrganisation, type DemoOrganisation } from '../worlds/demo-organisation.js';
import { memberFigures } from '../worlds/demo-texts.js';
import type { ScenarioResult, Tale } from './tale.js';

/** The page calls the paper a công văn, though its symbol says hướng dẫn. */
const AS_THE_PAGE_HAS_IT = HALF_YEAR_GUIDANCE.replace('HƯỚNG DẪN\nsơ kết', 'CÔNG VĂN\nsơ kết');

/** Assumed: the meeting of 15/6 has six sessions to report, of which June's is still to come. */
const FIGURES: FigureInput = {
  ...memberFigures(12, 1),
  regularSessions: { value: 6, isEstimate: true },
  thematicSessions: { value: 2, isEstimate: false },
};

const texts = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, `Nội dung mục ${id} do chi ủy chuẩn bị.`]));

class BranchReview {
  private reportId = '';

  constructor(
    private readonly tale: Tale,
    private readonly people: DemoOrganisation,
  ) {}

  private person(key: string): string {
    return this.people.person(key);
  }

  async guidance(): Promise<string> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-05-24', 15);
    const text = AS_THE_PAGE_HAS_IT;
    const id = await teller.register.execute(this.person('officeChief'), { text, note: ASSUMED_DEADLINE });
    tale.tell('24/5/2021: Văn phòng Đảng ủy đăng ký văn bản 126-HD/ĐU (hạn 18/6/2021 là giả định).');
    const [row] = await tale.query<{ reading: GuidanceReading }>('SELECT reading FROM guidance WHERE id = $1', [id]);
    const questions = JSON.stringify(row?.reading.questions ?? []);
    tale.check(
      'ký hiệu và tên loại văn bản mâu thuẫn: hỏi lại người đăng ký',
      /HD|công văn/i.test(questions),
      questions.slice(0, 160),
    );
    const organisationIds = [this.people.unit('library')];
    const title = 'sơ kết công tác 6 tháng đầu năm 2021';
    const duty = {
      readingIndex: 0,
      title,
      date: '2021-06-18',
      inclusive: true,
      rollPolicy: 'NONE',
      organisationIds,
    } as const;
    await teller.confirm.execute(id, this.person('officeChief'), { version: 1, issuedOn: null, duties: [duty] });
    await teller.sendMail();
    const [obligation] = await tale.query<{ id: string; due: string }>(
      `SELECT o.id, o.due_on AS due FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id WHERE g.guidance_id = $1`,
      [id],
    );
    tale.same('chi bộ có nhiệm vụ với đúng hạn đã xác nhận', obligation?.due, '2021-06-18');
    return obligation?.id ?? '';
  }

  async draft(obligationId: string): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-06-07', 9);
    this.reportId = await teller.write(obligationId, this.person('librarySecretary'), {});
    const [row] = await tale.query<{ sections: { id: string }[] }>('SELECT sections FROM report WHERE id = $1', [
      this.reportId,
    ]);
    const ids = (row?.sections ?? []).map(({ id }) => id);
    const save = { name: 'save', version: await teller.versionOf(this.reportId) } as const;
    await teller.commands.execute(this.reportId, this.person('librarySecretary'), save, {
      texts: texts(ids),
      figures: FIGURES,
    });
    tale.check('dự thảo theo đề cương sơ kết 6 tháng của chi bộ', ids.length >= 8, `${ids.length} mục`);
    await teller.act(this.reportId, this.person('librarySecretary'), { name: 'submit' });
    tale.tell('07/6/2021: Bí thư chi bộ viết dự thảo lần 1, trình chi ủy.');
  }

  async committee(): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-06-09', 16);
    await teller.act(this.reportId, this.person('libraryDeputy'), { name: 'approve' });
    tale.same('một trong ba chi ủy viên đồng ý là chưa đủ', await this.state(), 'committeeOpinion');
    await teller.act(this.reportId, this.person('libraryMember'), { name: 'approve' });
    tale.same('hai trong ba đồng ý thì đưa ra hội nghị', await this.state(), 'cellReview');
  }

  async meeting(): Promise<string> {
    const { tale } = this;
    const { teller } = tale;
    const secretary = this.person('librarySecretary');
    await teller.at('2021-06-10', 8, 30);
    const notice = teller.meetings.notice({
      title: 'Hội nghị sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021',
      heldOn: '2021-06-15',
      place: 'Thư viện tỉnh',
      hasteReason: '',
    });
    const id = await teller.meetings.call.execute(this.reportId, secretary, notice);
    tale.tell('10/6/2021: mời họp trước 5 ngày; mời đại diện Đảng ủy.');
    await teller.at('2021-06-15', 14);
    const { version } = await teller.meetings.run.open(id, secretary, 1);
    const minutes = await teller.meetings.minutes(id, 0);
    const guest = minutes.roll.find((one) => one.capacity === 'SUPERIOR');
    tale.check('đại diện cấp trên dự họp', guest !== undefined, guest?.name);
    await tale.refused('báo cáo không thể được thông qua ngoài hội nghị', 'adoption.byMeeting', () =>
      teller.command(this.reportId, secretary, { name: 'approve' }),
    );
    await this.majority(id, minutes);
    const answer = await teller.meetings.record.close(id, secretary, version, {
      ...minutes,
      contributions: [
        {
          author: guest?.name ?? '',
          unit: guest?.title ?? '',
          kind: 'DIRECTION',
          text: 'Tiếp tục làm tốt giáo dục chính trị tư tưởng; chuẩn bị tổng kết năm 2021 và chương trình năm 2022.',
          resolution: null,
          response: '',
        },
      ],
      conclusion: 'Thông qua báo cáo; chi ủy phân công thực hiện nhiệm vụ 6 tháng cuối năm.',
      commitments: [{ task: 'Xây dựng chương trình công tác năm 2022', owner: 'Chi ủy', dueOn: '2021-12-15' }],
    });
    await teller.sendMail();
    tale.same('chi bộ thông qua báo cáo', answer.outcome, 'adopted');
    const { adoption } = await teller.meetings.find(id);
    tale.same(
      '12/12 đảng viên chính thức tán thành (giả định), 14 người dự',
      [adoption?.votesFor, adoption?.officialMembers, minutes.roll.length],
      [12, 12, 14],
    );
    tale.tell('15/6/2021: hội nghị chi bộ thông qua báo cáo, 12/12 tán thành.');
    return id;
  }

  /** What six votes of twelve would have meant, by the same decision that closes the meeting. */
  private async majority(id: string, minutes: MinutesInput): Promise<void> {
    const meeting = await this.tale.teller.meetings.find(id);
    const heldOn = localDateAt(meeting.startsAt);
    const rule = voteRuleOn(meeting.body, heldOn);
    const roll = meeting.record.roll.map((one) => ({ ...one, status: 'PRESENT' as const }));
    const closeWith = (votesFor: number): string => {
      const record = { ...minutes, roll, vote: { votesFor, votesAgainst: 12 - votesFor, votesOther: 0 } };
      return closeMeeting({ ...meeting, heldOn, quorum: null, record }, rule, heldOn).outcome;
    };
    this.tale.same('6/12 tán thành là không quá nửa, 7/12 là quá nửa', [6, 7].map(closeWith), [
      'notAdopted',
      'adopted',
    ]);
  }

  async upward(): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    await teller.at('2021-06-17', 10);
    await teller.act(this.reportId, this.person('reviewer'), { name: 'approve' });
    await teller.act(this.reportId, this.person('librarySecretary'), { name: 'publish' });
    tale.same('Đảng ủy chấp nhận, bí thư ký ban hành', await this.state(), 'published');
    const [row] = await tale.query<{ arrived: Date }>('SELECT arrived_at AS arrived FROM report WHERE id = $1', [
      this.reportId,
    ]);
    tale.same(
      'báo cáo đến Đảng ủy đúng ngày họp, trước hạn ba ngày',
      localDateAt(row?.arrived ?? new Date(0)),
      '2021-06-15',
    );
  }

  async trueUp(): Promise<void> {
    const { tale } = this;
    const { teller } = tale;
    tale.same('số ước được đánh dấu khi chưa hết tháng 6', estimatesIn(PARTY_PERIODIC, await this.figures()), [
      'regularSessions',
    ]);
    await teller.at('2021-07-02', 9);
    const secretary = this.person('librarySecretary');
    await tale.refused('số không phải ước thì không sửa được', 'figure.notEstimate', () =>
      teller.trueUp.execute(this.reportId, secretary, { officialMembers: 13 }),
    );
    await teller.trueUp.execute(this.reportId, secretary, { regularSessions: 6 });
    await teller.sendMail();
    tale.same('sau 30/6, số chốt thay số ước', estimatesIn(PARTY_PERIODIC, await this.figures()), []);
    tale.tell('02/7/2021: chốt số liệu ước; văn bản đã ban hành giữ nguyên.');
  }

  async papers(meetingId: string): Promise<void> {
    const rows = await this.tale.query<{ kind: string }>(
      'SELECT kind FROM official_document WHERE report_id = $1 OR meeting_id = $2 ORDER BY kind',
      [this.reportId, meetingId],
    );
    this.tale.same(
      'có báo cáo, biên bản, thông báo kết luận và tin',
      rows.map(({ kind }) => kind),
      ['conclusion', 'minutes', 'news', 'report'],
    );
  }

  private async state(): Promise<string> {
    const [row] = await this.tale.query<{ state: string }>('SELECT state FROM report WHERE id = $1', [this.reportId]);
    return row?.state ?? '';
  }

  private async figures(): Promise<Figures> {
    const [row] = await this.tale.query<{ figures: Figures }>('SELECT figures FROM report WHERE id = $1', [
      this.reportId,
    ]);
    return row?.figures ?? {};
  }
}

/** Runs S0 from its first paper to its last. */
export async function runBranchReview(tale: Tale, dataSource: DataSource): Promise<ScenarioResult> {
  const people = await insertDemoOrganisation(dataSource);
  const review = new BranchReview(tale, people);
  await review.draft(await review.guidance());
  await review.committee();
  const meetingId = await review.meeting();
  await review.upward();
  await review.trueUp();
  await review.papers(meetingId);
  return tale.end(['library', 'department'].map(people.unit));
}
