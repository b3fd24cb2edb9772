// The readable form of a text: old fonts written in Unicode, lost letters put back, place for place.
import { decodeLegacy } from './legacy-encoding.js';
import { mendLostLetters } from './lost-letters.js';

/** As long as the text, unit for unit; the text itself where nothing was damaged. */
export const readableOf = (text: string): string => mendLostLetters(decodeLegacy(text));
