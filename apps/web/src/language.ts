// The language of the pages: Vietnamese first, English by a switch that is remembered. The first page brings its own
// texts in both languages; the catalogue of one language comes after somebody signed in.
import { useSyncExternalStore } from 'react';
import { firstPageEn } from '@app/messages/en/first-page.js';
import { worldsEn } from '@app/messages/en/worlds.js';
import { sentence, type Texts } from '@app/messages/fill-in.js';
import { languageOf, type Language } from '@app/messages/languages.js';
import { firstPageVi } from '@app/messages/vi/first-page.js';
import { worldsVi } from '@app/messages/vi/worlds.js';
import { speak } from './api-client.js';

/** Turns a key into its sentence. */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

interface Spoken {
  readonly language: Language;
  readonly t: Translate;
}

const STORED = 'dung-han-language';

const texts: Record<Language, Texts> = {
  vi: { ...firstPageVi, ...worldsVi },
  en: { ...firstPageEn, ...worldsEn },
};

const CATALOGUES: Readonly<Record<Language, () => Promise<Texts>>> = {
  vi: async () => (await import('@app/messages/catalogue.vi.js')).vi,
  en: async () => (await import('@app/messages/catalogue.en.js')).en,
};

/** A new object at every change: whoever shows text sees that it changed. */
const speakerOf = (language: Language): Spoken => ({
  language,
  t: (key, params) => sentence((wanted) => texts[language][wanted], key, params),
});

let spoken = speakerOf(languageOf(localStorage.getItem(STORED) ?? 'vi'));
let needsWhole = false;
const listeners = new Set<() => void>();

function turnTo(language: Language): void {
  spoken = speakerOf(language);
  document.documentElement.lang = language;
  speak(language, spoken.t('error.offline'));
  for (const listener of listeners) listener();
}
turnTo(spoken.language);

/** Brings every text of a language; without it only the first page can be read. @throws Error in the reader's words */
async function fetchTexts(language: Language): Promise<void> {
  needsWhole = true;
  texts[language] = await CATALOGUES[language]().catch(() => {
    throw new Error(spoken.t('error.offline'));
  });
}

/** Brings every text of the present language. @throws Error in the reader's words */
export async function loadCatalogue(): Promise<void> {
  await fetchTexts(spoken.language);
  turnTo(spoken.language);
}

/** @throws Error in the reader's words when the texts cannot be fetched */
export async function switchLanguage(language: Language): Promise<void> {
  if (needsWhole) await fetchTexts(language);
  localStorage.setItem(STORED, language);
  turnTo(language);
}

/** The present language and its sentences, for what is no component. */
export const present = (): Spoken => spoken;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The sentence of a key in the present language. */
export const useText = (): Spoken => useSyncExternalStore(subscribe, present);
