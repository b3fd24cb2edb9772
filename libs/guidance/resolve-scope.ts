// Whom the words of a duty mean ("các chi bộ trực thuộc"), among the units below the issuer.
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { fold } from '@app/kernel/folding.js';
import { kindsMeant } from './scope-words.js';

/** A unit that may owe a report. */
export interface ScopeUnit {
  readonly id: string;
  readonly name: string;
  /** Other names it is called by: a single page may use three names for the same bloc. */
  readonly aliases?: readonly string[];
  readonly kind: OrganisationKind;
}

/** `resolved` false: the words were not understood, and a person must choose. */
export interface Scope {
  readonly resolved: boolean;
  readonly unitIds: readonly string[];
  /** Units that the words leave out by name. */
  readonly exceptedIds: readonly string[];
}

/** Words of a duty that say who owes it. */
export interface ScopeWords {
  readonly obligedBy: string | null;
  /** The sentence it stands in, where exceptions may follow: "(trừ Chi bộ Thư viện)". */
  readonly evidence?: string;
}

/** One spelling of the words for units. Learned words are stored in it: a change here needs a migration. */
export const foldWords = (text: string): string => fold(text).replace(/uỷ/g, 'ủy');

/** Words that a person explained before, folded, with the units they meant. */
export type LearnedWords = ReadonlyMap<string, readonly string[]>;

/** What someone explained before, as far as those units still stand below the issuer. */
function learned(words: string, units: readonly ScopeUnit[], known: LearnedWords): readonly string[] {
  const ids = new Set(units.map((unit) => unit.id));
  return (known.get(words) ?? []).filter((id) => ids.has(id));
}

const EXCEPT = /(?:^|[\s(,;])(?:trừ|ngoại trừ|không kể|không bao gồm|không gồm)\s(?!khi|trường hợp|ngày|tháng|quý)/;

/** Dashes and blanks between words differ from page to page: "Văn hóa - Xã hội", "Văn hóa Xã hội". */
const foldName = (text: string): string =>
  foldWords(text)
    .replace(/\s*[-–—]\s*/g, ' ')
    .trim();

const namesOf = (words: string, units: readonly ScopeUnit[]): readonly ScopeUnit[] => {
  const folded = foldName(words);
  return units.filter((unit) => [unit.name, ...(unit.aliases ?? [])].some((name) => folded.includes(foldName(name))));
};

/** Offices of the issuer itself, which owe nothing to it: they consolidate and report upwards. */
const OWN_OFFICE =
  /^(?:văn phòng|ban thường vụ|thường trực|ban chấp hành|ban tổ chức|ban tuyên giáo|ban dân vận|ủy ban kiểm tra|cơ quan (?:ủy ban kiểm tra|tổ chức)|bộ phận|tổ giúp việc)(?=\s|$)/;

/** True for words that mean the issuer's own office and name no unit below it. */
export const isOwnOffice = (obligedBy: string | null, units: readonly ScopeUnit[]): boolean => {
  const words = foldWords(obligedBy ?? '').replace(/^(?:giao|đề nghị|yêu cầu) /, '');
  return OWN_OFFICE.test(words) && namesOf(words, units).length === 0;
};

/** What stands after "trừ", up to the end of the bracket or sentence. */
function wordsExcepted(text: string): string {
  const found = EXCEPT.exec(text);
  return found ? (text.slice(found.index + found[0].length).split(/[).;:]/, 1)[0] ?? '') : '';
}

const withoutExceptions = (words: string): string => {
  const found = EXCEPT.exec(words);
  return found ? words.slice(0, found.index) : words;
};

/** Units meant before exceptions: words explained before, then named units, then whole kinds, else null. */
function unitsMeant(words: string, units: readonly ScopeUnit[], known: LearnedWords): readonly string[] | null {
  const explained = learned(words, units, known);
  if (explained.length > 0) return explained;
  const named = namesOf(words, units);
  if (named.length > 0) return named.map((unit) => unit.id);
  const kinds = kindsMeant(words);
  return kinds && units.filter((unit) => kinds.has(unit.kind)).map((unit) => unit.id);
}

/** A proposal that a person confirms, with the units that the words leave out. */
export function resolveScope(
  { obligedBy, evidence = '' }: ScopeWords,
  units: readonly ScopeUnit[],
  known: LearnedWords = new Map(),
): Scope {
  const words = foldWords(obligedBy ?? '');
  const excepted = namesOf(`${wordsExcepted(words)} ${wordsExcepted(foldWords(evidence))}`, units).map(({ id }) => id);
  const meant = unitsMeant(withoutExceptions(words), units, known) ?? [];
  const unitIds = meant.filter((id) => !excepted.includes(id));
  return { resolved: unitIds.length > 0, unitIds, exceptedIds: excepted };
}
