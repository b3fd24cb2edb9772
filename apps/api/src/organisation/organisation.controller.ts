// The organisation around a person: superiors, own units and subordinates, with the people in their seats.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import type { OrganisationView } from '@app/contracts/desk.contract.js';
import { seatsOn } from '@app/hierarchy/membership.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { seatsOf, targetOf } from '@app/persistence/organisation.store.js';
import { organisationViews } from '@app/persistence/queries/organisation-tree.query.js';
import { SignedInMember } from '../http/signed-in.js';

@ApiTags('organisation')
@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async list(@SignedInMember() memberId: string): Promise<OrganisationView[]> {
    const today = localDateAt(this.clock.now());
    const seats = await seatsOf(this.dataSource, memberId);
    const visible = new Set<string>();
    for (const seat of seatsOn(seats, today)) {
      const target = await targetOf(this.dataSource, seat.organisationId, today);
      if (!seatFor('organisation.read', [seat], target, today)) continue;
      for (const id of [seat.organisationId, ...target.superiorIds, ...target.subordinateIds]) visible.add(id);
    }
    return organisationViews(this.dataSource, [...visible], today);
  }
}
