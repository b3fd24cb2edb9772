// A Party committee with its branches on a real database and a real SMTP server, and reports wherever a test wants them.
import type { DataSource } from 'typeorm';
import { FixedClock } from '@app/kernel/clock.js';
import { Mailer } from '@app/mail/mailer.js';
import { DeliverEmail } from '@app/notifications/deliver-email.js';
import { Notify } from '@app/notifications/notify.js';
import { ConfirmGuidance } from '@app/obligations/confirm-guidance.js';
import { RegisterGuidance } from '@app/obligations/register-guidance.js';
import { SendDueReminders } from '@app/obligations/send-due-reminders.js';
import { createDataSource } from '@app/persistence/data-source.js';
import { HandleCommand, type ReportContent } from '@app/reports/handle-command.js';
import { StartReport } from '@app/reports/start-report.js';
import type { ReportCommand } from '@app/workflow/report-command.js';
import { memberFigures } from '../../apps/demo/src/worlds/demo-texts.js';
import { Meetings } from '../../apps/demo/src/worlds/hold-meeting.js';
import { HALF_YEAR_GUIDANCE } from '../../apps/demo/src/worlds/demo-guidance.js';
import { insertDemoOrganisation, type DemoOrganisation } from '../../apps/demo/src/worlds/demo-organisation.js';
import { until } from './processes.js';
import { startMailServer, type MailServer, type ReceivedMail } from '@app/embedded/mail-server.js';

/** A command without the version, which is looked up. */
export type Step = ReportCommand extends infer C ? (C extends unknown ? Omit<C, 'version'> : never) : never;

/** The steps, and who takes them, that bring a report into a state; null is the meeting. */
const COURSE: readonly (readonly [state: string, person: string, step: Step | null])[] = [
  ['cellReview', 'Secretary', { name: 'submit' }],
  ['committeeReview', 'Deputy', null],
  ['approved', 'reviewer', { name: 'approve' }],
  ['published', 'Secretary', { name: 'publish' }],
];

export class Party {
  readonly clock = new FixedClock(new Date('2021-05-25T02:00:00Z'));
  readonly commands: HandleCommand;
  readonly start: StartReport;
  readonly register: RegisterGuidance;
  readonly confirm: ConfirmGuidance;
  readonly reminders: SendDueReminders;
  readonly notify: Notify;
  readonly deliver: DeliverEmail;
  readonly meetings: Meetings;

  private constructor(
    readonly dataSource: DataSource,
    readonly people: DemoOrganisation,
    readonly mailServer: MailServer,
    readonly mailer: Mailer,
    /** Everything the SMTP server took, in order. */
    readonly mails: readonly ReceivedMail[],
  ) {
    this.commands = new HandleCommand(dataSource, this.clock);
    this.start = new StartReport(dataSource, this.clock);
    this.register = new RegisterGuidance(dataSource, this.clock);
    this.confirm = new ConfirmGuidance(dataSource, this.clock);
    this.reminders = new SendDueReminders(dataSource, this.clock);
    this.notify = new Notify(dataSource, { publicUrl: 'http://127.0.0.1:3000' });
    this.deliver = new DeliverEmail(dataSource, mailer, this.clock);
    this.meetings = new Meetings(dataSource, this.clock);
  }

  /** On the database of this test file. */
  static async open(): Promise<Party> {
    const dataSource = await createDataSource(process.env['DATABASE_URL'] ?? '', 30).initialize();
    const people = await insertDemoOrganisation(dataSource);
    const mails: ReceivedMail[] = [];
    const server = await startMailServer(async (mail) => mails.push(mail));
    return new Party(dataSource, people, server, new Mailer(server.url, 'test@dung-han.example'), mails);
  }

  async close(): Promise<void> {
    this.mailer.close();
    await this.mailServer.stop();
    await this.dataSource.destroy();
  }

  /** Guidance 126-HD/ĐU confirmed for all branches; obligations by branch. */
  async assign(dueOn = '2021-06-18', title = 'sơ kết công tác 6 tháng'): Promise<Map<string, string>> {
    const chief = this.people.person('officeChief');
    const text = `${HALF_YEAR_GUIDANCE}\n(${Math.random()})`;
    const id = await this.register.execute(chief, { text });
    const organisationIds = this.people.branches.map(this.people.unit);
    const duty = { readingIndex: null, title, date: dueOn, inclusive: true } as const;
    await this.confirm.execute(id, chief, {
      version: 1,
      issuedOn: null,
      duties: [{ ...duty, rollPolicy: 'NONE', organisationIds }],
    });
    const rows = await this.dataSource.query<{ id: string; unit: string }[]>(
      `SELECT o.id, o.organisation_id AS unit FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id WHERE g.guidance_id = $1`,
      [id],
    );
    return new Map(
      this.people.branches.map((key) => [key, rows.find((row) => row.unit === this.people.unit(key))?.id ?? '']),
    );
  }

  /** A branch's report, fully written, brought into a state of the default route. */
  async reportIn(state: string, branch: string, obligationId: string): Promise<string> {
    const reportId = await this.start.execute(obligationId, this.people.person(`${branch}Secretary`));
    await this.write(reportId, `${branch}Secretary`);
    for (const [reached, person, step] of COURSE) {
      if (state === 'draft') break;
      const who = person === 'reviewer' ? person : `${branch}${person}`;
      if (step) await this.act(reportId, who, step);
      else await this.meetings.hold(reportId, this.people.person(who), 1);
      // The Library's branch has a committee, which agrees before the branch meets.
      if (reached === 'cellReview' && branch === 'library')
        for (const voice of ['libraryDeputy', 'libraryMember']) await this.act(reportId, voice, { name: 'approve' });
      if (reached === state) break;
    }
    return reportId;
  }

  /** Writes every section of a draft, and, where it has a form, figures that hold together. */
  private async write(reportId: string, author: string): Promise<void> {
    const rows = await this.dataSource.query<{ sections: { id: string }[]; form: string | null }[]>(
      'SELECT sections, data_form AS form FROM report WHERE id = $1',
      [reportId],
    );
    const texts = Object.fromEntries((rows[0]?.sections ?? []).map(({ id }) => [id, `Nội dung ${id}`]));
    // Reports with a form carry figures that hold together; the others have none to carry.
    const figures = rows[0]?.form ? memberFigures(12, 1) : undefined;
    await this.act(reportId, author, { name: 'save' }, { texts, figures });
  }

  async versionOf(reportId: string): Promise<number> {
    const rows = await this.dataSource.query<{ version: number }[]>('SELECT version FROM report WHERE id = $1', [
      reportId,
    ]);
    return rows[0]?.version ?? 0;
  }

  async act(reportId: string, person: string, step: Step, content: ReportContent = {}) {
    const version = await this.versionOf(reportId);
    return this.commands.execute(reportId, this.people.person(person), { ...step, version } as ReportCommand, content);
  }

  /** Statements of this database that wait for a lock. */
  async waiting(): Promise<number> {
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length;
  }

  /** Runs actions so that all of them have read the reports, and stand before the write, at the same moment. */
  async race<T>(
    reportIds: readonly string[],
    actions: readonly (() => Promise<T>)[],
  ): Promise<PromiseSettledResult<T>[]> {
    const locker = this.dataSource.createQueryRunner();
    await locker.startTransaction();
    await locker.query('SELECT FROM report WHERE id = ANY($1::uuid[]) FOR UPDATE', [reportIds]);
    const running = Promise.allSettled(actions.map((action) => action()));
    await until('everybody stands before the write', async () => (await this.waiting()) >= actions.length);
    await locker.rollbackTransaction();
    await locker.release();
    return running;
  }

  /** What the worker does: sweep, notify, deliver. Resolves to the subjects that arrived. */
  async sendMail(): Promise<string[]> {
    const before = this.mails.length;
    await this.reminders.execute();
    while ((await this.notify.execute()) > 0);
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM email WHERE sent_at IS NULL ORDER BY created_at',
    );
    for (const { id } of rows) await this.deliver.execute(id);
    return this.mails.slice(before).map((mail) => mail.subject);
  }
}
