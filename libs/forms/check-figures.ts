// Checks of figures: what is missing, what cannot be, what does not fit together.
import { invalid, wording, type Wording } from '@app/kernel/errors.js';
import {
  figureLabel,
  type DataForm,
  type FigureCheck,
  type FigureDefinition,
  type Figures,
  type FigureValue,
} from './figures.js';

/** What is wrong with a form's figures. */
export interface FigureFault {
  /** The figure the fault is about. */
  readonly key: string;
  readonly check: string;
  readonly says: Wording;
}

const numberOf = (figures: Figures, key: string): number | null => figures[key]?.value ?? null;

const missing = (form: DataForm, figures: Figures): FigureFault[] =>
  form.figures
    .filter((one) => one.required && numberOf(figures, one.key) === null)
    .map(({ key }) => ({ key, check: 'required', says: wording('figure.missing', { label: figureLabel(key) }) }));

const breaks = (check: FigureCheck, figures: Figures): boolean => {
  const left = numberOf(figures, check.left);
  if (left === null) return false;
  if (check.kind === 'AT_MOST') return left > (numberOf(figures, check.right) ?? Number.POSITIVE_INFINITY);
  const known = check.terms.filter(([key]) => numberOf(figures, key) !== null);
  if (known.length === 0) return false;
  return check.terms.reduce((sum, [key, sign]) => sum + sign * (numberOf(figures, key) ?? 0), 0) !== left;
};

/** Everything wrong with figures: required ones that are blank, and checks that fail. */
export function figureFaults(form: DataForm, figures: Figures): readonly FigureFault[] {
  const failed = form.checks.filter((check) => breaks(check, figures));
  return [
    ...missing(form, figures),
    ...failed.map(({ left, id }) => ({ key: left, check: id, says: wording(`figure.check.${id}`) })),
  ];
}

const LARGEST = 1_000_000_000;

const fits = ({ kind }: FigureDefinition, value: number): boolean => {
  if (!Number.isFinite(value) || value < 0 || value > LARGEST) return false;
  if (kind === 'PERCENT') return value <= 100;
  if (kind === 'YES_NO') return value === 0 || value === 1;
  return kind === 'MONEY' || Number.isInteger(value);
};

/**
 * Lays new values over the stored ones; a figure the form does not know is refused, and so is one that cannot be.
 * @throws Refusal Invalid `figure.unknown`, `figure.bad`
 */
export function writeFigures(
  form: DataForm | undefined,
  stored: Figures,
  given: Readonly<Record<string, Pick<FigureValue, 'value' | 'isEstimate'>>>,
): Figures {
  const written: Record<string, FigureValue> = { ...stored };
  for (const [key, { value, isEstimate }] of Object.entries(given)) {
    const definition = form?.figures.find((one) => one.key === key);
    if (!definition) throw invalid('figure.unknown', { key }, key);
    if (value !== null && !fits(definition, value)) throw invalid('figure.bad', { label: figureLabel(key) }, key);
    written[key] = { value, isEstimate: value !== null && isEstimate };
  }
  return written;
}

/** Keys of the figures that are still estimates. */
export const estimatesIn = (form: DataForm, figures: Figures): readonly string[] =>
  form.figures.filter((one) => figures[one.key]?.isEstimate).map((one) => one.key);
