// The language of the pages: Vietnamese first, English by a switch that is remembered.
import { useTranslation } from 'react-i18next';
import { createTranslator, languageOf, type Language } from '@app/messages/translator.js';
import { speak } from './api-client.js';

const STORED = 'dung-han-language';

const remembered = (): Language => languageOf(localStorage.getItem(STORED) ?? 'vi');

export const translator = createTranslator(remembered());

const apply = (language: Language): void => {
  document.documentElement.lang = language;
  speak(language, translator.t('error.offline'));
};
apply(remembered());

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await translator.changeLanguage(language);
  apply(language);
}

/** Turns a key into its sentence. */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** The sentence of a key in the present language. */
export function useText(): { t: Translate; language: Language } {
  const { t, i18n } = useTranslation();
  return { t: (key, params) => t(key, { ...params }), language: languageOf(i18n.language) };
}
