// The organisation as a table: handed out, compared when it comes back, and written once somebody has seen every change.
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { compareTable, inWritingOrder, type OrganisationChange } from '@app/hierarchy/organisation-changes.js';
import {
  readTable,
  type RawRow,
  type TableFault,
  type TableWords,
  type UnitState,
} from '@app/hierarchy/organisation-table.js';
import { fold } from '@app/kernel/folding.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notAllowed, stale } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import type { Db } from '@app/persistence/db.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { applyChange, type UnitByName } from '@app/persistence/organisation/organisation-changes.store.js';
import { officesOn, unitStates } from '@app/persistence/organisation/unit-states.query.js';
import { seatsThatMay } from '@app/persistence/organisation/seats.query.js';

/** What a table would change. `fingerprint` names exactly these changes. */
export interface TablePreview {
  readonly changes: readonly OrganisationChange[];
  readonly faults: readonly TableFault[];
  readonly fingerprint: string;
}

interface Scope {
  readonly seat: Seat;
  readonly unitIds: readonly string[];
}

const fingerprintOf = (changes: readonly OrganisationChange[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 16);

@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** True when the person administers some organisation. */
  async isOpenTo(memberId: string): Promise<boolean> {
    return (await this.scopeOf(this.dataSource, memberId, localDateAt(this.clock.now()))) !== null;
  }

  /**
   * Units in the administrator's hands as they stand on a day.
   * @throws Refusal NotAllowed `permission.organisation.change`
   */
  async units(memberId: string, on: LocalDate): Promise<readonly UnitState[]> {
    const scope = await this.requireScope(this.dataSource, memberId, localDateAt(this.clock.now()));
    return unitStates(this.dataSource, scope.unitIds, on);
  }

  /** Every change a table would make, or every fault that keeps it from being made. Nothing is written. */
  preview(memberId: string, rows: readonly RawRow[], words: TableWords): Promise<TablePreview> {
    return this.compare(this.dataSource, memberId, rows, words);
  }

  /**
   * Writes exactly the changes that were seen, in one transaction. Resolves to their number.
   * @throws Refusal NotAllowed `permission.organisation.change`; Invalid `table.faults`, `table.noReason`; Stale `table.stale`
   */
  apply(
    memberId: string,
    rows: readonly RawRow[],
    words: TableWords,
    seen: { readonly fingerprint: string; readonly reason: string },
  ): Promise<number> {
    const now = this.clock.now();
    const today = localDateAt(now);
    const reason = seen.reason.trim();
    if (!saysEnough(reason)) throw invalid('table.noReason', {}, 'reason');
    return this.dataSource.transaction(async (db) => {
      const { seat, unitIds } = await this.requireScope(db, memberId, today);
      const { changes, faults, fingerprint } = await this.compare(db, memberId, rows, words);
      if (faults.length > 0) throw invalid('table.faults', { count: faults.length }, 'file');
      if (fingerprint !== seen.fingerprint) throw stale('table.stale', { version: 0 });
      // The administrator's own units last: of the same name, they are meant.
      const known = [...(await officesOn(db, today)), ...(await unitStates(db, unitIds, today))];
      const names: UnitByName = new Map(known.map((unit) => [fold(unit.name), unit.id]));
      for (const change of inWritingOrder(changes)) {
        await applyChange(db, change, names, today);
        if (change.type === 'RENAME') names.set(fold(change.to), change.id);
      }
      const about = { organisationId: seat.organisationId, memberId, seatId: seat.id, occurredAt: now };
      await appendEvents(db, [{ type: 'organisation.changed', ...about, data: { reason, changes } }]);
      return changes.length;
    });
  }

  private async compare(db: Db, memberId: string, raws: readonly RawRow[], words: TableWords): Promise<TablePreview> {
    const today = localDateAt(this.clock.now());
    const { unitIds } = await this.requireScope(db, memberId, today);
    const { rows, faults: unread } = readTable(raws, words, today);
    const { changes, faults } =
      unread.length > 0
        ? { changes: [], faults: unread }
        : compareTable(rows, await unitStates(db, unitIds, today), await officesOn(db, today), today);
    return { changes, faults, fingerprint: fingerprintOf(changes) };
  }

  private async requireScope(db: Db, memberId: string, today: LocalDate): Promise<Scope> {
    const scope = await this.scopeOf(db, memberId, today);
    if (!scope) throw notAllowed('permission.organisation.change');
    return scope;
  }

  /** What the first of the person's administrator's seats reaches: its organisation and all below it. */
  private async scopeOf(db: Db, memberId: string, today: LocalDate): Promise<Scope | null> {
    const [first] = await seatsThatMay(db, memberId, 'organisation.change', today);
    return first ? { seat: first.seat, unitIds: [first.seat.organisationId, ...first.target.subordinateIds] } : null;
  }
}
