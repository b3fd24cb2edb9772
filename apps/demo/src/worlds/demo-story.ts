// The demo's past: told through the real use cases, day by day, on a clock that is moved.
import type { DataSource } from 'typeorm';
import { addDays, instantAt, type LocalDate } from '@app/calendar/local-date.js';
import { FixedClock } from '@app/kernel/clock.js';
import { AnnexMinutes } from '@app/meetings/annex-minutes.js';
import { EditNews } from '@app/meetings/edit-news.js';
import { IssueMeetingPapers } from '@app/meetings/issue-meeting-papers.js';
import { Mailer } from '@app/mail/mailer.js';
import { DeliverEmail } from '@app/notifications/deliver-email.js';
import { Notify } from '@app/notifications/notify.js';
import { ConfirmGuidance } from '@app/obligations/confirm-guidance.js';
import { RegisterGuidance } from '@app/obligations/register-guidance.js';
import { SendDueReminders } from '@app/obligations/send-due-reminders.js';
import { unrenderedDocumentIds } from '@app/persistence/report/paper-files.store.js';
import { unsentEmailIds } from '@app/persistence/delivery/emails.store.js';
import { BindClaims } from '@app/reports/bind-claims.js';
import { HandleCommand, type ReportContent } from '@app/reports/handle-command.js';
import { RenderPaper } from '@app/reports/render-paper.js';
import { TakeSources } from '@app/reports/take-sources.js';
import { TrueUpFigures } from '@app/reports/true-up-figures.js';
import { ChangeDeadline } from '@app/obligations/change-deadline.js';
import { StartReport } from '@app/reports/start-report.js';
import { Meetings } from './hold-meeting.js';
import type { ReportCommand } from '@app/workflow/report-command.js';

/** A command without the version, which the teller looks up. */
type Step = ReportCommand extends infer C ? (C extends unknown ? Omit<C, 'version'> : never) : never;

/** Tells a story to the database: what happened at which moment, with the mail that went out meanwhile. */
export class StoryTeller {
  readonly clock = new FixedClock(new Date(0));
  readonly register: RegisterGuidance;
  readonly confirm: ConfirmGuidance;
  readonly start: StartReport;
  readonly commands: HandleCommand;
  readonly sources: TakeSources;
  readonly trueUp: TrueUpFigures;
  readonly claims: BindClaims;
  readonly deadlines: ChangeDeadline;
  private readonly reminders: SendDueReminders;
  private readonly notify: Notify;
  private readonly deliver: DeliverEmail;
  private readonly render: RenderPaper;
  readonly meetings: Meetings;
  readonly news: EditNews;
  private readonly annexes: AnnexMinutes;

  constructor(
    private readonly dataSource: DataSource,
    mailer: Mailer,
    publicUrl: string,
  ) {
    this.register = new RegisterGuidance(dataSource, this.clock);
    this.confirm = new ConfirmGuidance(dataSource, this.clock);
    this.start = new StartReport(dataSource, this.clock);
    this.commands = new HandleCommand(dataSource, this.clock);
    this.sources = new TakeSources(dataSource, this.clock);
    this.claims = new BindClaims(dataSource, this.clock);
    this.trueUp = new TrueUpFigures(dataSource, this.clock);
    this.deadlines = new ChangeDeadline(dataSource, this.clock);
    this.reminders = new SendDueReminders(dataSource, this.clock);
    this.notify = new Notify(dataSource, { publicUrl });
    this.deliver = new DeliverEmail(dataSource, mailer, this.clock);
    this.render = new RenderPaper(dataSource, this.clock);
    this.meetings = new Meetings(dataSource, this.clock);
    this.news = new EditNews(dataSource, this.clock);
    this.annexes = new AnnexMinutes(dataSource, new IssueMeetingPapers(), this.clock);
  }

  /** Moves the clock to a local day and time, letting what fell due on the days between go out at 08:00. */
  async at(day: LocalDate, hour: number, minute = 0): Promise<void> {
    const target = instantAt(day, hour, minute);
    const current = this.clock.now();
    for (let next = addDays(day, -30); next <= day; next = addDays(next, 1)) {
      const morning = instantAt(next, 8, 0);
      if (current.getTime() === 0 || morning <= current || morning >= target) continue;
      this.clock.moveTo(morning.toISOString());
      await this.sendMail();
    }
    this.clock.moveTo(target.toISOString());
  }

  /** What the worker would do now. */
  async sendMail(): Promise<void> {
    await this.reminders.execute();
    await this.annexes.execute();
    while ((await this.notify.execute()) > 0);
    for (const id of await unsentEmailIds(this.dataSource, 1000)) await this.deliver.execute(id);
    for (const id of await unrenderedDocumentIds(this.dataSource, 1000)) await this.render.execute(id);
  }

  /** Begins a unit's report and writes its texts and figures. */
  async write(obligationId: string, author: string, content: ReportContent): Promise<string> {
    const reportId = await this.start.execute(obligationId, author);
    await this.commands.execute(reportId, author, { name: 'save', version: 1 }, content);
    return reportId;
  }

  /** Writes a draft's every section and, where given, figures. */
  async fill(
    reportId: string,
    memberId: string,
    text: (section: { readonly id: string; readonly heading: string }) => string,
    figures?: ReportContent['figures'],
  ): Promise<void> {
    const [row] = await this.dataSource.query<{ sections: { id: string; heading: string }[] }[]>(
      'SELECT sections FROM report WHERE id = $1',
      [reportId],
    );
    const texts = Object.fromEntries((row?.sections ?? []).map((one) => [one.id, text(one)]));
    const save = { name: 'save', version: await this.versionOf(reportId) } as const;
    await this.commands.execute(reportId, memberId, save, { texts, ...(figures ? { figures } : {}) });
  }

  /** Registers a guidance document and confirms one duty of it; obligations by the key of their unit. */
  async assign(
    text: string,
    memberId: string,
    duty: { readonly title: string; readonly date: LocalDate; readonly note: string },
    units: ReadonlyMap<string, string>,
  ): Promise<Map<string, string>> {
    const id = await this.register.execute(memberId, { text, note: duty.note });
    const { title, date } = duty;
    const organisationIds = [...units.values()];
    const rule = { readingIndex: null, title, date, inclusive: true, rollPolicy: 'NONE', organisationIds } as const;
    await this.confirm.execute(id, memberId, { version: 1, issuedOn: null, duties: [rule] });
    const rows = await this.dataSource.query<{ id: string; unit: string }[]>(
      `SELECT o.id, o.organisation_id AS unit FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id WHERE g.guidance_id = $1`,
      [id],
    );
    return new Map([...units].map(([key, unit]) => [key, rows.find((row) => row.unit === unit)?.id ?? '']));
  }

  async versionOf(reportId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ version: number }[]>('SELECT version FROM report WHERE id = $1', [
      reportId,
    ]);
    return row?.version ?? 0;
  }

  /** Gives a command with the report's present version; resolves to the new one. */
  async command(reportId: string, memberId: string, step: Step): Promise<number> {
    const command = { ...step, version: await this.versionOf(reportId) } as ReportCommand;
    return (await this.commands.execute(reportId, memberId, command)).version;
  }

  /** Gives a command, and lets the mail go out. */
  async act(reportId: string, memberId: string, step: Step): Promise<void> {
    await this.command(reportId, memberId, step);
    await this.sendMail();
  }
}
