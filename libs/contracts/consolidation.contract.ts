// Figures and consolidation as the browser sees them, and what it sends.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Claim, ClaimVerdict } from '@app/forms/claims.js';
import type { FigureFault } from '@app/forms/check-figures.js';
import type { GatheredText, SourceStanding, Total } from '@app/forms/consolidate.js';
import type { FigureDefinition, FigureValue } from '@app/forms/figures.js';

const version = z.number().int().min(1);
const key = z.string().max(60);

/** Figures to save by key; `reason` stands beside a value that differs from the computed one. */
export const figuresInput = z.record(
  key,
  z.object({ value: z.number().nullable(), isEstimate: z.boolean(), reason: z.string().max(1000).optional() }),
);
export const takeInput = z.object({ version, ruleIds: z.array(z.uuid()).max(20).optional() });
export const goAheadInput = z.object({
  obligationIds: z.array(z.uuid()).min(1).max(500),
  reason: z.string().max(2000),
});
export const claimsInput = z.object({
  version,
  claims: z
    .array(
      z.object({
        id: z.uuid().optional(),
        text: z.string().max(500),
        rule: z.enum(['ALL_UNITS', 'SHARE_AT_LEAST', 'COUNT_IS']),
        figure: key,
        atLeast: z.number(),
        amount: z.number(),
      }),
    )
    .max(50),
});
export const trueUpInput = z.object({ counted: z.record(key, z.number().nullable()) });

/** A report's figures with their form; null where the report has none. */
export interface FiguresView {
  /** Identifier of the form. */
  readonly id: string;
  readonly definitions: readonly FigureDefinition[];
  /** Values by key; a correction names its author. */
  readonly values: Readonly<Record<string, FigureValue>>;
  readonly faults: readonly FigureFault[];
  /** True when estimates may be replaced by what was counted. */
  readonly mayTrueUp: boolean;
}

/** One subordinate in the gate. */
export interface SourceView {
  readonly obligationId: string;
  readonly reportId: string | null;
  readonly unit: string;
  readonly standing: SourceStanding;
  readonly dueOn: LocalDate;
  readonly isTaken: boolean;
  readonly isStale: boolean;
  readonly gap: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

export interface RoundView {
  readonly ruleId: string;
  readonly title: string;
  readonly code: string | null;
  readonly dueOn: LocalDate;
  readonly units: number;
  readonly isChosen: boolean;
}

/** What a consolidated report is made from. */
export interface ConsolidationView {
  readonly rounds: readonly RoundView[];
  readonly sources: readonly SourceView[];
  /** Units neither accepted, nor waived, nor left out by name. */
  readonly waitsFor: readonly string[];
  /** True when the totals no longer say what the sources say. */
  readonly isStale: boolean;
  /** Totals of what was taken over, each with its leaves. */
  readonly totals: Readonly<Record<string, Total>>;
  /** Texts of the accepted sources by section. */
  readonly texts: Readonly<Record<string, readonly GatheredText[]>>;
  /** Claims with what the figures say of them. */
  readonly claims: readonly { readonly claim: Claim; readonly verdict: ClaimVerdict }[];
  readonly mayTake: boolean;
  readonly mayGoAhead: boolean;
}
