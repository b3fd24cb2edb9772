// Steps without anybody: seen for each class of units, and only where the ruling body can see them.
import { emptyStages, type SeatedUnit } from './empty-stages.js';
import { BLOC_REPORT_ROUTE, BRANCH_REPORT_ROUTE, COMMITTEE_REPORT_ROUTE, MEMBER_UNIT_ROUTE } from './review-route.js';

const committee: SeatedUnit = {
  unit: 'Đảng ủy',
  kind: 'GRASSROOTS_PARTY_ORG',
  isOwn: true,
  roles: ['SECRETARY', 'OFFICE_CHIEF'],
};
const branch: SeatedUnit = { unit: 'Chi bộ A', kind: 'SUBORDINATE_BRANCH', isOwn: false, roles: [] };
const council: SeatedUnit = { unit: 'Hội đồng', kind: 'EMULATION_COUNCIL', isOwn: true, roles: ['ADMINISTRATOR'] };
const bloc: SeatedUnit = { unit: 'Khối', kind: 'EMULATION_BLOC', isOwn: false, roles: ['BLOC_DEPUTY'] };
const office: SeatedUnit = { unit: 'Sở A', kind: 'AGENCY', isOwn: false, roles: ['CONSOLIDATOR'] };

test('a branch without leaders has nobody to adopt; the committee above has somebody to receive', () => {
  const found = emptyStages(BRANCH_REPORT_ROUTE.stages, 'BRANCH', [committee, branch]);
  expect(found).toEqual([{ stage: 'cellReview', units: ['Chi bộ A'] }]);
});

test('a branch with a committee is of another class', () => {
  const other: SeatedUnit = { ...branch, roles: ['COMMITTEE_MEMBER'] };
  expect(emptyStages(BRANCH_REPORT_ROUTE.stages, 'BRANCH', [committee, other])).toEqual([]);
});

test('a committee looks at itself alone', () => {
  expect(emptyStages(COMMITTEE_REPORT_ROUTE.stages, 'COMMITTEE', [committee, branch])).toEqual([]);
  const vacant = { ...committee, roles: [] };
  expect(emptyStages(COMMITTEE_REPORT_ROUTE.stages, 'COMMITTEE', [vacant]).map((one) => one.stage)).toEqual([
    'standingReview',
    'committeeMeeting',
  ]);
});

test('a council sees blocs without a head and its own missing office, not the units of its blocs', () => {
  expect(emptyStages(BLOC_REPORT_ROUTE.stages, 'BLOC', [council, bloc])).toEqual([
    { stage: 'headUnitReview', units: ['Khối'] },
    { stage: 'blocConference', units: ['Khối'] },
    { stage: 'councilReceipt', units: ['Hội đồng'] },
  ]);
  expect(emptyStages(MEMBER_UNIT_ROUTE.stages, 'MEMBER_UNIT', [council, bloc])).toEqual([]);
});

test('a bloc sees units without a leader', () => {
  const own: SeatedUnit = { ...bloc, isOwn: true };
  expect(emptyStages(MEMBER_UNIT_ROUTE.stages, 'MEMBER_UNIT', [own, office])).toEqual([
    { stage: 'unitApproval', units: ['Sở A'] },
  ]);
});

test('a member assigned to one branch does not receive for the others', () => {
  const vacant = { ...committee, roles: ['OFFICE_CHIEF'] as const };
  const followed: SeatedUnit = { ...branch, unit: 'Chi bộ B', roles: ['SECRETARY', 'SUPERVISING_MEMBER'] };
  const led: SeatedUnit = { ...branch, roles: ['SECRETARY'] };
  expect(emptyStages(BRANCH_REPORT_ROUTE.stages, 'BRANCH', [vacant, led, followed])).toEqual([
    { stage: 'committeeReview', units: ['Chi bộ A'] },
  ]);
  expect(emptyStages(BRANCH_REPORT_ROUTE.stages, 'BRANCH', [vacant, led])).toEqual([
    { stage: 'committeeReview', units: ['Đảng ủy'] },
  ]);
});
