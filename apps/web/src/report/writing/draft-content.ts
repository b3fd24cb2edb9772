// What a draft's unsaved fields mean: texts of sections, and figures under a name of their own.
import { computedValue } from '@app/forms/consolidate.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import type { FigureValue } from '@app/forms/figures.js';
import type { UnsavedTexts } from './draft-storage.js';

const PREFIX = 'figure:';

/** A figure as it is typed; the reason stands beside a value that differs from the computed one. */
export type TypedFigure = Pick<FigureValue, 'value' | 'isEstimate'> & { readonly reason?: string };

/** Name of a figure among unsaved fields. */
export const figureField = (key: string): string => `${PREFIX}${key}`;

/** Fields as the save command takes them. */
export function contentOf(unsaved: UnsavedTexts): {
  readonly texts: Record<string, string>;
  readonly figures: Record<string, TypedFigure>;
} {
  const entries = Object.entries(unsaved);
  const figures = entries
    .filter(([field]) => field.startsWith(PREFIX))
    .map(([field, text]) => [field.slice(PREFIX.length), JSON.parse(text) as TypedFigure] as const);
  return {
    texts: Object.fromEntries(entries.filter(([field]) => !field.startsWith(PREFIX))),
    figures: Object.fromEntries(figures),
  };
}

/** Saved figures as the server keeps them: one that differs from its total with the total beside it. */
export const withCorrections = (
  stored: Readonly<Record<string, FigureValue>>,
  saved: Readonly<Record<string, TypedFigure>>,
): Record<string, FigureValue> =>
  Object.fromEntries(
    Object.entries(saved).map(([key, { value, isEstimate, reason }]) => {
      const computed = computedValue(stored[key]);
      const correction = reason && value !== computed ? { correction: { computed, reason, by: '' } } : {};
      return [key, { value, isEstimate, ...correction }];
    }),
  );

/** The report as it is once fields of it were saved. */
export function withSaved(report: ReportView, version: number, saved: UnsavedTexts): ReportView {
  const { texts, figures } = contentOf(saved);
  return {
    ...report,
    version,
    sections: report.sections.map((section) => ({ ...section, text: texts[section.id] ?? section.text })),
    figures: report.figures && {
      ...report.figures,
      values: { ...report.figures.values, ...withCorrections(report.figures.values, figures) },
    },
  };
}
