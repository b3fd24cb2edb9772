// Vietnamese syllables by their spelling, to part words that lost the blank between them: "trướcngày", "kếtquả".

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?';
const RHYME = '[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?';
const ONE = new RegExp(`^${ONSET}${RHYME}$`);
/** Longest part that is looked at; nothing longer is two syllables. */
const LONGEST = 14;

/** Whether a folded word can be one syllable. */
const isSyllable = (folded: string): boolean => ONE.test(folded);

/** Where a word of two glued syllables parts; null for anything else. The second syllable gets a consonant first. */
export function glueOf(folded: string): number | null {
  if (folded.length < 5 || folded.length > LONGEST || isSyllable(folded)) return null;
  for (let at = 2; at <= folded.length - 2; at += 1) {
    const [first, second] = [folded.slice(0, at), folded.slice(at)];
    if (/^[^aeiouy]/.test(second) && isSyllable(first) && isSyllable(second)) return at;
  }
  return null;
}
