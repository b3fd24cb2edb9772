// The code of a guidance document as it is cited: `126-HD/ĐU`, `15/SNV-TĐKT`.
import type { GuidanceHeader } from '@app/reader/read-guidance.js';

/** The number alone where the paper shows no symbol; null where it shows neither. Party papers join number and symbol by a hyphen, others by a slash. */
export function documentCodeOf(header: Pick<GuidanceHeader, 'number' | 'symbol'>): string | null {
  if (!header.symbol) return header.number;
  const isParty = /\/\S*(?:ĐU[A-ZĐ]{0,5}|TU|TW|HU|QU|CB)$/u.test(header.symbol);
  return `${header.number ?? '…'}${isParty ? '-' : '/'}${header.symbol}`;
}
