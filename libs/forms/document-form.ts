// The prescribed form of a paper: which rule was in force on its date, and the measures that rule sets.
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import { isValidOn, type ReportingLine } from '@app/hierarchy/organisation.js';
import { invalid } from '@app/kernel/errors.js';

/** The measures of a form; millimetres for the page, points for type. */
export interface FormatProfile {
  readonly id: 'PARTY_HD36_2018' | 'PARTY_HD05_2026' | 'STATE_TT01_2011' | 'STATE_ND30_2020';
  /** Papers of blocs follow the rules for offices of the State. */
  readonly line: ReportingLine;
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
    readonly recipientsLabel: number;
  };
  readonly pageNumber: 'TOP_CENTRE' | 'BOTTOM_RIGHT';
  readonly lineSpacingPt: number;
  readonly paragraphSpacingPt: number;
  readonly firstLineMm: number;
  /** Ends the body: `./.` in papers of the HD 36 era, a full stop since HD 05. */
  readonly endMark: string;
}

const PARTY_PAGE = {
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  sizePt: { title: 15, organ: 14, typeName: 16, body: 14, recipients: 12, recipientsLabel: 14 },
  lineSpacingPt: 18,
  paragraphSpacingPt: 6,
  firstLineMm: 10,
  line: 'PARTY',
  pageNumber: 'TOP_CENTRE',
} as const;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I; Thông tư 01/2011/TT-BNV set the same page, and its number at the foot. */
const STATE_PAGE = {
  marginsMm: { top: 20, bottom: 20, left: 30, right: 20 },
  sizePt: { title: 12, organ: 13, typeName: 14, body: 14, recipients: 11, recipientsLabel: 12 },
  lineSpacingPt: 18,
  paragraphSpacingPt: 6,
  firstLineMm: 12.7,
  line: 'EMULATION',
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
  {
    id: 'STATE_TT01_2011',
    source: 'Thông tư 01/2011/TT-BNV ngày 19/01/2011',
    validFrom: '2011-03-05',
    validTo: '2020-03-04',
    endMark: './.',
    pageNumber: 'BOTTOM_RIGHT',
    ...STATE_PAGE,
  },
  {
    id: 'STATE_ND30_2020',
    source: 'Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I',
    validFrom: '2020-03-05',
    validTo: null,
    endMark: './.',
    pageNumber: 'TOP_CENTRE',
    ...STATE_PAGE,
  },
];

/**
 * The form in force on the day a paper is issued in a line.
 * @throws Refusal Invalid `form.none` before 03/4/2018 in the Party line, before 05/3/2011 in the other
 */
export function formOn(line: ReportingLine, issuedOn: LocalDate): FormatProfile {
  const form = PROFILES.find((one) => one.line === line && isValidOn(one, issuedOn));
  if (!form) throw invalid('form.none', { date: formatDate(issuedOn) });
  return form;
}

/** The form by its stored name. */
export function formById(id: string): FormatProfile {
  const form = PROFILES.find((one) => one.id === id);
  if (!form) throw invalid('form.unknown', { id });
  return form;
}
