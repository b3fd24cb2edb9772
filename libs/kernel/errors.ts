// Refusals: the only errors the product raises on purpose, each with a kind and a reason.

/** How a refusal is met: HTTP 422, 404, 403, 409 (not in this state) and 409 (the reader's copy is old). */
export type RefusalKind = 'Invalid' | 'NotFound' | 'NotAllowed' | 'NotPossible' | 'Stale';

/** A text by its key in the catalogue: whoever speaks to a person puts it into his or her language. */
export interface Wording {
  readonly key: string;
  readonly params?: RefusalParams;
}

/** Values named in a message, for example `{ limit: 5 }` for "… {limit} MB"; those that are texts themselves by their keys. */
export interface RefusalParams {
  readonly [name: string]: string | number | Wording | readonly Wording[];
}

export const wording = (key: string, params?: RefusalParams): Wording => (params ? { key, params } : { key });

/**
 * A request that is refused for a reason a person can act on.
 * `reason` is a key of the message catalogue, never a sentence; `field` names the input it is about.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly reason: string,
    readonly params: RefusalParams = {},
    readonly field?: string,
  ) {
    super(`${kind}: ${reason}`);
    this.name = 'Refusal';
  }
}

/** The input itself cannot be used (wrong date, missing remarks, damaged file). */
export const invalid = (reason: string, params?: RefusalParams, field?: string): Refusal =>
  new Refusal('Invalid', reason, params, field);

/** There is no such thing, or this person may not know that there is. */
export const notFound = (reason: string, params?: RefusalParams): Refusal => new Refusal('NotFound', reason, params);

/** The person holds no seat that may do this here. */
export const notAllowed = (reason: string, params?: RefusalParams): Refusal =>
  new Refusal('NotAllowed', reason, params);

/** The thing is in a state in which this cannot be done. */
export const notPossible = (reason: string, params?: RefusalParams): Refusal =>
  new Refusal('NotPossible', reason, params);

/** Somebody changed it after the person read it. */
export const stale = (reason: string, params?: RefusalParams): Refusal => new Refusal('Stale', reason, params);
