// Fills in the parameters of a sentence: the one way of it, on the server and in the browser.

/** Sentences by key. */
export type Texts = Readonly<Record<string, string>>;

/** `{name}` becomes the parameter of that name; nothing, where it is not given. */
export const fillIn = (sentence: string, params: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name] ?? ''));

/** A text given by its key, as a parameter of another. */
interface Wording {
  readonly key: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const isWording = (value: unknown): value is Wording => typeof value === 'object' && value !== null && 'key' in value;

/**
 * The sentence of a key in a catalogue, which `textOf` looks into; the key itself where it is unknown. Parameters may be
 * texts given by their keys, or lists of them.
 */
export function sentence(
  textOf: (key: string) => string | undefined,
  key: string,
  params: Readonly<Record<string, unknown>> = {},
): string {
  const spoken = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoken).join('; ');
    return isWording(value) ? sentence(textOf, value.key, value.params) : value;
  };
  const words = Object.entries(params).map(([name, value]) => [name, spoken(value)]);
  return fillIn(textOf(key) ?? key, Object.fromEntries(words));
}
