// `npm run lint`: every check that needs no running product.
import { lint } from './lint-steps.mjs';

await lint();
