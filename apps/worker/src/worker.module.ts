// The worker: recurring work, and everything that speaks to the outside.
import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@app/kernel/clock.js';
import type { Settings } from '@app/kernel/settings.js';
import { MeetingsModule } from '@app/meetings/meetings.module.js';
import { NotificationsModule } from '@app/notifications/notifications.module.js';
import { ObligationsModule } from '@app/obligations/obligations.module.js';
import { PersistenceModule } from '@app/persistence/persistence.module.js';
import { ReportsModule } from '@app/reports/reports.module.js';
import { OutboxHandlers, TimetableHandlers } from './job-handlers.js';
import { OUTBOX_QUEUE, TIMETABLE_QUEUE } from './jobs.js';
import { Outbox } from './outbox.js';
import { Sweeps } from './sweeps.js';
import { queueConnection } from './queue-connection.js';
import { Timetable } from './timetable.js';

@Module({})
export class WorkerModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forRoot(settings, clock),
        BullModule.forRoot({ connection: queueConnection(settings) }),
        BullModule.registerQueue({ name: TIMETABLE_QUEUE }, { name: OUTBOX_QUEUE }),
        ReportsModule,
        MeetingsModule,
        ObligationsModule,
        NotificationsModule,
      ],
      providers: [Timetable, Outbox, Sweeps, TimetableHandlers, OutboxHandlers],
    };
  }
}
