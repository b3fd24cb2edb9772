// Signed-in sessions, kept by the HTTP layer's session plugin; here only what outlived its time is removed.
import type { Db } from '../db.js';

export const dropOldSessions = (db: Db): Promise<unknown> => db.query('DELETE FROM session WHERE expire < now()');
