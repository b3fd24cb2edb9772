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

interface Wording {
  readonly key: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const isWording = (value: unknown): value is Wording => typeof value === 'object' && value !== null && 'key' in value;

/** Parameters in which texts given by their keys are put into words; several of them are listed. */
export function spokenParams(
  say: (key: string, params?: Readonly<Record<string, unknown>>) => string,
  params: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const spoken = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoken).join('; ');
    return isWording(value) ? say(value.key, spokenParams(say, value.params ?? {})) : value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(value)]));
}

/** The sentence of a key. An unknown key is answered with itself: a test finds it, a reader still sees something. */
export const translate = (language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string => {
  const say = (inner: string, given: Readonly<Record<string, unknown>> = {}): string =>
    translators[language].t(inner, given);
  return say(key, spokenParams(say, params));
};

/** The language a stored or requested name stands for; Vietnamese for anything unknown. */
export const languageOf = (name: string | undefined): Language => (name?.toLowerCase().startsWith('en') ? 'en' : 'vi');
