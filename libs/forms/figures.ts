// Figures of reports as data: what is counted, how it is checked, and how it adds up from below.

/** One figure of a data form. */
export interface FigureDefinition {
  readonly key: string;
  readonly label: string;
  /** Heading it stands under in the form and in the annex. */
  readonly group: string;
  /** COUNT: a whole number; MONEY: thousands of đồng; PERCENT: 0 to 100; YES_NO: 1 or 0. */
  readonly kind: 'COUNT' | 'MONEY' | 'PERCENT' | 'YES_NO';
  /** ADD: the total is the sum of the units; NONE: it has no total. */
  readonly total: 'ADD' | 'NONE';
  readonly required: boolean;
}

/** A condition between figures. Blank figures count as nothing; a check of blanks alone is not made. */
export type FigureCheck =
  | {
      readonly id: string;
      readonly kind: 'EQUALS';
      readonly left: string;
      /** Figures that add to, or take from, what the left side must be. */
      readonly terms: readonly (readonly [key: string, sign: 1 | -1])[];
      readonly says: string;
    }
  | {
      readonly id: string;
      readonly kind: 'AT_MOST';
      readonly left: string;
      readonly right: string;
      readonly says: string;
    };

/** A form: its figures in order, and what must hold between them. */
export interface DataForm {
  readonly id: string;
  readonly name: string;
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

type Row = readonly [key: string, label: string, required?: boolean];

const counts = (group: string, rows: readonly Row[], kind: FigureDefinition['kind'] = 'COUNT'): FigureDefinition[] =>
  rows.map(([key, label, required = false]) => ({
    key,
    label,
    group,
    kind,
    total: kind === 'PERCENT' ? 'NONE' : 'ADD',
    required,
  }));

const MEMBERS = 'Đảng viên';
const CHANGES = 'Biến động trong kỳ';

/** Figures of a periodic report in the Party line (domain notes on reports, 5.4). */
export const PARTY_PERIODIC: DataForm = {
  id: 'party-periodic',
  name: 'Biểu số liệu xây dựng Đảng',
  figures: [
    ...counts(MEMBERS, [
      ['membersOpening', 'Đảng viên đầu kỳ', true],
      ['membersClosing', 'Đảng viên cuối kỳ', true],
      ['officialMembers', 'Trong đó: chính thức', true],
      ['probationaryMembers', 'Trong đó: dự bị', true],
      ['female', 'Nữ'],
      ['ethnicMinority', 'Dân tộc thiểu số'],
      ['exempted', 'Miễn công tác, sinh hoạt'],
    ]),
    ...counts(CHANGES, [
      ['admitted', 'Kết nạp'],
      ['transferredIn', 'Chuyển đến'],
      ['transferredOut', 'Chuyển đi'],
      ['struckOff', 'Xóa tên'],
      ['expelled', 'Khai trừ'],
      ['resigned', 'Xin ra khỏi Đảng'],
      ['deceased', 'Từ trần'],
      ['madeOfficial', 'Chuyển chính thức'],
    ]),
    ...counts('Sinh hoạt', [
      ['regularSessions', 'Kỳ sinh hoạt thường kỳ'],
      ['thematicSessions', 'Kỳ sinh hoạt chuyên đề'],
    ]),
    ...counts('Sinh hoạt', [['attendanceRate', 'Tỷ lệ dự sinh hoạt (%)']], 'PERCENT'),
    ...counts('Kiểm tra, giám sát của chi bộ', [
      ['inspectionsPlanned', 'Kiểm tra: kế hoạch'],
      ['inspectionsDone', 'Kiểm tra: thực hiện'],
      ['supervisionsPlanned', 'Giám sát: kế hoạch'],
      ['supervisionsDone', 'Giám sát: thực hiện'],
    ]),
    ...counts(
      'Đảng phí (nghìn đồng)',
      [
        ['feesCollected', 'Thu'],
        ['feesRemitted', 'Nộp cấp trên'],
        ['feesRetained', 'Để lại'],
      ],
      'MONEY',
    ),
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
      says: 'Đảng viên cuối kỳ phải bằng đầu kỳ cộng số tăng, trừ số giảm',
    },
    {
      id: 'membersByStanding',
      kind: 'EQUALS',
      left: 'membersClosing',
      terms: [
        ['officialMembers', 1],
        ['probationaryMembers', 1],
      ],
      says: 'Chính thức và dự bị cộng lại phải bằng số đảng viên cuối kỳ',
    },
    ...['female', 'ethnicMinority', 'exempted'].map((left): FigureCheck => ({
      id: `${left}Within`,
      kind: 'AT_MOST',
      left,
      right: 'membersClosing',
      says: 'Không được vượt số đảng viên cuối kỳ',
    })),
    {
      id: 'fees',
      kind: 'EQUALS',
      left: 'feesCollected',
      terms: [
        ['feesRemitted', 1],
        ['feesRetained', 1],
      ],
      says: 'Đảng phí thu phải bằng số nộp cộng số để lại',
    },
  ],
};

/** Figures of a periodic report of a member unit of an emulation bloc (domain notes on reports, 5.3). */
export const EMULATION_PERIODIC: DataForm = {
  id: 'emulation-periodic',
  name: 'Biểu số liệu thi đua, khen thưởng',
  figures: [
    ...counts('Phong trào thi đua', [['launchedMovement', 'Đã phát động phong trào thi đua', true]], 'YES_NO'),
    ...counts('Phong trào thi đua', [
      ['thematicMovements', 'Phong trào theo chuyên đề, đợt'],
      ['outstandingExamples', 'Điển hình tiên tiến được biểu dương'],
    ]),
    ...counts('Khen thưởng', [
      ['emulationFlags', 'Cờ thi đua'],
      ['meritCertificates', 'Bằng khen'],
      ['commendationLetters', 'Giấy khen'],
    ]),
  ],
  checks: [],
};

const FORMS: readonly DataForm[] = [PARTY_PERIODIC, EMULATION_PERIODIC];

/** A form by its stored name; undefined for a report without figures. */
export const dataForm = (id: string | null): DataForm | undefined => FORMS.find((form) => form.id === id);

/** The form of a report: reviews of a half-year, a year or a term carry the figures of their line, others none. */
export const dataFormFor = (line: 'PARTY' | 'EMULATION', title: string): DataForm | null => {
  if (!/(sơ|tổng)\s+kết/i.test(title.normalize('NFC'))) return null;
  return line === 'PARTY' ? PARTY_PERIODIC : EMULATION_PERIODIC;
};
