// The prescribed form of a paper: which rule was in force on its date, and the measures that rule sets.
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import { invalid } from '@app/kernel/errors.js';

/** The measures of a form; millimetres for the page, points for type. */
export interface FormatProfile {
  readonly id: 'PARTY_HD36_2018' | 'PARTY_HD05_2026';
  readonly source: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly sizePt: {
    readonly title: number;
    readonly organ: number;
    readonly typeName: number;
    readonly body: number;
    readonly recipients: number;
  };
  readonly lineSpacingPt: number;
  readonly paragraphSpacingPt: number;
  readonly firstLineMm: number;
  /** Ends the body: `./.` in papers of the HD 36 era, a full stop since HD 05. */
  readonly endMark: string;
}

const PARTY_PAGE = {
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  sizePt: { title: 15, organ: 14, typeName: 16, body: 14, recipients: 12 },
  lineSpacingPt: 18,
  paragraphSpacingPt: 6,
  firstLineMm: 10,
} as const;

const PROFILES: readonly FormatProfile[] = [
  {
    id: 'PARTY_HD36_2018',
    source: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018',
    validFrom: '2018-04-03',
    validTo: '2026-05-26',
    endMark: './.',
    ...PARTY_PAGE,
  },
  {
    id: 'PARTY_HD05_2026',
    source: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026',
    validFrom: '2026-05-27',
    validTo: null,
    endMark: '.',
    ...PARTY_PAGE,
  },
];

/**
 * The form in force on the day a Party paper is issued.
 * @throws Refusal Invalid `form.none` before 03/4/2018
 */
export function partyFormOn(issuedOn: LocalDate): FormatProfile {
  const form = PROFILES.find((one) => one.validFrom <= issuedOn && (one.validTo === null || issuedOn <= one.validTo));
  if (!form) throw invalid('form.none', { date: formatDate(issuedOn) });
  return form;
}

/** The form by its stored name. */
export function formById(id: string): FormatProfile {
  const form = PROFILES.find((one) => one.id === id);
  if (!form) throw invalid('form.unknown', { id });
  return form;
}
