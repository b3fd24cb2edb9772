// The organisation on any day; rolls of branches, rotation of blocs, stand-ins.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { rosterInput, type RosterView } from '@app/contracts/meeting.contract.js';
import {
  asOfInput,
  delegationInput,
  rotationInput,
  type OrganisationsView,
} from '@app/contracts/organisation.contract.js';
import { ChangeRoster } from '@app/meetings/change-roster.js';
import { DelegateSeat } from '@app/members/delegate-seat.js';
import { RotateBloc } from '@app/members/rotate-bloc.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentOrganisation } from './present-organisation.js';

const ID = new IdParam('organisation.none');

@ApiTags('organisation')
@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly present: PresentOrganisation,
    private readonly roster: ChangeRoster,
    private readonly rotation: RotateBloc,
    private readonly delegation: DelegateSeat,
  ) {}

  @Get()
  list(
    @SignedInMember() memberId: string,
    @Query({ schema: asOfInput }) { on }: z.infer<typeof asOfInput>,
  ): Promise<OrganisationsView> {
    return this.present.execute(memberId, on);
  }

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

  /** Next head and deputy units of a bloc. */
  @Post(':id/rotations')
  async rotate(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: rotationInput }) body: z.infer<typeof rotationInput>,
  ): Promise<{ changed: number }> {
    return { changed: await this.rotation.execute(id, memberId, body) };
  }

  /** Somebody who acts in a seat for a period. */
  @Post('delegations')
  async delegate(
    @SignedInMember() memberId: string,
    @Body({ schema: delegationInput }) body: z.infer<typeof delegationInput>,
  ): Promise<{ delegationId: string }> {
    return { delegationId: await this.delegation.execute(memberId, body) };
  }
}
