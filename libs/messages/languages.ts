// The languages of the product, and which one a name stands for.
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language a stored or requested name stands for; Vietnamese for anything unknown. */
export const languageOf = (name: string | undefined): Language => (name?.toLowerCase().startsWith('en') ? 'en' : 'vi');
