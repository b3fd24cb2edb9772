// Signed-in sessions, kept by the HTTP layer's session plugin; here only what outlived its time is removed.
import type { Db } from '../db.js';
import { command } from '../statement.js';

const DROP_OLD = command('DELETE FROM session WHERE expire < now()');

export const dropOldSessions = (db: Db): Promise<unknown> => DROP_OLD.rows(db);
