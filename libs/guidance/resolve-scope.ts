// Whom the words of a duty mean ("các chi bộ trực thuộc"), among the units below the issuer.
import { isBranch, type OrganisationKind } from '@app/hierarchy/organisation.js';

/** A unit that may owe a report. */
export interface ScopeUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** `resolved` false: the words were not understood, and a person must choose. */
export interface Scope {
  readonly resolved: boolean;
  readonly unitIds: readonly string[];
}

/** One spelling of the words for units; learned words are kept in it. */
export const foldWords = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/uỷ/g, 'ủy').replace(/\s+/g, ' ').trim();

/** Words that a person explained before, folded, with the units they meant. */
export type LearnedWords = ReadonlyMap<string, readonly string[]>;

/** Words for whole kinds of units, as guidance writes them. */
const ALL_BRANCHES = /(?:các|mỗi|từng|toàn thể) chi (?:bộ|ủy)|^chi (?:bộ|ủy)(?: trực thuộc)?$|chi (?:bộ|ủy) trực thuộc/;
const ALL_UNITS =
  /(?:cấp ủy|tổ chức đảng|chi bộ, đảng bộ|đảng bộ, chi bộ|chi, đảng bộ)(?: bộ phận)?(?: trực thuộc| cơ sở)?|các (?:đơn vị|tổ chức) trực thuộc/;

/** What someone explained before, as far as those units still stand below the issuer. */
function learned(words: string, units: readonly ScopeUnit[], known: LearnedWords): readonly string[] {
  const ids = new Set(units.map((unit) => unit.id));
  return (known.get(words) ?? []).filter((id) => ids.has(id));
}

/** A proposal that a person confirms: words explained before, then named units, then whole kinds, else nothing. */
export function resolveScope(
  obligedBy: string | null,
  units: readonly ScopeUnit[],
  known: LearnedWords = new Map(),
): Scope {
  const words = foldWords(obligedBy ?? '');
  const explained = learned(words, units, known);
  if (explained.length > 0) return { resolved: true, unitIds: explained };
  const named = units.filter((unit) => words.includes(foldWords(unit.name)));
  if (named.length > 0) return { resolved: true, unitIds: named.map((unit) => unit.id) };
  if (ALL_UNITS.test(words)) return { resolved: units.length > 0, unitIds: units.map((unit) => unit.id) };
  if (ALL_BRANCHES.test(words)) {
    const branches = units.filter((unit) => isBranch(unit.kind));
    return { resolved: branches.length > 0, unitIds: branches.map((unit) => unit.id) };
  }
  return { resolved: false, unitIds: [] };
}
