// One form of what people write in a cell, to keep and to compare.

/** A cell as it is kept: one form of its letters, single blanks, none around it. */
export const clean = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** A name, a heading or a word as it is compared. */
export const fold = (text: string): string => clean(text).toLocaleLowerCase('vi');
