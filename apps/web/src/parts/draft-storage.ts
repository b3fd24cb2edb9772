// What is being written, kept in the browser until the server has it: a lost connection loses nothing.

const keyOf = (reportId: string): string => `dung-han-draft-${reportId}`;

/** Texts by section that the server has not confirmed. */
export type UnsavedTexts = Readonly<Record<string, string>>;

export function readUnsaved(reportId: string): UnsavedTexts {
  try {
    return JSON.parse(localStorage.getItem(keyOf(reportId)) ?? '{}') as UnsavedTexts;
  } catch {
    return {};
  }
}

export function keepUnsaved(reportId: string, texts: UnsavedTexts): void {
  if (Object.keys(texts).length === 0) localStorage.removeItem(keyOf(reportId));
  else localStorage.setItem(keyOf(reportId), JSON.stringify(texts));
}
