// "Tuyến xem xét": seeing, checking and prescribing routes; moving running reports after a dry run.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  prescriptionInput,
  rerouteInput,
  routeCheckInput,
  type RerouteView,
  type RouteCheck,
  type RoutesView,
} from '@app/contracts/routes.contract.js';
import { ChangeRoutes } from '@app/routes/change-routes.js';
import { IdParam } from '../http/id-param.pipe.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentRoutes } from './present-routes.js';

const ID = new IdParam('route.noUse');

@ApiTags('routes')
@Controller('routes')
export class RoutesController {
  constructor(
    private readonly present: PresentRoutes,
    private readonly routes: ChangeRoutes,
  ) {}

  @Get()
  show(@SignedInMember() memberId: string): Promise<RoutesView> {
    return this.present.execute(memberId);
  }

  @HttpCode(200)
  @Post('checks')
  check(
    @SignedInMember() memberId: string,
    @Body({ schema: routeCheckInput }) { unitClass, stages }: z.infer<typeof routeCheckInput>,
  ): Promise<RouteCheck> {
    return this.present.check(memberId, unitClass, stages);
  }

  @Post()
  async prescribe(
    @SignedInMember() memberId: string,
    @Body({ schema: prescriptionInput }) body: z.infer<typeof prescriptionInput>,
  ): Promise<{ routeId: string; version: number }> {
    const { id, version } = await this.routes.prescribe(memberId, body);
    return { routeId: id, version };
  }

  /** The dry run. */
  @Get(':id/reroutes')
  rehearse(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<RerouteView[]> {
    return this.routes.rehearse(memberId, id);
  }

  @HttpCode(200)
  @Post(':id/reroutes')
  async move(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: rerouteInput }) { reportIds, reason }: z.infer<typeof rerouteInput>,
  ): Promise<{ moved: number }> {
    return { moved: await this.routes.moveReports(memberId, id, reportIds, reason) };
  }
}
