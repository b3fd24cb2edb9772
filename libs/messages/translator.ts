// Turns message keys into sentences of a language, with both catalogues at hand: the server's way.
import { en } from './catalogue.en.js';
import { vi } from './catalogue.vi.js';
import { sentence, type Texts } from './fill-in.js';
import type { Language } from './languages.js';

const CATALOGUES: Readonly<Record<Language, Texts>> = { vi, en };

/** The sentence of a key. An unknown key is answered with itself: a test finds it, a reader still sees something. */
export const translate = (language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string =>
  sentence((wanted) => CATALOGUES[language][wanted], key, params);
