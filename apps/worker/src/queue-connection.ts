// Where the queues live: in Redis when it is given, else in the product's own PostgreSQL. Same queues, same code.
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import pg from 'pg';

export interface QueueSettings {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
}

/** Chooses the backend for this process; call it before any queue or worker is made. */
export function queueConnection(settings: QueueSettings): ConnectionOptions {
  if (settings.redisUrl) return { url: settings.redisUrl, maxRetriesPerRequest: null } as ConnectionOptions;
  setDefaultBackendFactory(createPostgresBackend);
  // Nest types connections for Redis alone; BullMQ takes a pool configuration here.
  return { connectionString: settings.databaseUrl, max: 4, application_name: 'dung-han-queue' } as ConnectionOptions;
}

/** Prepares the queues' tables; nothing to do where they live in Redis. */
export async function migrateQueues(settings: QueueSettings): Promise<void> {
  if (settings.redisUrl) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
