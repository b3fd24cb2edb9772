// `npm run check`: every check that needs no running product.
import { commandLanguage, commandSpeech } from '../../libs/messages/command-texts.js';
import { check } from './check-steps.mjs';

const args = process.argv.slice(2);
const isGood = await check(commandSpeech(commandLanguage(args, process.env)), args.includes('--fresh'));
process.exit(isGood ? 0 : 1);
