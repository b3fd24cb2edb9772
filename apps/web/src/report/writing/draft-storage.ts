// What is being written, kept in the browser until the server has it: a lost connection loses nothing.

const keyOf = (reportId: string): string => `dung-han-draft-${reportId}`;

/** Texts by section that the server has not confirmed. */
export type UnsavedTexts = Readonly<Record<string, string>>;

/** Unsaved texts with the version of the report they were written on. */
export interface Unsaved {
  readonly version: number;
  readonly texts: UnsavedTexts;
}

export function readUnsaved(reportId: string): Unsaved | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(reportId)) ?? 'null') as Unsaved | null;
    return kept && Object.keys(kept.texts).length > 0 ? kept : null;
  } catch {
    return null;
  }
}

export function keepUnsaved(reportId: string, unsaved: Unsaved): void {
  if (Object.keys(unsaved.texts).length === 0) localStorage.removeItem(keyOf(reportId));
  else localStorage.setItem(keyOf(reportId), JSON.stringify(unsaved));
}
