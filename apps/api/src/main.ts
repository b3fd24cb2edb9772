// Starts the API process, which also serves the pages.
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ShiftedClock, systemClock } from '@app/kernel/clock.js';
import { readSettings } from '@app/kernel/settings.js';
import { followDemoClock } from '@app/persistence/demo/demo.store.js';
import { ApiModule } from './api.module.js';
import { configureApi } from './configure-api.js';

/** Room for the longest guidance text (2 million characters of up to three bytes) in its JSON. */
const BODY_LIMIT = 8 * 1024 * 1024;

const settings = readSettings(process.env);
const clock = new ShiftedClock();
if (settings.demo) await followDemoClock(settings.databaseUrl, clock);
const app = await NestFactory.create<NestFastifyApplication>(
  ApiModule.forRoot(settings, settings.demo ? clock : systemClock),
  new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: process.env['TRUST_PROXY'] === '1' }),
  { logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error'] }) },
);
await configureApi(app, settings, fileURLToPath(new URL('../../../web', import.meta.url)));
app.enableShutdownHooks();
await app.listen(settings.port, settings.host);
// The supervisor is gone when its channel closes, also after kill -9.
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
process.send?.({ ready: true });
