// Party organisations and emulation blocs: what they are called, whom they answer to, and since when.
import type { LocalDate } from '@app/calendar/local-date.js';

export type ReportingLine = 'PARTY' | 'EMULATION';

/** Kinds of organisation of the Party line (Điều lệ Đảng, Điều 21, 24) and of the emulation line. */
export type OrganisationKind =
  | 'SUBORDINATE_BRANCH'
  | 'GRASSROOTS_BRANCH'
  | 'SECTIONAL_PARTY_ORG'
  | 'GRASSROOTS_PARTY_ORG'
  | 'ABOVE_GRASSROOTS_PARTY_ORG'
  | 'PROVINCIAL_PARTY_ORG'
  | 'EMULATION_BLOC'
  | 'EMULATION_CLUSTER'
  | 'EMULATION_COUNCIL'
  /** An office (sở, trung tâm, ban) as such: member of a bloc beside its own Party organisation. */
  | 'AGENCY';

/** A span of days; `validTo` is the last day, null while it lasts. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** True when the span covers the day. */
export const isValidOn = (span: Validity, on: LocalDate): boolean =>
  span.validFrom <= on && (span.validTo === null || on <= span.validTo);

/** The line in which an organisation of a kind reports. */
export const lineOfKind = (kind: OrganisationKind): ReportingLine =>
  kind === 'AGENCY' || kind === 'EMULATION_COUNCIL' || isBloc(kind) ? 'EMULATION' : 'PARTY';

/** Share of a body's members who must be present, and the working rules (quy chế làm việc) that say so. */
export interface Quorum {
  readonly numerator: number;
  readonly denominator: number;
  readonly source: string;
}

/** Members of a body of a given size whom a quorum wants present. */
export const quorumOf = (quorum: Quorum, members: number): number =>
  Math.ceil((members * quorum.numerator) / quorum.denominator);

/** A branch (chi bộ) answers for itself in a meeting of all its members; it has no seal. */
export const isBranch = (kind: OrganisationKind): boolean =>
  kind === 'SUBORDINATE_BRANCH' || kind === 'GRASSROOTS_BRANCH';

/** A bloc (khối, cụm thi đua) has units for members, and one of them for its head; the two kinds differ in name alone. */
export const isBloc = (kind: OrganisationKind): boolean => kind === 'EMULATION_BLOC' || kind === 'EMULATION_CLUSTER';

export const BLOC_STANDINGS = ['HEAD_UNIT', 'DEPUTY_HEAD_UNIT', 'MEMBER'] as const;

/** Post of a unit in a bloc, held for a year as a rule. */
export type BlocStanding = (typeof BLOC_STANDINGS)[number];
