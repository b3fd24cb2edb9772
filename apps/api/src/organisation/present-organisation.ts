// The organisation around a person on any day: superiors, own units and subordinates, and what may be done to each.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { OrganisationsView } from '@app/contracts/organisation.contract.js';
import { isBloc, isBranch } from '@app/hierarchy/organisation.js';
import { seatFor, type Action, type Target } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { ChangeOrganisation } from '@app/members/change-organisation.js';
import { mayInOwn, placedSeats, type PlacedSeat } from '@app/persistence/organisation/seats.query.js';
import { organisationRows, type OrganisationOnDay } from '@app/persistence/organisation/organisation-tree.query.js';

/** A unit as permissions see it, told from the rows around it. */
function targetIn(rows: readonly OrganisationOnDay[], unit: OrganisationOnDay): Target {
  const superiorIds: string[] = [];
  for (let at = unit.parentId; at !== null && !superiorIds.includes(at);) {
    superiorIds.push(at);
    at = rows.find((one) => one.id === at)?.parentId ?? null;
  }
  const subordinateIds = rows.filter((one) => one.parentId === unit.id).map((one) => one.id);
  return { organisationId: unit.id, superiorIds, subordinateIds };
}

/** What seats of today open, as it stood around their organisations on the day asked for. */
function visibleTo(seats: readonly PlacedSeat[], today: LocalDate): string[] {
  const open = seats.filter((seat) => mayInOwn('organisation.read', seat, today));
  const visible = open.flatMap(({ target }) => [
    target.organisationId,
    ...target.superiorIds,
    ...target.subordinateIds,
  ]);
  return [...new Set(visible)];
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
    const placed = await placedSeats(this.dataSource, memberId, today, on);
    const seats = placed.map(({ seat }) => seat);
    const rows = await organisationRows(this.dataSource, visibleTo(placed, today), on);
    const may = (action: Action, unit: OrganisationOnDay): boolean =>
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
}
