// The demo's one-click accounts, movable clock and mailbox.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';

export const demoSignInInput = z.object({ memberId: z.uuid() });
export const demoClockInput = z.object({ date: z.string().regex(/^\d{4}-\d\d-\d\d$/) });

export interface DemoAccount {
  readonly memberId: string;
  readonly fullName: string;
  readonly email: string;
  readonly title: string;
  readonly organisation: string;
}

/** One story of the demo, with the people to enter it as. */
export interface DemoWorld {
  readonly key: string;
  /** The day of its clock. */
  readonly today: LocalDate;
  readonly isOpen: boolean;
  /** `isMain`: the one to show for a role. */
  readonly accounts: readonly (DemoAccount & { readonly isMain: boolean })[];
}

export interface DemoClockAnswer {
  readonly today: LocalDate;
}

export interface DemoMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly address: string;
  readonly recipientName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}
