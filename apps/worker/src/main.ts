// Starts the worker process.
import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ShiftedClock, systemClock } from '@app/kernel/clock.js';
import { readSettings } from '@app/kernel/settings.js';
import { followDemoClock } from '@app/persistence/demo/demo.store.js';
import { WorkerModule } from './worker.module.js';

const settings = readSettings(process.env);
const clock = new ShiftedClock();
if (settings.demo) await followDemoClock(settings.databaseUrl, clock);
const app = await NestFactory.createApplicationContext(
  WorkerModule.forRoot(settings, settings.demo ? clock : systemClock),
  {
    logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error'] }),
  },
);
app.enableShutdownHooks();
// The supervisor is gone when its channel closes, also after kill -9.
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
process.send?.({ ready: true });
