// The organisation around a person on any day: superiors, own units and subordinates, and what may be done to each.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { OrganisationRow, OrganisationsView } from '@app/contracts/organisation.contract.js';
import { seatsOn, type Seat } from '@app/hierarchy/membership.js';
import { isBloc, isBranch } from '@app/hierarchy/organisation.js';
import { seatFor, type Action, type Target } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { ChangeOrganisation } from '@app/members/change-organisation.js';
import { seatsOf, targetOf } from '@app/persistence/organisation/organisation.store.js';
import { organisationRows } from '@app/persistence/organisation/organisation-tree.query.js';

/** A unit as permissions see it, told from the rows around it. */
function targetIn(rows: readonly OrganisationRow[], unit: OrganisationRow): Target {
  const superiorIds: string[] = [];
  for (let at = unit.parentId; at !== null && !superiorIds.includes(at);) {
    superiorIds.push(at);
    at = rows.find((one) => one.id === at)?.parentId ?? null;
  }
  const subordinateIds = rows.filter((one) => one.parentId === unit.id).map((one) => one.id);
  return { organisationId: unit.id, superiorIds, subordinateIds };
}

@Injectable()
export class PresentOrganisation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: ChangeOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As of a day, today where none is named. What may be done is always told for today. */
  async execute(memberId: string, asOf: LocalDate | undefined): Promise<OrganisationsView> {
    const today = localDateAt(this.clock.now());
    const on = asOf ?? today;
    const seats = await seatsOf(this.dataSource, memberId);
    const rows = await organisationRows(this.dataSource, await this.visibleTo(seats, today, on), on);
    const may = (action: Action, unit: OrganisationRow): boolean =>
      on === today && seatFor(action, seats, targetIn(rows, unit), today) !== null;
    return {
      on,
      today,
      mayImport: on === today && (await this.table.isOpenTo(memberId)),
      units: rows.map((unit) => ({
        ...unit,
        hasRoster: isBranch(unit.kind) && may('roster.read', unit),
        mayRotate: isBloc(unit.kind) && may('bloc.rotate', unit),
        mayDelegate: !isBloc(unit.kind) && may('seat.delegate', unit),
      })),
    };
  }

  /** What a seat of today opens, as it stood around that organisation on the day. */
  private async visibleTo(seats: readonly Seat[], today: LocalDate, on: LocalDate): Promise<string[]> {
    const visible = new Set<string>();
    for (const seat of seatsOn(seats, today)) {
      const target = await targetOf(this.dataSource, seat.organisationId, on);
      if (!seatFor('organisation.read', [seat], target, today)) continue;
      for (const id of [seat.organisationId, ...target.superiorIds, ...target.subordinateIds]) visible.add(id);
    }
    return [...visible];
  }
}
