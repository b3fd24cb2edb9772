// Which single thing a row of the desk asks of a person: answered by the chart and the permissions, not by a list of states.
import type { DeskTask } from '@app/contracts/desk.contract.js';
import { missingSections } from '@app/forms/report-form.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import type { DeskRow } from '@app/persistence/queries/my-desk.query.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import type { Actor, ReportFacts } from '@app/workflow/decide.js';
import { stageOf } from '@app/workflow/review-route.js';

const factsOf = (row: DeskRow): ReportFacts => ({
  state: row.state ?? 'draft',
  version: row.version ?? 0,
  returnedFrom: row.returnedFrom,
  requiresReadoption: row.requiresReadoption ?? false,
  submittedBy: row.submittedBy,
  missingSections: missingSections(row.sections ?? []).map((section) => section.heading),
  target: { organisationId: row.organisationId, superiorIds: [row.superiorId] },
});

/** Where an upper-level member is assigned to the unit, its drafts lie on that person's desk alone. */
const isForAnother = (row: DeskRow, actor: Actor): boolean =>
  row.hasSupervisor &&
  !actor.seats.some((seat) => seat.organisationId === row.organisationId && seat.role === 'SUPERVISING_MEMBER');

/** Null when the row asks nothing of this person now. */
export function taskOf(row: DeskRow, actor: Actor): DeskTask | null {
  const facts = factsOf(row);
  if (!row.route) return seatFor('report.write', actor.seats, facts.target, actor.today) ? 'start' : null;
  const commands = availableCommands(row.route, facts, actor);
  const stage = stageOf(row.route, facts.state);
  if (commands.includes('approve')) {
    if (stage?.decidedBy !== 'superior') return 'adopt';
    return isForAnother(row, actor) ? null : 'review';
  }
  if (commands.includes('publish')) return 'publish';
  if (commands.includes('save')) return facts.state === 'returned' ? 'rework' : 'write';
  return null;
}
