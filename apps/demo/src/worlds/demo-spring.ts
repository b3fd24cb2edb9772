// The past of the first world: a finished spring of thematic reports, and a guidance document that waits.
import type { DataSource } from 'typeorm';
import type { LocalDate } from '@app/calendar/local-date.js';
import { ASSUMED_DEADLINE, HALF_YEAR_GUIDANCE, THEMATIC_GUIDANCE } from './demo-guidance.js';
import type { DemoOrganisation } from './demo-organisation.js';
import type { StoryTeller } from './demo-story.js';
import { thematicTexts, TOPICS } from './demo-texts.js';

/** Where the visitor's clock begins: the morning after guidance 126-HD/ĐU was issued. */
const DEMO_START: LocalDate = '2021-05-25';

const NAMES: Readonly<Record<string, string>> = {
  library: 'Chi bộ Thư viện tỉnh',
  museum: 'Chi bộ Bảo tàng tỉnh',
  office: 'Chi bộ Văn phòng Sở',
  artsCentre: 'Chi bộ Trung tâm Văn hóa - Nghệ thuật',
  sportsCentre: 'Chi bộ Trung tâm Huấn luyện và Thi đấu thể thao',
  troupe: 'Chi bộ Đoàn Nghệ thuật tỉnh',
  inspectorate: 'Chi bộ Thanh tra - Pháp chế',
};

/** Members excused from each meeting. */
const ABSENT = 2;

/** What the Library's meeting in May sets; its half-year report must say what became of it. */
const LIBRARY_TASKS = [{ task: 'Mở thêm giờ phục vụ bạn đọc buổi tối thứ Năm', owner: 'Chi ủy', dueOn: '2021-06-30' }];

export class DemoSpring {
  private obligations = new Map<string, string>();
  private readonly reports = new Map<string, string>();

  constructor(
    private readonly teller: StoryTeller,
    private readonly people: DemoOrganisation,
    private readonly dataSource: DataSource,
  ) {}

  async tell(): Promise<void> {
    await this.assign();
    await this.punctualBranches();
    await this.lateBranches();
    await this.newGuidance();
  }

  private async assign(): Promise<void> {
    const { teller, people } = this;
    const chief = people.person('officeChief');
    await teller.at('2021-04-26', 9);
    const id = await teller.register.execute(chief, { text: THEMATIC_GUIDANCE, note: ASSUMED_DEADLINE });
    await teller.at('2021-04-26', 9, 20);
    await teller.confirm.execute(id, chief, {
      version: 1,
      issuedOn: null,
      duties: [
        {
          readingIndex: 0,
          title: 'kết quả sinh hoạt chuyên đề quý II năm 2021',
          date: '2021-05-20',
          inclusive: true,
          rollPolicy: 'NONE',
          organisationIds: people.branches.map(people.unit),
        },
      ],
    });
    await teller.sendMail();
    const rows = await this.dataSource.query<{ id: string; unit: string }[]>(
      'SELECT id, organisation_id AS unit FROM obligation',
    );
    const keys = new Map(people.branches.map((key) => [people.unit(key), key]));
    this.obligations = new Map(rows.map((row) => [keys.get(row.unit) ?? '', row.id]));
  }

  private async punctualBranches(): Promise<void> {
    await this.submitted('library', '2021-05-11');
    await this.submitted('museum', '2021-05-12');
    await this.teller.at('2021-05-13', 15);
    await this.accepted('library', 'reviewer');
    await this.accepted('museum', 'reviewer');
    await this.teller.at('2021-05-14', 9);
    await this.published('library');
    await this.published('museum');
    await this.submitted('office', '2021-05-17');
    await this.submitted('troupe', '2021-05-18');
    await this.teller.at('2021-05-19', 16);
    await this.accepted('office', 'secondReviewer');
    await this.act('troupe', 'reviewer', {
      name: 'return',
      remarks: 'Mục kết quả chưa nêu số đảng viên vắng và lý do. Đề nghị bổ sung số liệu, không phải thông qua lại.',
      requiresReadoption: false,
    });
    await this.submitted('artsCentre', '2021-05-20');
  }

  private async lateBranches(): Promise<void> {
    await this.teller.at('2021-05-21', 10);
    await this.published('office');
    await this.written('inspectorate');
    await this.submitted('sportsCentre', '2021-05-24');
    await this.teller.at('2021-05-24', 13, 30);
    await this.accepted('artsCentre', 'secondReviewer');
  }

  private async newGuidance(): Promise<void> {
    await this.teller.at('2021-05-24', 15);
    const chief = this.people.person('officeChief');
    await this.teller.register.execute(chief, { text: HALF_YEAR_GUIDANCE, note: ASSUMED_DEADLINE });
    await this.teller.at(DEMO_START, 8, 1);
    await this.teller.sendMail();
  }

  private async written(key: string): Promise<void> {
    const texts = thematicTexts(NAMES[key] ?? '', TOPICS[key] ?? '');
    this.reports.set(key, await this.teller.write(this.obligations.get(key) ?? '', this.secretary(key), { texts }));
  }

  /** Written, submitted, agreed by the committee where there is one, and adopted by the meeting, all on one day. */
  private async submitted(key: string, day: LocalDate): Promise<void> {
    await this.teller.at(day, 9);
    await this.written(key);
    await this.teller.at(day, 10);
    await this.act(key, `${key}Secretary`, { name: 'submit' });
    if (key === 'library') for (const one of ['libraryDeputy', 'libraryMember']) await this.accepted(key, one);
    await this.teller.at(day, 16, 30);
    await this.teller.meetings.hold(this.reports.get(key) ?? '', this.secretary(key), ABSENT, {
      conclusion: 'Hội nghị thống nhất nội dung báo cáo; giao chi ủy phân công thực hiện các việc đã nêu.',
      commitments: key === 'library' ? LIBRARY_TASKS : [],
    });
    await this.teller.sendMail();
  }

  private accepted(key: string, reviewer: string): Promise<void> {
    return this.act(key, reviewer, { name: 'approve' });
  }

  private published(key: string): Promise<void> {
    return this.act(key, `${key}Secretary`, { name: 'publish' });
  }

  private act(key: string, person: string, step: Parameters<StoryTeller['act']>[2]): Promise<void> {
    return this.teller.act(this.reports.get(key) ?? '', this.people.person(person), step);
  }

  private secretary(key: string): string {
    return this.people.person(`${key}Secretary`);
  }
}
