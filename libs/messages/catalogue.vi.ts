// Every Vietnamese text of the product.
import { emailsVi } from './vi/emails.js';
import { routesVi } from './vi/routes.js';
import { figuresVi } from './vi/figures.js';
import { meetingsVi } from './vi/meetings.js';
import { organisationVi } from './vi/organisation.js';
import { firstPageVi } from './vi/first-page.js';
import { pagesVi } from './vi/pages.js';
import { refusalsVi } from './vi/refusals.js';
import { wordsVi } from './vi/words.js';
import { worldsVi } from './vi/worlds.js';

export const vi = {
  ...refusalsVi,
  ...wordsVi,
  ...emailsVi,
  ...firstPageVi,
  ...pagesVi,
  ...meetingsVi,
  ...figuresVi,
  ...routesVi,
  ...worldsVi,
  ...organisationVi,
} as const;
