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

const fold = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/uỷ/g, 'ủy').replace(/\s+/g, ' ').trim();

/** A proposal that a person confirms: named units first, then whole kinds, else nothing. */
export function resolveScope(obligedBy: string | null, units: readonly ScopeUnit[]): Scope {
  const words = fold(obligedBy ?? '');
  const named = units.filter((unit) => words.includes(fold(unit.name)));
  if (named.length > 0) return { resolved: true, unitIds: named.map((unit) => unit.id) };
  if (/(?:các|mỗi|từng|toàn thể) chi bộ|^chi bộ(?: trực thuộc)?$|chi bộ trực thuộc/.test(words)) {
    const branches = units.filter((unit) => isBranch(unit.kind));
    return { resolved: branches.length > 0, unitIds: branches.map((unit) => unit.id) };
  }
  return { resolved: false, unitIds: [] };
}
