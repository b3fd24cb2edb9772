// Binds sentences of a consolidated report to the figures they stand on.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkClaims, type Claim } from '@app/forms/claims.js';
import { dataForm } from '@app/forms/figures.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { newId } from '@app/kernel/ids.js';
import { writeClaims } from '@app/persistence/report/sources.store.js';
import { saveBeside } from './save-beside.js';

/** A claim as it is sent; one without an identifier is new. */
export type GivenClaim = Omit<Claim, 'id'> & { readonly id?: string };

@Injectable()
export class BindClaims {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the claims of a report that is being written; a save like any other. Resolves to the new version.
   * @throws Refusal NotFound `report.none`; Invalid `claim.*`; and those of `decide` for a save
   */
  execute(reportId: string, memberId: string, version: number, given: readonly GivenClaim[]): Promise<number> {
    const now = this.clock.now();
    return saveBeside(this.dataSource, { reportId, memberId, version, now }, async (db, report) => {
      const claims = given.map((one) => ({ ...one, id: one.id ?? newId(), text: one.text.trim() }));
      checkClaims(claims, dataForm(report.dataForm));
      await writeClaims(db, reportId, claims);
      return { claims: claims.length };
    });
  }
}
