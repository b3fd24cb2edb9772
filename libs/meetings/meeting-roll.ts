// The roll of a meeting: who belongs to the body on its day, who is called in beside it, and what the minutes may change.
import type { LocalDate } from '@app/calendar/local-date.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '@app/persistence/db.js';
import { rosterOf, seatedIn, type BodyMember } from '@app/persistence/meetings.store.js';
import { childrenOf } from '@app/persistence/organisation.store.js';
import type { BodyKind, Capacity, RollEntry } from '@app/workflow/meeting.js';

const COMMITTEE = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const;
const LEADERS = ['SECRETARY', 'DEPUTY_SECRETARY'] as const;

const entry = (person: Omit<BodyMember, 'votes' | 'role'>, capacity: Capacity): RollEntry => ({
  key: newId(),
  name: person.name,
  title: person.title,
  memberId: person.memberId,
  capacity,
  status: 'SUMMONED',
  reason: '',
});

/** Members of the body as of a day. Members of the committee are its seats; of a branch, its roll. */
async function membersOf(db: Db, body: BodyKind, organisationId: string, on: LocalDate): Promise<RollEntry[]> {
  if (body === 'GENERAL_ASSEMBLY') {
    const all = await rosterOf(db, organisationId, on);
    return all.map((one) => entry(one, one.votes ? 'VOTING' : 'NON_VOTING'));
  }
  const roles = body === 'STANDING_COMMITTEE' ? LEADERS : COMMITTEE;
  return (await seatedIn(db, organisationId, roles, on)).map((one) => entry(one, 'VOTING'));
}

/** Secretaries of the subordinate units, whom an expanded meeting calls in without a vote. */
async function secretariesBelow(db: Db, organisationId: string, on: LocalDate): Promise<RollEntry[]> {
  const found: RollEntry[] = [];
  for (const unit of await childrenOf(db, organisationId, on))
    for (const one of await seatedIn(db, unit.id, ['SECRETARY'], on))
      found.push(entry({ ...one, title: `${one.title} ${unit.name}` }, 'NON_VOTING'));
  return found;
}

/** Everybody to call: the body, those called in beside it, and the superior's assigned representative. */
export async function rollFor(
  db: Db,
  meeting: { readonly organisationId: string; readonly body: BodyKind; readonly isExpanded: boolean },
  on: LocalDate,
): Promise<readonly RollEntry[]> {
  const { organisationId, body, isExpanded } = meeting;
  const members = await membersOf(db, body, organisationId, on);
  const below = isExpanded ? await secretariesBelow(db, organisationId, on) : [];
  const superiors = (await seatedIn(db, organisationId, ['SUPERVISING_MEMBER'], on)).map((one) =>
    entry(one, 'SUPERIOR'),
  );
  const known = new Set(members.flatMap((one) => one.memberId ?? []));
  const isNew = (one: RollEntry): boolean => one.memberId === null || !known.has(one.memberId);
  return [...members, ...below.filter(isNew), ...superiors.filter(isNew)];
}

/** What the minutes say of one line of the roll; a key that is not known is somebody who came besides. */
export type RollMark = Pick<RollEntry, 'key' | 'name' | 'title' | 'capacity' | 'status' | 'reason'>;

/**
 * The roll with its marks. Membership is a fact of the organisation, not of the minutes: lines of the body keep their
 * name and capacity and cannot be left out; only guests and representatives of the superior may be added or dropped.
 */
export function markRoll(stored: readonly RollEntry[], marks: readonly RollMark[]): readonly RollEntry[] {
  const byKey = new Map(marks.map((one) => [one.key, one]));
  const isOfBody = (one: RollEntry): boolean =>
    one.memberId !== null || one.capacity === 'VOTING' || one.capacity === 'NON_VOTING';
  const kept = stored
    .filter((one) => isOfBody(one) || byKey.has(one.key))
    .map((one) => {
      const mark = byKey.get(one.key);
      return mark ? { ...one, status: mark.status, reason: mark.reason.trim() } : one;
    });
  const known = new Set(stored.map((one) => one.key));
  const added = marks
    .filter((one) => !known.has(one.key) && one.name.trim() !== '')
    .map(({ name, title, capacity, status, reason }) => ({
      key: newId(),
      name: name.trim(),
      title: title.trim(),
      memberId: null,
      capacity: capacity === 'SUPERIOR' ? ('SUPERIOR' as const) : ('GUEST' as const),
      status,
      reason: reason.trim(),
    }));
  return [...kept, ...added];
}
