// What is being written, kept in the browser until the server has it: a lost connection loses nothing.

const keyOf = (reportId: string): string => `dung-han-draft-${reportId}`;

/** Texts by section that the server has not confirmed. */
export type UnsavedTexts = Readonly<Record<string, string>>;

/** Unsaved texts with the version of the report they were written on. */
export interface Unsaved {
  readonly version: number;
  readonly texts: UnsavedTexts;
}

/** Null where nothing is kept, or where what is kept cannot be read. */
export function readUnsaved(storage: Pick<Storage, 'getItem'>, reportId: string): Unsaved | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(reportId)) ?? 'null') as Unsaved | null;
    return kept && Object.keys(kept.texts).length > 0 ? kept : null;
  } catch {
    return null;
  }
}

export function keepUnsaved(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  reportId: string,
  unsaved: Unsaved,
): void {
  if (Object.keys(unsaved.texts).length === 0) storage.removeItem(keyOf(reportId));
  else storage.setItem(keyOf(reportId), JSON.stringify(unsaved));
}
