// Words that mean whole kinds of units: "các chi bộ trực thuộc", "các đảng bộ, chi bộ cơ sở", "khối trưởng các khối thi đua".
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { foldMarks } from '@app/kernel/folding.js';

const BRANCHES: readonly OrganisationKind[] = ['SUBORDINATE_BRANCH', 'GRASSROOTS_BRANCH'];
const PARTY_ORGS: readonly OrganisationKind[] = [
  'SECTIONAL_PARTY_ORG',
  'GRASSROOTS_PARTY_ORG',
  'ABOVE_GRASSROOTS_PARTY_ORG',
  'PROVINCIAL_PARTY_ORG',
];
const BLOCS: readonly OrganisationKind[] = ['EMULATION_BLOC'];
const CLUSTERS: readonly OrganisationKind[] = ['EMULATION_CLUSTER'];
const EVERY_PARTY_UNIT = [...BRANCHES, ...PARTY_ORGS];
const AGENCIES: readonly OrganisationKind[] = ['AGENCY'];
const EVERY_UNIT = [...EVERY_PARTY_UNIT, ...BLOCS, ...CLUSTERS, ...AGENCIES];

/** Nouns and the kinds they mean (Điều lệ Đảng, Điều 21, 24; domain organisation, 2), folded. */
const NOUNS: readonly (readonly [RegExp, readonly OrganisationKind[]])[] = [
  [/^(?:(?:chi uy|bi thu) (?:cac )?)?(?:chi bo|chi uy|chi)$/, BRANCHES],
  [/^(?:dang uy|dang bo|dang)$/, PARTY_ORGS],
  [/^(?:huyen uy|thanh uy|thi uy|quan uy)$/, ['ABOVE_GRASSROOTS_PARTY_ORG']],
  [/^(?:cap uy|to chuc dang|cap uy dang)$/, EVERY_PARTY_UNIT],
  [/^(?:to chuc co so dang|cap uy co so)$/, ['GRASSROOTS_BRANCH', 'GRASSROOTS_PARTY_ORG']],
  [/^(?:khoi truong(?: cac khoi)?|truong khoi|khoi|khoi thi dua)(?: thi dua)?$/, BLOCS],
  [/^(?:cum truong(?: cac cum)?|truong cum|cum|cum thi dua)(?: thi dua)?$/, CLUSTERS],
  [/^(?:don vi thanh vien|thanh vien)(?: (?:cua |trong )?(?:khoi|cum)(?: thi dua)?)?$/, EVERY_UNIT],
  [/^(?:don vi|co quan|so nganh|so|ban nganh)$/, AGENCIES],
  [/^(?:khoi, cum thi dua)$/, [...BLOCS, ...CLUSTERS]],
  [/^(?:don vi truc thuoc|to chuc truc thuoc)$/, EVERY_UNIT],
];

/** Words after a noun that leave only some kinds. */
const GRASSROOTS: readonly OrganisationKind[] = ['GRASSROOTS_BRANCH', 'GRASSROOTS_PARTY_ORG'];
const QUALIFIERS: readonly (readonly [RegExp, (kind: OrganisationKind) => boolean])[] = [
  [/ co so$/, (kind) => GRASSROOTS.includes(kind)],
  [/ bo phan$/, (kind) => kind === 'SECTIONAL_PARTY_ORG'],
];

const LEAD = /^(?:giao |de nghi |yeu cau )?(?:(?:cac|moi|tung|toan the|tat ca(?: cac)?|nhung) )?/;
/** "… trực thuộc", "… trực thuộc Đảng ủy Sở", "… trong toàn Đảng bộ": all of them below the issuer. */
const TAIL = / (?:truc thuoc|thuoc|trong toan|toan)(?: .*)?$/;
const STANDS_ALONE = /^(?:don vi|to chuc) truc thuoc$/;

function nounOf(part: string): string {
  const bare = part.replace(LEAD, '');
  return STANDS_ALONE.test(bare) ? bare : bare.replace(TAIL, '');
}

const qualifierOf = (noun: string): RegExp | null => QUALIFIERS.find(([words]) => words.test(noun))?.[0] ?? null;

const kindsNamed = (noun: string): readonly OrganisationKind[] | undefined =>
  NOUNS.find(([words]) => words.test(noun))?.[1];

/** A qualifier that would leave nothing says nothing about this noun. */
function kindsOfNoun(noun: string, after: RegExp | null): readonly OrganisationKind[] | null {
  const own = qualifierOf(noun);
  const kinds = kindsNamed(noun) ?? (own ? kindsNamed(noun.replace(own, '')) : undefined);
  const allows = QUALIFIERS.find(([words]) => words === (own ?? after))?.[1];
  if (!kinds || !allows) return kinds ?? null;
  const left = kinds.filter(allows);
  return left.length > 0 ? left : kinds;
}

/**
 * The kinds that words mean; null where any part of them means something else ("các chi bộ được kiểm tra").
 * A qualifier at the end belongs to every part: "các đảng bộ, chi bộ cơ sở".
 */
export function kindsMeant(words: string): ReadonlySet<OrganisationKind> | null {
  const folded = foldMarks(words).replace(/\s+/g, ' ').trim();
  const nouns = folded
    .split(/\s?[,;]\s?|\s(?:va|cung)\s/)
    .map((part) => nounOf(part.trim()))
    .filter(Boolean);
  const last = qualifierOf(nouns.at(-1) ?? '');
  const kinds = nouns.map((noun) => kindsOfNoun(noun, last));
  if (kinds.length === 0 || kinds.some((one) => one === null)) return null;
  return new Set(kinds.flatMap((one) => one ?? []));
}
