// The organisation around a person: superiors, own units and subordinates, with the people in their seats.
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { localDateAt } from '@app/calendar/local-date.js';
import type { OrganisationView } from '@app/contracts/desk.contract.js';
import { rosterInput, type RosterView } from '@app/contracts/meeting.contract.js';
import { seatsOn } from '@app/hierarchy/membership.js';
import { isBranch, type OrganisationKind } from '@app/hierarchy/organisation.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { ChangeRoster } from '@app/meetings/change-roster.js';
import { seatsOf, targetOf } from '@app/persistence/organisation.store.js';
import { organisationViews } from '@app/persistence/queries/organisation-tree.query.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';

const ID = new IdParam('organisation.none');

@ApiTags('organisation')
@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly roster: ChangeRoster,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The roll of a branch's members as of today. */
  @Get(':id/roster')
  readRoster(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<RosterView> {
    return this.roster.read(id, memberId);
  }

  @HttpCode(204)
  @Post(':id/roster')
  async changeRoster(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: rosterInput }) body: z.infer<typeof rosterInput>,
  ): Promise<void> {
    await this.roster.execute(id, memberId, body);
  }

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
    const views = await organisationViews(this.dataSource, [...visible], today);
    const opens = new Set<string>();
    for (const { id, kind } of views.filter((one) => isBranch(one.kind as OrganisationKind)))
      if (kind && seatFor('roster.read', seats, await targetOf(this.dataSource, id, today), today)) opens.add(id);
    return views.map((one) => ({ ...one, hasRoster: opens.has(one.id) }));
  }
}
