// The database connection, the settings and the clock, for the whole application.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { SETTINGS, type Settings } from '@app/kernel/settings.js';
import { dataSourceOptions } from './data-source.js';

@Global()
@Module({})
export class PersistenceModule {
  /** One clock and one pool of connections for all rooms above. */
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: PersistenceModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings.databaseUrl), retryAttempts: 1 })],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: SETTINGS, useValue: settings },
      ],
      exports: [CLOCK, SETTINGS],
    };
  }
}
