// Where several must agree: whose voice counts, who has spoken, and whether that is enough.
import type { Role, Seat } from '@app/hierarchy/membership.js';
import { notAllowed, notPossible } from '@app/kernel/errors.js';
import type { ReportFacts } from './report-command.js';
import { isAgreed, type Stage } from './review-route.js';

/** The members whose agreement counts in a stage: each person once, however many seats. */
export const decidersOf = (stage: Stage, report: ReportFacts): readonly string[] => {
  const unit = stage.decidedBy === 'ownUnit' ? report.target.organisationId : report.target.superiorIds[0];
  const counts = (seat: Seat): boolean =>
    seat.organisationId === unit && (stage.roles === undefined || stage.roles.includes(seat.role));
  return [...new Set(report.deciders.filter(counts).map((seat) => seat.memberId))];
};

/**
 * Refuses whoever does not count, or agreed before.
 * @throws Refusal NotAllowed `report.noVoice`; NotPossible `report.agreedBefore`
 */
export function checkVoice(stage: Stage | undefined, report: ReportFacts, memberId: string): void {
  if (stage?.how !== 'SEVERAL') return;
  if (!decidersOf(stage, report).includes(memberId)) throw notAllowed('report.noVoice');
  if (report.approvals.includes(memberId)) throw notPossible('report.agreedBefore');
}

/** Who decides for the superior where the route does not say: its committee, or the member assigned to the unit. */
export const SUPERIOR_DECIDERS: readonly Role[] = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'SUPERVISING_MEMBER',
];

/** The seats that count for deciding in a stage; outside a stage all do. */
export function seatsForStage(stage: Stage | undefined, seats: readonly Seat[]): readonly Seat[] {
  if (!stage) return seats;
  const roles = stage.roles ?? (stage.decidedBy === 'superior' ? SUPERIOR_DECIDERS : null);
  return roles ? seats.filter((seat) => roles.includes(seat.role)) : seats;
}

/** True when one more agreement lets the report pass; voices of people who left no longer count. */
export function agreesWith(stage: Stage | undefined, report: ReportFacts, memberId: string): boolean {
  if (stage?.how !== 'SEVERAL') return true;
  const deciders = decidersOf(stage, report);
  const agreeing = new Set([...report.approvals, memberId].filter((id) => deciders.includes(id)));
  return isAgreed(stage.agreement ?? 'ALL', agreeing.size, deciders.length);
}
