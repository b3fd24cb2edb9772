// Consolidation (tổng hợp): who is in, what adds up, what has changed since, and what may be left out by name.
import { invalid } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { writeFigures } from './check-figures.js';
import { figureLabel, type DataForm, type Figures, type FigureValue } from './figures.js';
import type { ReportSection } from './report-form.js';

/** How a subordinate's report stands to the one that consolidates it. */
export type SourceStanding =
  /** The superior accepted it. */
  | 'ACCEPTED'
  /** It arrived and is being looked at, or was returned. */
  | 'IN_REVIEW'
  /** Nothing arrived, and the due date is not over. */
  | 'AWAITED'
  /** Nothing arrived, and the due date is over. */
  | 'LATE'
  /** Nothing is owed any more. */
  | 'WAIVED';

/** What is known of a subordinate's duty. */
export interface SourceFacts {
  readonly state: string | null;
  readonly hasArrived: boolean;
  readonly isReleased: boolean;
  readonly isOverdue: boolean;
}

/** States in which the superior has accepted a report. */
const ACCEPTED: readonly string[] = ['approved', 'published'];

export function sourceStanding({ state, hasArrived, isReleased, isOverdue }: SourceFacts): SourceStanding {
  if (state !== null && ACCEPTED.includes(state)) return 'ACCEPTED';
  if (isReleased) return 'WAIVED';
  if (hasArrived) return 'IN_REVIEW';
  return isOverdue ? 'LATE' : 'AWAITED';
}

/** Figures of an accepted report as they were taken over. */
export interface TakenFigures {
  readonly unit: string;
  readonly figures: Figures;
}

/** A total with what it is made of: the drill from the sum to its leaves. */
export interface Total {
  readonly value: number | null;
  readonly isEstimate: boolean;
  readonly leaves: readonly { readonly unit: string; readonly value: number; readonly isEstimate: boolean }[];
}

/** Totals by figure: the sum of all leaves that are not blank; an estimate as soon as one leaf is. */
export function addUp(form: DataForm, taken: readonly TakenFigures[]): Readonly<Record<string, Total>> {
  const totalOf = (key: string): Total => {
    const leaves = taken.flatMap(({ unit, figures }) => {
      const { value = null, isEstimate = false } = figures[key] ?? {};
      return value === null ? [] : [{ unit, value, isEstimate }];
    });
    const value = leaves.length === 0 ? null : leaves.reduce((sum, leaf) => sum + leaf.value, 0);
    return { value, isEstimate: leaves.some((leaf) => leaf.isEstimate), leaves };
  };
  return Object.fromEntries(
    form.figures.filter((one) => one.total === 'ADD').map((one) => [one.key, totalOf(one.key)]),
  );
}

/**
 * A consolidated report's figures after its sources were taken over: computed ones are replaced, a manual correction
 * stays beside the value it corrects, and a figure without a total stays as it was written.
 */
export function figuresFromTotals(form: DataForm, stored: Figures, totals: Readonly<Record<string, Total>>): Figures {
  const entries = form.figures.flatMap(({ key }): [string, FigureValue][] => {
    const total = totals[key];
    const old = stored[key];
    if (!total) return old ? [[key, old]] : [];
    const computed = { value: total.value, isEstimate: total.isEstimate };
    if (!old?.correction) return [[key, computed]];
    return [[key, { ...old, correction: { ...old.correction, computed: total.value } }]];
  });
  return Object.fromEntries(entries);
}

/** A figure as its writer gives it; the reason stands beside a value that differs from the computed one. */
export type GivenFigure = Pick<FigureValue, 'value' | 'isEstimate'> & { readonly reason?: string };

/** Of many units a yes or no becomes the number of those that said yes. */
const asTotals = (form: DataForm): DataForm => ({
  ...form,
  figures: form.figures.map((one) => (one.kind === 'YES_NO' ? { ...one, kind: 'COUNT' } : one)),
});

/**
 * Lays figures written by hand over a consolidated report's: one that has a total and differs from it is kept as a
 * correction beside it; one that equals it is a correction no more.
 * @throws Refusal Invalid `figure.unknown`, `figure.bad`, `figure.reasonRequired`
 */
export function correctFigures(
  form: DataForm,
  stored: Figures,
  given: Readonly<Record<string, GivenFigure>>,
  by: string,
): Figures {
  const written = writeFigures(asTotals(form), stored, given);
  const corrected = Object.entries(given).map(([key, { value, reason = '' }]): [string, FigureValue] => {
    const definition = form.figures.find((one) => one.key === key);
    const computed = computedValue(stored[key]);
    const { isEstimate = false } = written[key] ?? {};
    // Where no unit reported anything there is no total to differ from.
    if (definition?.total !== 'ADD' || computed === null || value === computed) return [key, { value, isEstimate }];
    if (!saysEnough(reason)) throw invalid('figure.reasonRequired', { label: figureLabel(key) }, key);
    return [key, { value, isEstimate, correction: { computed, reason: reason.trim(), by } }];
  });
  return { ...written, ...Object.fromEntries(corrected) };
}

/** What a figure must be to agree with its leaves: the total, whatever was written beside it. */
export const computedValue = (figure: FigureValue | undefined): number | null =>
  figure?.correction ? figure.correction.computed : (figure?.value ?? null);

/** What one source wrote under a heading of the consolidated report. */
export interface GatheredText {
  readonly unit: string;
  readonly text: string;
}

/** Texts of the sources by section of the consolidated report: by identifier, or by the words of the heading. */
export function gatherTexts(
  sections: readonly ReportSection[],
  sources: readonly { readonly unit: string; readonly sections: readonly ReportSection[] }[],
): Readonly<Record<string, readonly GatheredText[]>> {
  const words = (heading: string): string => heading.normalize('NFC').toLocaleLowerCase('vi').trim();
  const textIn = (section: ReportSection, from: readonly ReportSection[]): string =>
    (from.find((one) => one.id === section.id) ?? from.find((one) => words(one.heading) === words(section.heading)))
      ?.text ?? '';
  return Object.fromEntries(
    sections.map((section) => [
      section.id,
      sources
        .map(({ unit, sections: from }) => ({ unit, text: textIn(section, from).trim() }))
        .filter(({ text }) => text !== ''),
    ]),
  );
}
