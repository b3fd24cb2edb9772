// What counts as a reason given: the server refuses less, and a page waits with its button for as much.

/** Fewest characters of a reason, of the basis of a decision, or of a title, blanks around it aside. */
export const MIN_REASON_LENGTH = 5;

/** Whether a text is long enough to say something. */
export const saysEnough = (text: string): boolean => text.trim().length >= MIN_REASON_LENGTH;
