// A command on a report, and what its decision looks at: the report's facts, and who commands.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import type { Target } from '@app/hierarchy/permissions.js';
import type { Wording } from '@app/kernel/errors.js';
import type { Adoption } from './adoption.js';
import type { Course } from './course.js';
import type { SeatAround } from './deciders.js';

/** A report as the decision sees it. */
export interface ReportFacts extends Course {
  /** Seats held on the day in the unit and in its superior; asked where several must agree. */
  readonly seatsAround: readonly SeatAround[];
  /** True when a meeting that adopted it left changes of content to the secretary or the committee. */
  readonly hasMandate: boolean;
  /** Headings of required sections that are still blank. */
  readonly missingSections: readonly string[];
  /** What is wrong with its figures. */
  readonly figureFaults: readonly Wording[];
  /** Of a consolidated report: subordinates neither accepted, nor waived, nor left out by name. */
  readonly waitsFor: readonly string[];
  /** Tasks of earlier meetings that it does not account for yet. */
  readonly openTasks: readonly string[];
  readonly target: Target;
}

/** Who commands, with which seats, on which day. */
export interface Actor {
  readonly memberId: string;
  readonly seats: readonly Seat[];
  readonly today: LocalDate;
}

/** A command with the version its sender had read. */
export type ReportCommand = { readonly version: number } & (
  | { readonly name: 'save' | 'publish' }
  | { readonly name: 'submit'; readonly underMandate?: boolean }
  | { readonly name: 'approve'; readonly adoption?: Adoption; readonly remarks?: string }
  | { readonly name: 'return'; readonly remarks: string; readonly requiresReadoption: boolean }
  | { readonly name: 'withdraw'; readonly remarks: string }
);
