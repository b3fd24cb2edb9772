// The roll of a meeting: who belongs to the body on its day, who is called in beside it, and what the minutes may change.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Role } from '@app/hierarchy/membership.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '@app/persistence/db.js';
import { rosterOf, seatedIn, type BodyMember } from '@app/persistence/meeting/meetings.store.js';
import { childrenOf } from '@app/persistence/organisation/organisation.store.js';
import type { BodyKind, Capacity, RollEntry } from '@app/workflow/meeting.js';

const COMMITTEE = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const;
const LEADERS = ['SECRETARY', 'DEPUTY_SECRETARY'] as const;
const UNITS_OF_BLOC = ['BLOC_HEAD', 'BLOC_DEPUTY', 'BLOC_MEMBER'] as const;
const COUNCIL = ['COUNCIL_CHAIR', 'COUNCIL_OFFICE'] as const;

const entry = (person: Omit<BodyMember, 'votes' | 'role'>, capacity: Capacity): RollEntry => ({
  key: newId(),
  name: person.name,
  title: person.title,
  memberId: person.memberId,
  capacity,
  status: 'SUMMONED',
  reason: '',
});

/** Seats that make a body's members. */
const SEATS: Readonly<Record<Exclude<BodyKind, 'GENERAL_ASSEMBLY'>, readonly Role[]>> = {
  COMMITTEE,
  STANDING_COMMITTEE: LEADERS,
  BLOC_CONFERENCE: UNITS_OF_BLOC,
  EMULATION_COUNCIL: COUNCIL,
};

/** Members of the body as of a day: those in its seats; of a branch, its roll. */
async function membersOf(db: Db, body: BodyKind, organisationId: string, on: LocalDate): Promise<RollEntry[]> {
  if (body === 'GENERAL_ASSEMBLY') {
    const all = await rosterOf(db, organisationId, on);
    return all.map((one) => entry(one, one.votes ? 'VOTING' : 'NON_VOTING'));
  }
  return (await seatedIn(db, organisationId, SEATS[body], on)).map((one) => entry(one, 'VOTING'));
}

/** Secretaries or consolidating officers of the subordinate units, called in beside the body without a vote. */
async function officersBelow(db: Db, organisationId: string, on: LocalDate): Promise<RollEntry[]> {
  const found: RollEntry[] = [];
  for (const unit of await childrenOf(db, organisationId, on))
    for (const one of await seatedIn(db, unit.id, ['SECRETARY', 'CONSOLIDATOR'], on))
      found.push(entry({ ...one, title: `${one.title} ${unit.name}` }, 'NON_VOTING'));
  return found;
}

/** Everybody to call: the body, those called in beside it, and the superior's assigned representative. */
export async function rollFor(
  db: Db,
  meeting: {
    readonly organisationId: string;
    readonly superiorId: string;
    readonly body: BodyKind;
    readonly isExpanded: boolean;
  },
  on: LocalDate,
): Promise<readonly RollEntry[]> {
  const { organisationId, superiorId, body, isExpanded } = meeting;
  const members = await membersOf(db, body, organisationId, on);
  // Each unit of a bloc comes with the officer who consolidates for it (seed 2).
  const below = isExpanded || body === 'BLOC_CONFERENCE' ? await officersBelow(db, organisationId, on) : [];
  const sent = [
    ...(await seatedIn(db, organisationId, ['SUPERVISING_MEMBER'], on)),
    ...(await seatedIn(db, superiorId, COUNCIL, on)),
  ];
  const superiors = sent.map((one) => entry(one, 'SUPERIOR'));
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
