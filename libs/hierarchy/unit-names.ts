// Units of a table and of the register found by their names.
import { fold } from '@app/kernel/folding.js';
import type { TableRow, UnitState } from './organisation-table.js';

/** Units by name: those of the table by their new names, the others by their present ones. */
export class Names {
  private readonly known = new Map<string, string>();

  constructor(rows: readonly TableRow[], units: readonly UnitState[]) {
    const inTable = new Set(rows.map((row) => row.id));
    for (const unit of units) if (!inTable.has(unit.id)) this.known.set(fold(unit.name), unit.id);
    for (const row of rows) this.known.set(fold(row.name), row.id || `new:${row.line}`);
  }

  find(name: string): string | undefined {
    return this.known.get(fold(name));
  }
}
