// Reports that a benchmark moves to and fro: made through the use cases, one for each lane.
import type { DataSource } from 'typeorm';
import { Mailer } from '@app/mail/mailer.js';
import { HALF_YEAR_GUIDANCE } from '../../../demo/src/worlds/demo-guidance.js';
import { insertDemoOrganisation } from '../../../demo/src/worlds/demo-organisation.js';
import { StoryTeller } from '../../../demo/src/worlds/demo-story.js';

export interface BenchReports {
  /** Leads the branch whose reports they are. */
  readonly author: string;
  readonly reviewer: string;
  readonly rows: { id: string; version: number; state: string }[];
}

const SECTIONS = [
  'situation',
  'politicalTasks',
  'ideology',
  'organisation',
  'inspection',
  'massOrganisations',
  'shortcomings',
  'tasks',
];

/** `count` reports of the Library branch that lie with the committee. */
export async function prepareReports(dataSource: DataSource, count: number): Promise<BenchReports> {
  const people = await insertDemoOrganisation(dataSource);
  const teller = new StoryTeller(
    dataSource,
    new Mailer('smtp://127.0.0.1:1', 'bench@dung-han.example'),
    'http://127.0.0.1',
  );
  teller.clock.moveTo('2021-05-25T02:00:00Z');
  const chief = people.person('officeChief');
  const author = people.person('librarySecretary');
  const guidance = await teller.register.execute(chief, { text: HALF_YEAR_GUIDANCE });
  const duty = { readingIndex: null, inclusive: true, date: '2021-06-18', rollPolicy: 'NONE', dataForm: null } as const;
  const organisationIds = [people.unit('library')];
  const duties = Array.from({ length: count }, (_unused, at) => ({
    ...duty,
    title: `báo cáo số ${at + 1}`,
    organisationIds,
  }));
  await teller.confirm.execute(guidance, chief, { version: 1, issuedOn: null, duties });
  const obligations = await dataSource.query<{ id: string }[]>('SELECT id FROM obligation');
  const texts = Object.fromEntries(SECTIONS.map((id) => [id, 'Nội dung.']));
  const rows: BenchReports['rows'] = [];
  for (const obligation of obligations) {
    const id = await teller.write(obligation.id, author, { texts });
    await teller.command(id, author, { name: 'submit' });
    for (const voice of ['libraryDeputy', 'libraryMember'])
      await teller.command(id, people.person(voice), { name: 'approve' });
    await teller.meetings.hold(id, author, 1);
    rows.push({ id, version: await teller.versionOf(id), state: 'committeeReview' });
  }
  return { author, reviewer: people.person('reviewer'), rows };
}
