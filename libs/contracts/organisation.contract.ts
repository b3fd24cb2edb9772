// The organisation as the browser sees it on any day, and what is changed in it.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { OrganisationChange } from '@app/hierarchy/organisation-changes.js';
import type { TableFault } from '@app/hierarchy/organisation-table.js';
import type { BlocStanding, OrganisationKind } from '@app/hierarchy/organisation.js';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const reason = z.string().max(2000);

export const asOfInput = z.object({ on: day.optional() });
export const rotationInput = z.object({ headId: z.uuid(), deputyId: z.uuid(), from: day, reason });
export const delegationInput = z.object({ seatId: z.uuid(), delegateId: z.uuid(), from: day, to: day, reason });

/** An organisation as stored for a day. */
export interface OrganisationRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Post of a unit in its bloc. */
  readonly standing: BlocStanding | null;
  readonly symbol: string;
  readonly officialMembers: number | null;
  readonly since: LocalDate;
  readonly validTo: LocalDate | null;
  /** What it was merged into, or became. */
  readonly successor: string | null;
  /** Other names it is called by. */
  readonly aliases: readonly string[];
  /** Earlier official names with their last days. */
  readonly former: readonly { readonly name: string; readonly to: LocalDate }[];
  /** Unit that houses its office. */
  readonly host: string | null;
  /** Of a Party organisation: the office whose Party organisation it is. */
  readonly office: string | null;
  /** Of an office: its Party organisations. */
  readonly partyOrganisations: readonly string[];
  readonly seats: readonly {
    readonly id: string;
    readonly memberId: string;
    readonly name: string;
    readonly role: string;
    readonly title: string;
    readonly since: LocalDate;
  }[];
  /** Who acts, or will act, in whose seat. */
  readonly standIns: readonly {
    readonly name: string;
    readonly for: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly reason: string;
  }[];
}

export interface OrganisationView extends OrganisationRow {
  /** True when this person may see the roll of its members. */
  readonly hasRoster: boolean;
  readonly mayRotate: boolean;
  readonly mayDelegate: boolean;
}

export interface OrganisationsView {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly units: readonly OrganisationView[];
  /** True when this person may hand in a table of the organisation. */
  readonly mayImport: boolean;
}

/** What a table would change, or why it cannot be read. */
export interface TablePreviewView {
  readonly changes: readonly OrganisationChange[];
  readonly faults: readonly TableFault[];
  readonly fingerprint: string;
}
