// Turns message keys into sentences of a language; the browser and the server use the same catalogue.
import i18next, { type i18n } from 'i18next';
import { en } from './catalogue.en.js';
import { vi } from './catalogue.vi.js';

export type MessageKey = keyof typeof vi;
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A catalogue instance that speaks a language; Vietnamese where a key or a language is unknown. */
export function createTranslator(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  return instance;
}

const translators = { vi: createTranslator('vi'), en: createTranslator('en') };

/** The sentence of a key. An unknown key is answered with itself: a test finds it, a reader still sees something. */
export const translate = (language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string =>
  translators[language].t(key, params);

/** The language a stored or requested name stands for; Vietnamese for anything unknown. */
export const languageOf = (name: string | undefined): Language => (name?.toLowerCase().startsWith('en') ? 'en' : 'vi');
