// The words of the organisation's table: Vietnamese headings, kinds and posts, and what they stand for.
import {
  TABLE_COLUMNS,
  type RawRow,
  type TableColumn,
  type TableWords,
  type UnitState,
} from '@app/hierarchy/organisation-table.js';
import { BLOC_STANDINGS, type BlocStanding, type OrganisationKind } from '@app/hierarchy/organisation.js';
import { fold } from '@app/kernel/folding.js';
import { invalid } from '@app/kernel/errors.js';
import { translate } from '@app/messages/translator.js';

const KINDS: readonly OrganisationKind[] = [
  'SUBORDINATE_BRANCH',
  'GRASSROOTS_BRANCH',
  'SECTIONAL_PARTY_ORG',
  'GRASSROOTS_PARTY_ORG',
  'ABOVE_GRASSROOTS_PARTY_ORG',
  'PROVINCIAL_PARTY_ORG',
  'EMULATION_BLOC',
  'EMULATION_CLUSTER',
  'EMULATION_COUNCIL',
  'AGENCY',
];

const vi = (key: string): string => translate('vi', key);

const wordsOf = <T extends string>(codes: readonly T[], prefix: string): Readonly<Record<string, T>> =>
  Object.fromEntries(codes.map((code) => [vi(`${prefix}.${code}`), code]));

/** Kinds and posts as the table writes them. */
export const WORDS: TableWords = {
  kinds: wordsOf(KINDS, 'kind'),
  standings: wordsOf<BlocStanding>(BLOC_STANDINGS, 'standing'),
};

const headingOf = (column: TableColumn): string => vi(`table.col.${column}`);

/** Units as rows of words, the heading first. Days are left blank: they are filled in where something changes. */
export const tableOf = (units: readonly UnitState[]): string[][] => {
  const nameOf = (id: string | null): string => units.find((unit) => unit.id === id)?.name ?? '';
  const cell = (unit: UnitState, column: TableColumn): string => {
    switch (column) {
      case 'kind':
        return vi(`kind.${unit.kind}`);
      case 'parent':
        return nameOf(unit.parentId);
      case 'standing':
        return unit.standing ? vi(`standing.${unit.standing}`) : '';
      case 'aliases':
        return unit.aliases.join('; ');
      case 'effectiveOn':
      case 'lastDay':
      case 'successor':
        return '';
      default:
        return unit[column];
    }
  };
  return [TABLE_COLUMNS.map(headingOf), ...units.map((unit) => TABLE_COLUMNS.map((column) => cell(unit, column)))];
};

/**
 * Rows by column, told by their headings in any order.
 * @throws Refusal Invalid `table.noHeading` naming the headings that are missing
 */
export function rawRows([heading = [], ...rows]: readonly (readonly string[])[]): RawRow[] {
  const places = new Map(
    TABLE_COLUMNS.map((column) => [column, heading.findIndex((one) => fold(one) === fold(headingOf(column)))]),
  );
  const missing = TABLE_COLUMNS.filter(
    (column) => ['id', 'name', 'kind', 'parent'].includes(column) && places.get(column) === -1,
  );
  if (missing.length > 0) throw invalid('table.noHeading', { headings: missing.map(headingOf).join('; ') }, 'file');
  return rows.map((row) =>
    Object.fromEntries(TABLE_COLUMNS.map((column) => [column, row[places.get(column) ?? -1] ?? ''])),
  );
}
