// Review routes: which stages a report passes, who decides each, and how. Routes are data; the chart is made from them.
import type { Role } from '@app/hierarchy/membership.js';
import { isBloc, isBranch, type OrganisationKind } from '@app/hierarchy/organisation.js';
import type { BodyKind } from './meeting.js';
import type { StageKind } from './stage-kinds.js';

/** How many of several deciders must agree before the report moves on. */
export type AgreementRule = 'ALL' | 'ANY' | 'MAJORITY';

/** A step of review. */
export interface Stage {
  /** State of the chart while the report lies here, in camelCase. */
  readonly name: string;
  /** Which unit decides: the one that reports, or the one it reports to. */
  readonly decidedBy: 'ownUnit' | 'superior';
  readonly how: StageKind;
  /** Of SEVERAL: how many must agree. */
  readonly agreement?: AgreementRule;
  /** Whose word counts: of SEVERAL left out, the whole committee; of ONE_DECIDER left out, any of its members. */
  readonly roles?: readonly Role[];
  /** Of a MEETING: which body meets. */
  readonly body?: BodyKind;
  /** Of a MEETING: full days between notice and meeting, unless a reason for haste is recorded. */
  readonly noticeDays?: number;
}

/** A route in one of its versions. A report keeps the version it began with. */
export interface ReviewRoute {
  /** What people call it; left out of those the product brings along. */
  readonly name?: string;
  readonly id: string;
  readonly version: number;
  readonly stages: readonly Stage[];
}

/** States every route has, beside its stages. */
export const FIXED_STATES = ['draft', 'returned', 'finalising', 'approved', 'published', 'withdrawn'] as const;

const BRANCH_MEETING: Stage = {
  name: 'cellReview',
  decidedBy: 'ownUnit',
  how: 'MEETING',
  body: 'GENERAL_ASSEMBLY',
  noticeDays: 2,
};
/** The superior receives a report: by its committee, or by the member assigned to the unit. */
export const RECEIPT: Stage = { name: 'committeeReview', decidedBy: 'superior', how: 'ONE_DECIDER' };

/** The course of a branch's report: its own meeting adopts it, then the Party committee above receives it. */
export const BRANCH_REPORT_ROUTE: ReviewRoute = { id: 'branch-report', version: 2, stages: [BRANCH_MEETING, RECEIPT] };

/**
 * The course where the branch has a committee: it agrees the draft before the branch meets
 * (Hướng dẫn 12-HD/BTCTW, 06/7/2018; domain notes on reports, 6.1, step 4).
 */
export const BRANCH_WITH_COMMITTEE_ROUTE: ReviewRoute = {
  id: 'branch-report-with-committee',
  version: 1,
  stages: [
    {
      name: 'committeeOpinion',
      decidedBy: 'ownUnit',
      how: 'SEVERAL',
      agreement: 'MAJORITY',
      roles: ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'],
    },
    BRANCH_MEETING,
    RECEIPT,
  ],
};

/**
 * The course of a committee's consolidated report: its standing members look first, its meeting adopts, and the issued
 * paper goes to the superior (domain notes on reports, 6.1, steps 11 to 15).
 */
export const COMMITTEE_REPORT_ROUTE: ReviewRoute = {
  id: 'committee-report',
  version: 1,
  stages: [
    {
      name: 'standingReview',
      decidedBy: 'ownUnit',
      how: 'SEVERAL',
      agreement: 'ANY',
      roles: ['SECRETARY', 'DEPUTY_SECRETARY'],
    },
    { name: 'committeeMeeting', decidedBy: 'ownUnit', how: 'MEETING', body: 'COMMITTEE', noticeDays: 3 },
  ],
};

/** The course of a member unit's report to its bloc: the unit's leaders sign it, the head or deputy unit receives it. */
export const MEMBER_UNIT_ROUTE: ReviewRoute = {
  id: 'member-unit-report',
  version: 1,
  stages: [
    { name: 'unitApproval', decidedBy: 'ownUnit', how: 'ONE_DECIDER', roles: ['UNIT_HEAD', 'UNIT_DEPUTY_HEAD'] },
    {
      name: 'blocReceipt',
      decidedBy: 'superior',
      how: 'ONE_DECIDER',
      roles: ['BLOC_HEAD', 'BLOC_DEPUTY', 'BLOC_CONSOLIDATOR'],
    },
  ],
};

/**
 * The course of a bloc's report: the deputy unit drafts, the head unit looks at it, the conference discusses and the
 * head concludes, the council receives (domain notes on reports, 6.2).
 */
export const BLOC_REPORT_ROUTE: ReviewRoute = {
  id: 'bloc-report',
  version: 1,
  stages: [
    { name: 'headUnitReview', decidedBy: 'ownUnit', how: 'ONE_DECIDER', roles: ['BLOC_HEAD'] },
    { name: 'blocConference', decidedBy: 'ownUnit', how: 'MEETING', body: 'BLOC_CONFERENCE', noticeDays: 3 },
    { name: 'councilReceipt', decidedBy: 'superior', how: 'ONE_DECIDER', roles: ['COUNCIL_CHAIR', 'COUNCIL_OFFICE'] },
  ],
};

/** Every route the product brings along. */
export const ROUTES: readonly ReviewRoute[] = [
  BRANCH_REPORT_ROUTE,
  BRANCH_WITH_COMMITTEE_ROUTE,
  COMMITTEE_REPORT_ROUTE,
  MEMBER_UNIT_ROUTE,
  BLOC_REPORT_ROUTE,
];

export const UNIT_CLASSES = ['BRANCH', 'BRANCH_WITH_COMMITTEE', 'COMMITTEE', 'MEMBER_UNIT', 'BLOC'] as const;

/** Units whose reports take the same course. */
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** A branch without committee members has no committee to ask. */
export function unitClassOf(kind: OrganisationKind, hasCommittee: boolean): UnitClass {
  if (isBloc(kind)) return 'BLOC';
  if (kind === 'AGENCY') return 'MEMBER_UNIT';
  if (!isBranch(kind)) return 'COMMITTEE';
  return hasCommittee ? 'BRANCH_WITH_COMMITTEE' : 'BRANCH';
}

/** The route of a class where nobody prescribes another. */
export const DEFAULT_ROUTES: Readonly<Record<UnitClass, ReviewRoute>> = {
  BRANCH: BRANCH_REPORT_ROUTE,
  BRANCH_WITH_COMMITTEE: BRANCH_WITH_COMMITTEE_ROUTE,
  COMMITTEE: COMMITTEE_REPORT_ROUTE,
  MEMBER_UNIT: MEMBER_UNIT_ROUTE,
  BLOC: BLOC_REPORT_ROUTE,
};

/** Classes whose routes a body can prescribe. */
export function classesRuledBy(kind: OrganisationKind): readonly UnitClass[] {
  if (kind === 'EMULATION_COUNCIL') return ['BLOC', 'MEMBER_UNIT'];
  return isBloc(kind) ? ['MEMBER_UNIT'] : ['BRANCH', 'BRANCH_WITH_COMMITTEE', 'COMMITTEE'];
}

/** True when the superior receives the report on its course; otherwise it arrives when it is issued. */
export const isReceived = (route: ReviewRoute): boolean => route.stages.some((stage) => stage.decidedBy === 'superior');

/** The stage a report lies in, or undefined in a state that is no stage. */
export const stageOf = (route: ReviewRoute, state: string): Stage | undefined =>
  route.stages.find((stage) => stage.name === state);

/** The stage that follows a state; undefined after the last one. */
export const stageAfter = (route: ReviewRoute, name: string): Stage | undefined => {
  const at = route.stages.findIndex((stage) => stage.name === name);
  return at < 0 ? undefined : route.stages[at + 1];
};

/**
 * True when those who agree are enough. An agreement of nobody, or in a body without members, never is: nothing
 * passes by silence.
 */
export function isAgreed(rule: AgreementRule, agreeing: number, deciders: number): boolean {
  if (agreeing === 0 || deciders === 0) return false;
  if (rule === 'ANY') return true;
  return rule === 'ALL' ? agreeing >= deciders : agreeing * 2 > deciders;
}
