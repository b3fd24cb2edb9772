// The demo's five worlds: each scenario told up to the moment at which somebody has something to do.
import type { DataSource } from 'typeorm';
import { BlocReview } from '../scenarios/bloc-review.js';
import { S1_ORGANISATION } from '../scenarios/s1-organisation.js';
import { CommitteeReview } from '../scenarios/s1-committee.js';
import { S2_TITLE, tellUpToConference } from '../scenarios/s2-bloc.js';
import { S2_ORGANISATION, S2_UNITS } from '../scenarios/s2-organisation.js';
import { S3_TITLE, tellUpToLateUnit } from '../scenarios/s3-cluster.js';
import { S3_ORGANISATION, S3_UNITS } from '../scenarios/s3-organisation.js';
import { S4_TITLE, tellUpToClaim } from '../scenarios/s4-nine-units.js';
import { S4_ORGANISATION, S4_UNITS } from '../scenarios/s4-organisation.js';
import { Tale } from '../scenarios/tale.js';
import { insertDemoOrganisation } from './demo-organisation.js';
import { DemoSpring } from './demo-spring.js';
import type { StoryTeller } from './demo-story.js';
import { insertOrganisation, type StoryOrganisation, type WrittenOrganisation } from './insert-organisation.js';

/** A world that was told: its organisation, and the people to show for it, one for each role. */
export interface ToldWorld {
  readonly organisation: WrittenOrganisation;
  readonly shown: readonly string[];
}

type Tell = (dataSource: DataSource, teller: StoryTeller) => Promise<ToldWorld>;

const quietTale = (key: string, dataSource: DataSource, teller: StoryTeller): Tale =>
  new Tale(key, key, teller, dataSource, () => undefined);

/** Everybody who acts for a bloc, its council and one of its members; the one who has something to do comes first. */
const blocPeople = (review: BlocReview, { next, members }: BlocWorld): readonly string[] => {
  const [head, deputy] = [review.keyOf('HEAD_UNIT'), review.keyOf('DEPUTY_HEAD_UNIT')];
  const of = (key: string): readonly string[] => [`${key}Leader`, `${key}Officer`];
  const all = [next, ...of(deputy), ...of(head), 'office', 'chair', ...members.flatMap(of), 'administrator'];
  return [...new Set(all)];
};

interface BlocWorld {
  readonly key: string;
  readonly organisation: StoryOrganisation;
  readonly units: BlocReview['units'];
  readonly title: string;
  readonly tell: (review: BlocReview) => Promise<unknown>;
  /** Who has something to do now. */
  readonly next: string;
  readonly members: readonly string[];
}

const blocWorld =
  (world: BlocWorld): Tell =>
  async (dataSource, teller) => {
    const organisation = await insertOrganisation(dataSource, world.organisation);
    const tale = quietTale(world.key, dataSource, teller);
    const review = new BlocReview(tale, organisation, world.units, world.title);
    await world.tell(review);
    return { organisation, shown: blocPeople(review, world) };
  };

/** S0: the morning after guidance 126-HD/ĐU was registered. */
const tellBranch: Tell = async (dataSource, teller) => {
  const organisation = await insertDemoOrganisation(dataSource);
  await new DemoSpring(teller, organisation, dataSource).tell();
  const committee = ['secretary', 'deputy', 'clerk', 'commission', 'reviewer', 'secondReviewer'];
  const library = ['librarySecretary', 'libraryDeputy', 'libraryMember'];
  return { organisation, shown: ['officeChief', ...library, ...committee, 'administrator', 'provincialChief'] };
};

/** S1: 17 of 20 branches are in, one is waived, two are late; the office begins to consolidate. */
const tellCommittee: Tell = async (dataSource, teller) => {
  const organisation = await insertOrganisation(dataSource, S1_ORGANISATION);
  const review = new CommitteeReview(quietTale('S1', dataSource, teller), organisation);
  await review.assign();
  await review.branches();
  await teller.at('2021-06-17', 8, 1);
  await teller.sendMail();
  return {
    organisation,
    shown: ['officeChief', 'deputy', 'member1', 'branch1Secretary', 'branch18Secretary', 'provincialChief'],
  };
};

export const WORLDS = {
  S0: tellBranch,
  S1: tellCommittee,
  S2: blocWorld({
    key: 'S2',
    organisation: S2_ORGANISATION,
    units: S2_UNITS,
    title: S2_TITLE,
    tell: async (review) => {
      await tellUpToConference(review);
      await review.tale.teller.at('2024-06-25', 8, 1);
      await review.tale.teller.sendMail();
    },
    next: 'libraryLeader',
    members: ['tourism'],
  }),
  S3: blocWorld({
    key: 'S3',
    organisation: S3_ORGANISATION,
    units: S3_UNITS,
    title: S3_TITLE,
    tell: tellUpToLateUnit,
    next: 'interiorOfficer',
    members: ['interior'],
  }),
  S4: blocWorld({
    key: 'S4',
    organisation: S4_ORGANISATION,
    units: S4_UNITS,
    title: S4_TITLE,
    tell: tellUpToClaim,
    next: 'healthLeader',
    members: ['lake'],
  }),
} as const satisfies Readonly<Record<string, Tell>>;

export type WorldKey = keyof typeof WORLDS;

export const WORLD_KEYS = Object.keys(WORLDS) as readonly WorldKey[];
