// Fills in the parameters of a sentence: the one way of it, on the server and in the browser.

/** Sentences by key. */
export type Texts = Readonly<Record<string, string>>;

/** `{name}` becomes the parameter of that name; nothing, where it is not given. */
export const fillIn = (sentence: string, params: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name] ?? ''));
