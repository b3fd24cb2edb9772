// Every English text of the product: the same keys as the Vietnamese catalogue, held by the compiler.
import type { vi } from './catalogue.vi.js';
import { emailsEn } from './en/emails.js';
import { routesEn } from './en/routes.js';
import { figuresEn } from './en/figures.js';
import { meetingsEn } from './en/meetings.js';
import { organisationEn } from './en/organisation.js';
import { firstPageEn } from './en/first-page.js';
import { pagesEn } from './en/pages.js';
import { refusalsEn } from './en/refusals.js';
import { wordsEn } from './en/words.js';
import { worldsEn } from './en/worlds.js';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...refusalsEn,
  ...wordsEn,
  ...emailsEn,
  ...firstPageEn,
  ...pagesEn,
  ...meetingsEn,
  ...figuresEn,
  ...routesEn,
  ...worldsEn,
  ...organisationEn,
};
