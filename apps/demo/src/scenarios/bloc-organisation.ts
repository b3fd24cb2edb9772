// Builds the organisation of an emulation bloc for a story: a council, its office, the bloc, and the member units.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { BlocStanding } from '@app/hierarchy/organisation.js';
import type { Person, StoryOrganisation, Unit } from '../worlds/insert-organisation.js';

/** A member unit with the two people who act for it. */
export interface MemberUnit {
  readonly key: string;
  readonly name: string;
  readonly symbol: string;
  readonly governing: string;
  readonly standing: BlocStanding;
  readonly leader: string;
  /** `Phó Giám đốc` signs for the head. */
  readonly leaderTitle: string;
  readonly officer: string;
}

type UnitRow = readonly [key: string, name: string, symbol: string, leader: string, title: string, officer: string];

/** Writes the member units of a story, all governed by the same body, a row each. */
export const memberUnitOf =
  (governing: string) =>
  (row: UnitRow, standing: BlocStanding = 'MEMBER'): MemberUnit => {
    const [key, name, symbol, leader, leaderTitle, officer] = row;
    return { key, name, symbol, governing, standing, leader, leaderTitle, officer };
  };

export interface BlocStory {
  readonly place: string;
  readonly domain: string;
  /** First day of the people's seats. */
  readonly since: LocalDate;
  readonly council: {
    readonly name: string;
    /** Member unit that houses the council's office. */
    readonly host?: string;
    readonly chair: readonly [name: string, title: string];
    readonly office: readonly [name: string, title: string];
    readonly administrator: string;
  };
  readonly bloc: {
    readonly kind: 'EMULATION_BLOC' | 'EMULATION_CLUSTER';
    readonly name: string;
    readonly aliases: readonly string[];
  };
  readonly units: readonly MemberUnit[];
}

const IN_LINE = { line: 'EMULATION', officialMembers: null } as const;

const councilUnit = ({ council }: BlocStory): Unit => ({
  ...IN_LINE,
  key: 'council',
  kind: 'EMULATION_COUNCIL',
  name: council.name,
  committee: council.name,
  signsAs: 'Hội đồng',
  symbol: 'HĐTĐKT',
  parent: null,
  ...(council.host ? { host: council.host } : {}),
});

const blocUnit = ({ bloc }: BlocStory): Unit => ({
  ...IN_LINE,
  key: 'bloc',
  kind: bloc.kind,
  name: bloc.name,
  committee: bloc.name,
  signsAs: bloc.kind === 'EMULATION_CLUSTER' ? 'Cụm thi đua' : 'Khối thi đua',
  symbol: 'KTĐ',
  parent: 'council',
  aliases: bloc.aliases,
});

const memberUnit = ({ key, name, symbol, governing, standing }: MemberUnit): Unit => ({
  ...IN_LINE,
  key,
  kind: 'AGENCY',
  name,
  committee: name,
  signsAs: '',
  symbol,
  parent: 'bloc',
  standing,
  governing,
});

const peopleOf = ({ key, leader, leaderTitle, officer }: MemberUnit): readonly Person[] => [
  {
    key: `${key}Leader`,
    name: leader,
    seats: [[key, leaderTitle.startsWith('Phó ') ? 'UNIT_DEPUTY_HEAD' : 'UNIT_HEAD', leaderTitle]],
  },
  { key: `${key}Officer`, name: officer, seats: [[key, 'CONSOLIDATOR', 'Cán bộ tổng hợp thi đua']] },
];

/** The organisation of a bloc's story. */
export const blocOrganisation = (story: BlocStory): StoryOrganisation => {
  const { council } = story;
  const [chair, chairTitle] = council.chair;
  const [office, officeTitle] = council.office;
  return {
    place: story.place,
    domain: story.domain,
    term: { name: '', from: story.since },
    units: [councilUnit(story), blocUnit(story), ...story.units.map(memberUnit)],
    people: [
      { key: 'chair', name: chair, seats: [['council', 'COUNCIL_CHAIR', chairTitle]] },
      { key: 'office', name: office, seats: [['council', 'COUNCIL_OFFICE', officeTitle]] },
      {
        key: 'administrator',
        name: council.administrator,
        seats: [['council', 'ADMINISTRATOR', 'Quản trị hệ thống']],
      },
      ...story.units.flatMap(peopleOf),
    ],
  };
};
