// Random commands by random people on a real database: every change leaves its one event, and every event waits to be told.
import fc from 'fast-check';
import { localDateAt } from '@app/calendar/local-date.js';
import { Refusal } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { loadReport } from '@app/persistence/report/reports.store.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import { EVENT_TYPES, isNotified } from '@app/workflow/audience.js';
import { COMMANDS, type CommandName } from '@app/workflow/report.machine.js';
import type { ReportCommand } from '@app/workflow/report-command.js';
import { ROUTES, type ReviewRoute } from '@app/workflow/review-route.js';
import { Party } from '../builders/party.js';

const SEED = 20_211_121;
const RUNS = 8;
const PEOPLE = [
  'librarySecretary',
  'libraryDeputy',
  'libraryMember',
  'reviewer',
  'secretary',
  'museumSecretary',
] as const;

/** Posts of the emulation line beside those of the Party, so that routes of units and blocs have their deciders too. */
const MORE_SEATS = [
  ['librarySecretary', 'library', 'UNIT_HEAD'],
  ['libraryDeputy', 'library', 'BLOC_DEPUTY'],
  ['libraryMember', 'library', 'BLOC_HEAD'],
  ['reviewer', 'department', 'BLOC_HEAD'],
  ['secretary', 'department', 'COUNCIL_OFFICE'],
] as const;

interface Try {
  readonly who: (typeof PEOPLE)[number];
  readonly name: CommandName;
  /** Takes one of the commands the person is offered, where there is one. */
  readonly guided: number | null;
  readonly isOld: boolean;
  /** Holds the meeting the stage wants instead, where there is one. */
  readonly meets: boolean;
  readonly requiresReadoption: boolean;
}

const tries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE),
    name: fc.constantFrom(...COMMANDS),
    guided: fc.option(fc.nat(3), { nil: null, freq: 5 }),
    isOld: fc.constantFrom(false, false, false, false, false, true),
    meets: fc.constantFrom(false, false, false, false, true),
    requiresReadoption: fc.boolean(),
  }),
  { minLength: 12, maxLength: 24 },
);

describe('whatever anybody tries, no event is lost and none is made up', () => {
  let party: Party;
  const accepted = new Map<string, number>();

  beforeAll(async () => {
    party = await Party.open();
    for (const [person, unit, role] of MORE_SEATS)
      await party.dataSource.query(
        `INSERT INTO seat (id, member_id, organisation_id, role, title, valid_from) VALUES ($1, $2, $3, $4, $4, '2021-01-01')`,
        [newId(), party.people.person(person), party.people.unit(unit), role],
      );
  });
  afterAll(() => party.close());

  /** What the database says of a report; events of meetings carry no version. */
  const standing = async (reportId: string) => {
    const [row] = await party.dataSource.query<
      { version: number; state: string; versions: number[]; types: string[]; pending: string[] }[]
    >(
      `SELECT r.version, r.state,
         (SELECT coalesce(jsonb_agg(e.version ORDER BY e.seq) FILTER (WHERE e.version IS NOT NULL), '[]') FROM event e WHERE e.report_id = r.id) AS versions,
         (SELECT coalesce(jsonb_agg(e.type ORDER BY e.seq), '[]') FROM event e WHERE e.report_id = r.id) AS types,
         (SELECT coalesce(jsonb_agg(e.type ORDER BY e.seq), '[]') FROM event e JOIN pending_event p ON p.event_id = e.id
          WHERE e.report_id = r.id) AS pending
       FROM report r WHERE r.id = $1`,
      [reportId],
    );
    if (!row) throw new Error('The report is gone.');
    return row;
  };

  const toldOf = (types: readonly string[]): string[] =>
    types.filter((type) => EVENT_TYPES.some((one) => one === type && isNotified(one)));

  /** The try as a command: what the person is offered, or the bare name. */
  const commandOf = async (reportId: string, tried: Try, version: number): Promise<ReportCommand> => {
    const memberId = party.people.person(tried.who);
    const today = localDateAt(party.clock.now());
    const report = await loadReport(party.dataSource, reportId, memberId, today);
    if (!report) throw new Error('The report is gone.');
    // A withdrawn report takes nothing more: left to chance alone.
    const offered = availableCommands(report.route, reportFacts(report), {
      memberId,
      seats: report.seats,
      today,
    }).filter((one) => one !== 'withdraw');
    return {
      name: (tried.guided === null ? undefined : offered[tried.guided % offered.length]) ?? tried.name,
      version: tried.isOld ? version - 1 : version,
      remarks: 'Bổ sung số liệu',
      requiresReadoption: tried.requiresReadoption,
      underMandate: false,
    } as ReportCommand;
  };

  /** Resolves to whether it was let through. Only a refusal may come back. */
  const attempt = async (reportId: string, tried: Try, version: number): Promise<boolean> => {
    const memberId = party.people.person(tried.who);
    try {
      if (tried.meets) await party.meetings.hold(reportId, memberId, 1);
      else await party.commands.execute(reportId, memberId, await commandOf(reportId, tried, version));
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };

  /** One report on one route through all tries. */
  const drive = async (route: ReviewRoute, tried: readonly Try[]): Promise<void> => {
    const duties = await party.assign();
    const id = await party.reportIn('draft', 'library', duties.get('library') ?? '');
    await party.dataSource.query('UPDATE report SET route_id = $2, route_version = $3 WHERE id = $1', [
      id,
      route.id,
      route.version,
    ]);
    for (const one of tried) {
      const before = await standing(id);
      const isIn = await attempt(id, one, before.version);
      const after = await standing(id);
      // A version is one change of the report and has one event; what was refused leaves neither.
      expect(after.versions).toEqual(Array.from({ length: after.version }, (_unused, at) => at + 1));
      if (!isIn && !one.meets) expect(after).toEqual(before);
      if (isIn) expect(after.types.length).toBeGreaterThan(before.types.length);
      expect(after.pending).toEqual(toldOf(after.types));
      accepted.set(route.id, (accepted.get(route.id) ?? 0) + (isIn ? 1 : 0));
    }
    while ((await party.notify.execute()) > 0);
    expect((await standing(id)).pending).toEqual([]);
  };

  test.each(ROUTES.map((route) => [route.id, route] as const))('on the route %s', async (id, route) => {
    await fc.assert(
      fc.asyncProperty(tries, (tried) => drive(route, tried)),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    // The stories are not all refusals.
    expect(accepted.get(id)).toBeGreaterThan(2 * RUNS);
    const twice = await party.dataSource.query(
      'SELECT event_id FROM email GROUP BY event_id, member_id HAVING count(*) > 1',
    );
    expect(twice).toEqual([]);
  });
});
