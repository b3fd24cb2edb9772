// Figures of reports as data: what is counted, how it is checked, and how it adds up from below. Words are keys of the
// catalogue alone.
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import { wording, type Wording } from '@app/kernel/errors.js';
import type { ReportKind } from '@app/workflow/report-kind.js';

/** One figure of a data form. */
export interface FigureDefinition {
  /** Named in the catalogue as `figure.label.<key>`. */
  readonly key: string;
  /** Heading it stands under in the form and in the annex: `figure.group.<group>` in the catalogue. */
  readonly group: string;
  /** COUNT: a whole number; MONEY: thousands of đồng; PERCENT: 0 to 100; YES_NO: 1 or 0. */
  readonly kind: 'COUNT' | 'MONEY' | 'PERCENT' | 'YES_NO';
  /** ADD: the total is the sum of the units; NONE: it has no total. */
  readonly total: 'ADD' | 'NONE';
  readonly required: boolean;
}

/** A condition between figures, worded in the catalogue as `figure.check.<id>`. Blank figures count as nothing; a check of blanks alone is not made. */
export type FigureCheck =
  | {
      readonly id: string;
      readonly kind: 'EQUALS';
      readonly left: string;
      /** Figures that add to, or take from, what the left side must be. */
      readonly terms: readonly (readonly [key: string, sign: 1 | -1])[];
    }
  | {
      readonly id: string;
      readonly kind: 'AT_MOST';
      readonly left: string;
      readonly right: string;
    };

/** A form: its figures in order, and what must hold between them. */
export interface DataForm {
  /** Named in the catalogue as `dataForm.<id>`. */
  readonly id: string;
  readonly figures: readonly FigureDefinition[];
  readonly checks: readonly FigureCheck[];
}

/** One figure as reported. */
export interface FigureValue {
  /** Null while it is blank. */
  readonly value: number | null;
  /** True for "ước thực hiện": counted before the period ended. */
  readonly isEstimate: boolean;
  /** Of a consolidated report: the value that was computed, where a person wrote another one beside it, and why. */
  readonly correction?: { readonly computed: number | null; readonly reason: string; readonly by: string };
}

export type Figures = Readonly<Record<string, FigureValue>>;

type Row = readonly [key: string, required?: boolean];

const counts = (group: string, rows: readonly Row[], kind: FigureDefinition['kind'] = 'COUNT'): FigureDefinition[] =>
  rows.map(([key, required = false]) => ({
    key,
    group,
    kind,
    total: kind === 'PERCENT' ? 'NONE' : 'ADD',
    required,
  }));

/** Figures of a periodic report in the Party line (domain notes on reports, 5.4). */
export const PARTY_PERIODIC: DataForm = {
  id: 'party-periodic',
  figures: [
    ...counts('members', [
      ['membersOpening', true],
      ['membersClosing', true],
      ['officialMembers', true],
      ['probationaryMembers', true],
      ['female'],
      ['ethnicMinority'],
      ['exempted'],
    ]),
    ...counts('changes', [
      ['admitted'],
      ['transferredIn'],
      ['transferredOut'],
      ['struckOff'],
      ['expelled'],
      ['resigned'],
      ['deceased'],
      ['madeOfficial'],
    ]),
    ...counts('sessions', [['regularSessions'], ['thematicSessions']]),
    ...counts('sessions', [['attendanceRate']], 'PERCENT'),
    ...counts('inspection', [
      ['inspectionsPlanned'],
      ['inspectionsDone'],
      ['supervisionsPlanned'],
      ['supervisionsDone'],
    ]),
    ...counts('fees', [['feesCollected'], ['feesRemitted'], ['feesRetained']], 'MONEY'),
  ],
  checks: [
    {
      id: 'membersBalance',
      kind: 'EQUALS',
      left: 'membersClosing',
      terms: [
        ['membersOpening', 1],
        ['admitted', 1],
        ['transferredIn', 1],
        ['transferredOut', -1],
        ['struckOff', -1],
        ['expelled', -1],
        ['resigned', -1],
        ['deceased', -1],
      ],
    },
    {
      id: 'membersByStatus',
      kind: 'EQUALS',
      left: 'membersClosing',
      terms: [
        ['officialMembers', 1],
        ['probationaryMembers', 1],
      ],
    },
    ...['female', 'ethnicMinority', 'exempted'].map((left): FigureCheck => ({
      id: `${left}Within`,
      kind: 'AT_MOST',
      left,
      right: 'membersClosing',
    })),
    {
      id: 'fees',
      kind: 'EQUALS',
      left: 'feesCollected',
      terms: [
        ['feesRemitted', 1],
        ['feesRetained', 1],
      ],
    },
  ],
};

/** Figures of a periodic report of a member unit of an emulation bloc (domain notes on reports, 5.3). */
export const EMULATION_PERIODIC: DataForm = {
  id: 'emulation-periodic',
  figures: [
    ...counts('movements', [['launchedMovement', true]], 'YES_NO'),
    ...counts('movements', [['thematicMovements'], ['outstandingExamples']]),
    ...counts('commendations', [['emulationFlags'], ['meritCertificates'], ['commendationLetters']]),
  ],
  checks: [],
};

/** What a figure is called. */
export const figureLabel = (key: string): Wording => wording(`figure.label.${key}`);

/** Every form of figures. */
export const FORMS: readonly DataForm[] = [PARTY_PERIODIC, EMULATION_PERIODIC];

/** A form by its stored name; undefined for a report without figures. */
export const dataForm = (id: string | null): DataForm | undefined => FORMS.find((form) => form.id === id);

/** Kinds of report that review a whole period with its figures. */
const REVIEWS: readonly ReportKind[] = ['HALF_YEAR', 'YEARLY'];

/** Evaluations of persons and bodies (kiểm điểm, xếp loại) are yearly, and count nothing. */
const EVALUATION = /kiểm điểm|xếp loại/;

/**
 * The form of figures to propose for a report; null for none. Whoever confirms the letter decides, and what was decided
 * is kept with the requirement.
 */
export function proposeDataForm(line: ReportingLine, kind: ReportKind, title: string): DataForm | null {
  if (!REVIEWS.includes(kind) || EVALUATION.test(title.normalize('NFC').toLocaleLowerCase('vi'))) return null;
  return line === 'PARTY' ? PARTY_PERIODIC : EMULATION_PERIODIC;
}

/** The forms that reports of a line can carry. */
export const dataFormsOf = (line: ReportingLine): readonly DataForm[] =>
  line === 'PARTY' ? [PARTY_PERIODIC] : [EMULATION_PERIODIC];
