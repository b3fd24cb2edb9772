// Who is signed in, and what the browser must know of the installation.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';

export const signInInput = z.object({ email: z.string().min(3).max(200), password: z.string().min(1).max(200) });

export interface SeatView {
  readonly id: string;
  readonly role: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface SessionView {
  readonly member: { readonly id: string; readonly fullName: string; readonly seats: readonly SeatView[] } | null;
  readonly csrfToken: string;
  readonly demo: boolean;
  readonly today: LocalDate;
  /** Pages beyond one's own desk that this person may open. */
  readonly mayOpen: { readonly registerGuidance: boolean; readonly tracking: boolean; readonly routes: boolean };
}
