// The doors of the product, and the rooms behind them.
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { Clock } from '@app/kernel/clock.js';
import { invalid } from '@app/kernel/errors.js';
import type { Settings } from '@app/kernel/settings.js';
import { MeetingsModule } from '@app/meetings/meetings.module.js';
import { MembersModule } from '@app/members/members.module.js';
import { ObligationsModule } from '@app/obligations/obligations.module.js';
import { PersistenceModule } from '@app/persistence/persistence.module.js';
import { RoutesModule } from '@app/routes/routes.module.js';
import { ReportsModule } from '@app/reports/reports.module.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DemoWorlds } from './demo/demo-worlds.js';
import { DemoController } from './demo/demo.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { StandingRulesController } from './guidance/standing-rules.controller.js';
import { GuidanceController } from './guidance/guidance.controller.js';
import { PresentGuidance } from './guidance/present-guidance.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { SessionsController } from './http/sessions.controller.js';
import { SignedInGuard } from './http/signed-in.js';
import {
  MeetingGuidanceController,
  MeetingNewsController,
  MeetingPagesController,
  MeetingsController,
} from './meeting/meetings.controller.js';
import { PresentMeeting } from './meeting/present-meeting.js';
import { DeadlinesController } from './obligation/deadlines.controller.js';
import { ObligationsController } from './obligation/obligations.controller.js';
import { PresentObligation } from './obligation/present-obligation.js';
import { OrganisationTableController } from './organisation/organisation-table.controller.js';
import { PresentOrganisation } from './organisation/present-organisation.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { ConsolidationController } from './report/consolidation.controller.js';
import { PresentConsolidation } from './report/present-consolidation.js';
import { PresentReport } from './report/present-report.js';
import { ReportCommandsController } from './report/report-commands.controller.js';
import { ReportsController } from './report/reports.controller.js';
import { PresentRoutes } from './routes/present-routes.js';
import { RoutesController } from './routes/routes.controller.js';
import { TrackingController } from './tracking/tracking.controller.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[];
}

const segment = (part: unknown): string =>
  String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);

/** Names the first field that does not fit. */
const schemaRefusal = (issues: readonly Issue[]) => {
  const path = (issues[0]?.path ?? []).map(segment).join('.');
  return invalid(
    'request.invalid',
    { detail: [path, issues[0]?.message].filter(Boolean).join(': ') },
    path || undefined,
  );
};

const CONTROLLERS = [
  SessionsController,
  DeskController,
  ReportsController,
  ReportCommandsController,
  ConsolidationController,
  MeetingsController,
  MeetingPagesController,
  MeetingGuidanceController,
  MeetingNewsController,
  ObligationsController,
  DeadlinesController,
  GuidanceController,
  StandingRulesController,
  TrackingController,
  CalendarController,
  OrganisationController,
  OrganisationTableController,
  RoutesController,
];

@Module({})
export class ApiModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PersistenceModule.forRoot(settings, clock),
        MembersModule,
        ReportsModule,
        MeetingsModule,
        RoutesModule,
        ObligationsModule,
      ],
      controllers: [...CONTROLLERS, ...(settings.demo ? [DemoController] : [])],
      providers: [
        DemoWorlds,
        PresentOrganisation,
        PresentObligation,
        PresentReport,
        PresentMeeting,
        PresentRoutes,
        PresentConsolidation,
        PresentGuidance,
        { provide: APP_FILTER, useClass: ProblemDetailsFilter },
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: schemaRefusal }) },
      ],
    };
  }
}
