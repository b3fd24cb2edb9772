// The steps an administrator can put into a route: named in standard terms, each with how it is usually decided.
import { BLOC_REPORT_ROUTE, MEMBER_UNIT_ROUTE, type Stage } from './review-route.js';

export const STAGE_PALETTE: readonly Stage[] = [
  {
    name: 'committeeOpinion',
    decidedBy: 'ownUnit',
    how: 'SEVERAL',
    agreement: 'MAJORITY',
    roles: ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'],
  },
  {
    name: 'standingReview',
    decidedBy: 'ownUnit',
    how: 'SEVERAL',
    agreement: 'ANY',
    roles: ['SECRETARY', 'DEPUTY_SECRETARY'],
  },
  { name: 'cellReview', decidedBy: 'ownUnit', how: 'MEETING', body: 'GENERAL_ASSEMBLY', noticeDays: 2 },
  { name: 'standingMeeting', decidedBy: 'ownUnit', how: 'MEETING', body: 'STANDING_COMMITTEE', noticeDays: 2 },
  { name: 'committeeMeeting', decidedBy: 'ownUnit', how: 'MEETING', body: 'COMMITTEE', noticeDays: 3 },
  { name: 'officeCheck', decidedBy: 'superior', how: 'ONE_DECIDER', roles: ['OFFICE_CHIEF', 'RECORDS_CLERK'] },
  { name: 'inspectionOpinion', decidedBy: 'superior', how: 'ONE_DECIDER', roles: ['COMMISSION_CHAIR'] },
  { name: 'committeeReview', decidedBy: 'superior', how: 'ONE_DECIDER' },
  {
    name: 'superiorStandingReview',
    decidedBy: 'superior',
    how: 'ONE_DECIDER',
    roles: ['SECRETARY', 'DEPUTY_SECRETARY'],
  },
];

/** The steps of the emulation line. */
export const BLOC_STAGE_PALETTE: readonly Stage[] = [
  ...MEMBER_UNIT_ROUTE.stages,
  { name: 'deputyUnitReview', decidedBy: 'ownUnit', how: 'ONE_DECIDER', roles: ['BLOC_HEAD', 'BLOC_DEPUTY'] },
  ...BLOC_REPORT_ROUTE.stages,
];
