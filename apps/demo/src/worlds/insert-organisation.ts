// Writes an organisation made up for a story: units under their superiors, terms, people in their seats, rolls.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Role } from '@app/hierarchy/membership.js';
import type { BlocStanding, OrganisationKind, ReportingLine } from '@app/hierarchy/organisation.js';
import { foldMarks } from '@app/kernel/folding.js';
import { hashPassword } from '@app/members/sign-in.js';
import { insertRows } from '@app/persistence/db.js';
import { insertDemoRosters, type DemoBranch } from './demo-roster.js';

/** The password of every made-up person. */
export const DEMO_PASSWORD = 'dung-han-2021';

const FOUNDED = '2015-01-01';

export interface Unit {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly committee: string;
  readonly signsAs: string;
  readonly symbol: string;
  readonly parent: string | null;
  readonly officialMembers: number | null;
  /** Left out in the Party line. */
  readonly line?: ReportingLine;
  /** Post in the bloc that is the parent. */
  readonly standing?: BlocStanding;
  /** Body that governs an office, as its papers print it. */
  readonly governing?: string;
  /** Unit that houses its office. */
  readonly host?: string;
  readonly aliases?: readonly string[];
  /** Of a Party organisation: the office whose Party organisation it is. It stands before it in the list. */
  readonly office?: string;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly seats: readonly (readonly [unit: string, role: Role, title: string])[];
}

/** An organisation to write. People's addresses end in `domain`. */
export interface StoryOrganisation {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly place: string;
  readonly domain: string;
  readonly term: { readonly name: string; readonly from: LocalDate };
}

/** Secretary and deputy of a branch, by its key. */
export const leaders = (unit: string, secretary: string, deputy: string): readonly Person[] => [
  { key: `${unit}Secretary`, name: secretary, seats: [[unit, 'SECRETARY', 'Bí thư']] },
  { key: `${unit}Deputy`, name: deputy, seats: [[unit, 'DEPUTY_SECRETARY', 'Phó Bí thư']] },
];

/** Identifiers of units and people by their keys. */
export interface WrittenOrganisation {
  readonly unit: (key: string) => string;
  readonly person: (key: string) => string;
  readonly branches: readonly string[];
  readonly organisationIds: readonly string[];
}

const emailOf = (name: string, domain: string): string => `${foldMarks(name).replace(/ /g, '.')}@${domain}`;

const idsOf = (keys: readonly string[]): ((key: string) => string) => {
  const ids = new Map(keys.map((key) => [key, randomUUID()]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The story has no "${key}".`);
    return id;
  };
};

type Ids = (key: string) => string;

async function insertUnits(dataSource: DataSource, { units, place }: StoryOrganisation, unit: Ids): Promise<void> {
  await insertRows(
    dataSource,
    'organisation',
    [
      'id',
      'line',
      'kind',
      'name',
      'committee_name',
      'signs_as',
      'symbol',
      'place',
      'official_members',
      'governing_name',
      'office_id',
      'valid_from',
    ],
    units.map((one) => ({
      id: unit(one.key),
      line: one.line ?? 'PARTY',
      kind: one.kind,
      name: one.name,
      committee_name: one.committee,
      signs_as: one.signsAs,
      symbol: one.symbol,
      place,
      official_members: one.officialMembers,
      governing_name: one.governing ?? '',
      office_id: one.office ? unit(one.office) : null,
      valid_from: FOUNDED,
    })),
  );
}

async function insertEdges(dataSource: DataSource, { units, term }: StoryOrganisation, unit: Ids): Promise<void> {
  const edge = ({ key, line, standing }: Unit, parent: string) => ({
    id: randomUUID(),
    child_id: unit(key),
    parent_id: unit(parent),
    line: line ?? 'PARTY',
    standing: standing ?? null,
    // Posts in a bloc are given for the year.
    valid_from: standing ? `${term.from.slice(0, 4)}-01-01` : FOUNDED,
  });
  await insertRows(
    dataSource,
    'org_edge',
    ['id', 'child_id', 'parent_id', 'line', 'standing', 'valid_from'],
    units.flatMap((one) => (one.parent ? [edge(one, one.parent)] : [])),
  );
  await insertRows(
    dataSource,
    'committee_term',
    ['id', 'organisation_id', 'name', 'valid_from'],
    units
      .filter((one) => one.line !== 'EMULATION')
      .map((one) => ({ id: randomUUID(), organisation_id: unit(one.key), name: term.name, valid_from: term.from })),
  );
}

/** The units that house an office, and the other names of units. */
async function insertHostsAndNames(dataSource: DataSource, { units }: StoryOrganisation, unit: Ids): Promise<void> {
  const host = (one: Unit, hostKey: string) => ({
    id: randomUUID(),
    organisation_id: unit(one.key),
    host_id: unit(hostKey),
    valid_from: FOUNDED,
  });
  await insertRows(
    dataSource,
    'hosting',
    ['id', 'organisation_id', 'host_id', 'valid_from'],
    units.flatMap((one) => (one.host ? [host(one, one.host)] : [])),
  );
  const alias = (one: Unit, name: string) => ({
    id: randomUUID(),
    organisation_id: unit(one.key),
    name,
    kind: 'ALIAS',
  });
  await insertRows(
    dataSource,
    'organisation_name',
    ['id', 'organisation_id', 'name', 'kind'],
    units.flatMap((one) => (one.aliases ?? []).map((name) => alias(one, name))),
  );
}

async function insertPeople(
  dataSource: DataSource,
  { people, domain, term }: StoryOrganisation,
  unit: Ids,
  person: Ids,
): Promise<void> {
  const password_hash = await hashPassword(DEMO_PASSWORD);
  await insertRows(
    dataSource,
    'member',
    ['id', 'full_name', 'email', 'password_hash', 'language'],
    people.map((one) => ({
      id: person(one.key),
      full_name: one.name,
      email: emailOf(one.name, domain),
      password_hash,
      language: 'vi',
    })),
  );
  await insertRows(
    dataSource,
    'seat',
    ['id', 'member_id', 'organisation_id', 'role', 'title', 'valid_from'],
    people.flatMap((one) =>
      one.seats.map(([key, role, title]) => ({
        id: randomUUID(),
        member_id: person(one.key),
        organisation_id: unit(key),
        role,
        title,
        valid_from: term.from,
      })),
    ),
  );
}

/** Every second branch also has a probationary member. */
const rosterOf =
  ({ people }: StoryOrganisation, unit: Ids) =>
  (one: Unit, at: number): DemoBranch => ({
    id: unit(one.key),
    seated: people
      .filter(({ seats }) => seats.some(([key, role]) => key === one.key && role !== 'SUPERVISING_MEMBER'))
      .map(({ name }) => name),
    officialMembers: one.officialMembers ?? 0,
    probationaryMembers: at % 2 === 0 ? 1 : 0,
  });

/** Writes units, edges, terms, people, seats and rolls. Every person has the password {@link DEMO_PASSWORD}. */
export async function insertOrganisation(
  dataSource: DataSource,
  story: StoryOrganisation,
): Promise<WrittenOrganisation> {
  const unit = idsOf(story.units.map((one) => one.key));
  const person = idsOf(story.people.map((one) => one.key));
  await insertUnits(dataSource, story, unit);
  await insertEdges(dataSource, story, unit);
  await insertHostsAndNames(dataSource, story, unit);
  await insertPeople(dataSource, story, unit, person);
  const branches = story.units.filter((one) => one.symbol === 'CB');
  await insertDemoRosters(dataSource, branches.map(rosterOf(story, unit)), story.term.from);
  const organisationIds = story.units.map((one) => unit(one.key));
  return { unit, person, branches: branches.map((one) => one.key), organisationIds };
}
