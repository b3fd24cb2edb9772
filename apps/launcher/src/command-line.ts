// What the command line says: the language, the arguments, and how an error is told to whoever typed them.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '@app/kernel/errors.js';
import { COMMAND_TEXTS, commandLanguage, commandSpeech, withoutLanguage } from '@app/messages/command-texts.js';
import { translate } from '@app/messages/translator.js';

const given = process.argv.slice(2);

/** The language this command speaks in the terminal. */
export const LANGUAGE = commandLanguage(given, process.env);

/** A sentence of the commands, in that language. */
export const text = commandSpeech(LANGUAGE);

/** The language of what is printed for programs and readers: Vietnamese unless the command line itself says otherwise. */
export const CONTENT_LANGUAGE = commandLanguage(given, {});

/** The arguments, without the one that names the language. */
export const ARGUMENTS: readonly string[] = withoutLanguage(given);

export const ASKS_HELP = ARGUMENTS.includes('--help');

type TextKey = Parameters<typeof text>[0];

const isText = (key: string): key is TextKey => key in COMMAND_TEXTS.vi;

/** What went wrong, for a person: a refusal's words, or what the error says. */
export function explain(error: unknown): string {
  if (error instanceof Refusal)
    return isText(error.reason) ? text(error.reason, error.params) : translate(LANGUAGE, error.reason, error.params);
  return error instanceof Error ? error.message : String(error);
}

/** The options of a command. @throws Error naming what is not understood, in the language of the command */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs<T>({ ...config, args: [...ARGUMENTS] } as T);
  } catch (error) {
    const [option] = /--?[\w-]+/.exec(explain(error)) ?? [explain(error)];
    throw new Error(text('args.unknown', { option }));
  }
}

/** Runs a command; an error is told in one line, without a stack, and ends the process with code 1. */
export async function runCommand(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
