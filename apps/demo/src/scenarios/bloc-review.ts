// What the stories of blocs share: the plan sets duties, units report, the deputy unit drafts, the conference meets.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Notice } from '@app/meetings/call-meeting.js';
import type { FigureInput } from '@app/reports/handle-command.js';
import { unitText } from '../worlds/review-texts.js';
import type { WrittenOrganisation } from '../worlds/insert-organisation.js';
import type { MemberUnit } from './bloc-organisation.js';
import type { Tale } from './tale.js';

/** Figures of a unit's half-year report. */
export const unitFigures = (launched: 0 | 1, merit = 2): FigureInput =>
  Object.fromEntries(
    Object.entries({
      launchedMovement: launched,
      thematicMovements: launched,
      outstandingExamples: 1,
      emulationFlags: 0,
      meritCertificates: merit,
      commendationLetters: 3,
    }).map(([key, value]) => [key, { value, isEstimate: false }]),
  );

/** A paper that sets one duty, in the form of an office. */
export interface DutyPaper {
  readonly code: string;
  readonly place: string;
  readonly issuedOn: string;
  readonly kind: string;
  readonly about: string;
  readonly sentence: string;
}

export const dutyPaper = ({ code, place, issuedOn, kind, about, sentence }: DutyPaper): string => `Số: ${code}
${place}, ngày ${issuedOn}

${kind}
${about}

${sentence}`;

export class BlocReview {
  duties = new Map<string, string>();
  readonly reports = new Map<string, string>();
  /** The bloc's own report, and the duty it answers. */
  reportId = '';
  dutyId = '';

  constructor(
    readonly tale: Tale,
    readonly people: WrittenOrganisation,
    readonly units: readonly MemberUnit[],
    readonly title: string,
  ) {}

  keyOf(standing: MemberUnit['standing']): string {
    return this.units.find((one) => one.standing === standing)?.key ?? '';
  }

  leader(key: string): string {
    return this.people.person(`${key}Leader`);
  }

  officer(key: string): string {
    return this.people.person(`${key}Officer`);
  }

  get head(): string {
    return this.leader(this.keyOf('HEAD_UNIT'));
  }

  get deputy(): string {
    return this.leader(this.keyOf('DEPUTY_HEAD_UNIT'));
  }

  /** The council asks its bloc, then the bloc's plan asks the units. */
  async assign(
    above: { readonly text: string; readonly on: LocalDate; readonly due: LocalDate },
    plan: { readonly text: string; readonly on: LocalDate; readonly due: LocalDate },
  ): Promise<void> {
    const { teller } = this.tale;
    const note = 'Số, ký hiệu và thời hạn là giả định; nguồn không nêu.';
    await teller.at(above.on, 9);
    const own = new Map([['bloc', this.people.unit('bloc')]]);
    const duty = { title: this.title, note };
    const made = await teller.assign(above.text, this.people.person('office'), { ...duty, date: above.due }, own);
    this.dutyId = made.get('bloc') ?? '';
    await teller.at(plan.on, 9);
    const units = new Map(this.units.map(({ key }) => [key, this.people.unit(key)]));
    this.duties = await teller.assign(plan.text, this.head, { ...duty, date: plan.due }, units);
    await teller.sendMail();
  }

  /** Written by the officer, signed by the unit's leader, received by the deputy unit (its own by the head's), issued. */
  async unitReport(key: string, figures: FigureInput, upTo: 'submitted' | 'issued' = 'issued'): Promise<string> {
    const { teller } = this.tale;
    const id = await teller.start.execute(this.duties.get(key) ?? '', this.officer(key));
    const name = this.units.find((one) => one.key === key)?.name ?? key;
    await teller.fill(id, this.officer(key), unitText(name), figures);
    this.reports.set(key, id);
    await teller.act(id, this.officer(key), { name: 'submit' });
    await teller.act(id, this.leader(key), { name: 'approve' });
    if (upTo === 'submitted') return id;
    await this.received(key);
    await teller.act(id, this.leader(key), { name: 'publish' });
    return id;
  }

  /** Nobody receives for the bloc what he or she signed for the own unit. */
  async received(key: string): Promise<void> {
    const { teller } = this.tale;
    const id = this.reports.get(key) ?? '';
    if (key !== this.keyOf('DEPUTY_HEAD_UNIT')) return teller.act(id, this.deputy, { name: 'approve' });
    await this.tale.refused('người đã ký ở đơn vị không tiếp nhận cho khối, cụm', 'report.ownWork', async () =>
      teller.command(id, this.deputy, { name: 'approve' }),
    );
    return teller.act(id, this.head, { name: 'approve' });
  }

  /** The deputy unit begins the bloc's draft: figures of the units taken over, every section written. */
  async draft(text: (section: { readonly id: string; readonly heading: string }) => string): Promise<number> {
    const { teller } = this.tale;
    const officer = this.officer(this.keyOf('DEPUTY_HEAD_UNIT'));
    this.reportId = await teller.start.execute(this.dutyId, officer);
    const { taken } = await teller.sources.execute(this.reportId, officer, await teller.versionOf(this.reportId));
    await teller.fill(this.reportId, officer, text);
    return taken;
  }

  /** The draft goes to the head unit and on to the conference, which is called at once and opened on its day at two. */
  async openConference(called: Partial<Notice> & { readonly heldOn: LocalDate }) {
    const { teller } = this.tale;
    await teller.act(this.reportId, this.deputy, { name: 'submit' });
    await teller.act(this.reportId, this.head, { name: 'approve' });
    const notice = teller.meetings.notice({ ...called, hasteReason: '' });
    const id = await teller.meetings.call.execute(this.reportId, this.head, notice);
    await teller.at(called.heldOn, 14);
    const { version } = await teller.meetings.run.open(id, this.head, 1);
    return { id, version, minutes: await teller.meetings.minutes(id, 0, { vote: null }) };
  }

  /** Changes one section of the bloc's draft. */
  async rewrite(memberId: string, section: string, text: string): Promise<void> {
    const { teller } = this.tale;
    const save = { name: 'save', version: await teller.versionOf(this.reportId) } as const;
    await teller.commands.execute(this.reportId, memberId, save, { texts: { [section]: text } });
  }

  async stateOf(reportId: string): Promise<string> {
    const [row] = await this.tale.query<{ state: string }>('SELECT state FROM report WHERE id = $1', [reportId]);
    return row?.state ?? '';
  }

  /** Code, signer's title and day of a report's issued paper. */
  async paperOf(
    reportId: string,
  ): Promise<{ number: number; symbol: string; title: string; on: string; issuer: string }> {
    const [row] = await this.tale.query<{ number: number; symbol: string; title: string; on: string; issuer: string }>(
      `SELECT d.number, d.organ_symbol AS symbol, d.signer_title AS title, d.issued_on AS on, o.name AS issuer
       FROM official_document d JOIN organisation o ON o.id = d.issuer_id WHERE d.report_id = $1 AND d.kind = 'report'`,
      [reportId],
    );
    if (!row) throw new Error('The report has no paper.');
    return row;
  }
}
