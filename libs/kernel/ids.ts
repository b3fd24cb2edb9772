// Identifiers: every row is named by a UUID that is made before it is stored.
import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A new random identifier (UUID version 4, lower case). */
export const newId = (): string => randomUUID();

/** True when the text has the shape of an identifier; anything else would be an error of the database. */
export const isId = (text: string): boolean => UUID.test(text);
