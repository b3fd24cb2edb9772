// Words that mean whole kinds of units: "các chi bộ trực thuộc", "các đảng bộ, chi bộ cơ sở", "khối trưởng các khối thi đua".
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { foldedPattern, foldMarks } from '@app/kernel/folding.js';

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

/** Nouns and the kinds they mean (Điều lệ Đảng, Điều 21, 24; domain organisation, 2). */
const WRITTEN_NOUNS: readonly (readonly [RegExp, readonly OrganisationKind[]])[] = [
  [/^(?:(?:chi ủy|bí thư) (?:các )?)?(?:chi bộ|chi ủy|chi)$/, BRANCHES],
  [/^(?:đảng ủy|đảng bộ|đảng)$/, PARTY_ORGS],
  [/^(?:huyện ủy|thành ủy|thị ủy|quận ủy)$/, ['ABOVE_GRASSROOTS_PARTY_ORG']],
  [/^(?:cấp ủy|tổ chức đảng|cấp ủy đảng)$/, EVERY_PARTY_UNIT],
  [/^(?:tổ chức cơ sở đảng|cấp ủy cơ sở)$/, ['GRASSROOTS_BRANCH', 'GRASSROOTS_PARTY_ORG']],
  [/^(?:khối trưởng(?: các khối)?|trưởng khối|khối|khối thi đua)(?: thi đua)?$/, BLOCS],
  [/^(?:cụm trưởng(?: các cụm)?|trưởng cụm|cụm|cụm thi đua)(?: thi đua)?$/, CLUSTERS],
  [/^(?:đơn vị thành viên|thành viên)(?: (?:của |trong )?(?:khối|cụm)(?: thi đua)?)?$/, EVERY_UNIT],
  [/^(?:đơn vị|cơ quan|sở ngành|sở|ban ngành)$/, AGENCIES],
  [/^(?:khối, cụm thi đua)$/, [...BLOCS, ...CLUSTERS]],
  [/^(?:đơn vị trực thuộc|tổ chức trực thuộc)$/, EVERY_UNIT],
];
const NOUNS = WRITTEN_NOUNS.map(([words, kinds]) => [foldedPattern(words), kinds] as const);

/** Words after a noun that leave only some kinds. */
const GRASSROOTS: readonly OrganisationKind[] = ['GRASSROOTS_BRANCH', 'GRASSROOTS_PARTY_ORG'];
const QUALIFIERS: readonly (readonly [RegExp, (kind: OrganisationKind) => boolean])[] = [
  [foldedPattern(/ cơ sở$/), (kind) => GRASSROOTS.includes(kind)],
  [foldedPattern(/ bộ phận$/), (kind) => kind === 'SECTIONAL_PARTY_ORG'],
];

const LEAD = foldedPattern(/^(?:giao |đề nghị |yêu cầu )?(?:(?:các|mỗi|từng|toàn thể|tất cả(?: các)?|những) )?/);
/** "… trực thuộc", "… trực thuộc Đảng ủy Sở", "… trong toàn Đảng bộ": all of them below the issuer. */
const TAIL = foldedPattern(/ (?:trực thuộc|thuộc|trong toàn|toàn)(?: .*)?$/);
const STANDS_ALONE = foldedPattern(/^(?:đơn vị|tổ chức) trực thuộc$/);
/** Commas and "và" between the nouns of a list. */
const BETWEEN = foldedPattern(/\s?[,;]\s?|\s(?:và|cùng)\s/);

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
    .split(BETWEEN)
    .map((part) => nounOf(part.trim()))
    .filter(Boolean);
  const last = qualifierOf(nouns.at(-1) ?? '');
  const kinds = nouns.map((noun) => kindsOfNoun(noun, last));
  if (kinds.length === 0 || kinds.includes(null)) return null;
  return new Set(kinds.flatMap((meant) => meant ?? []));
}
