// Takes in a guidance document: reads it, keeps it with its reading, and waits for a person.
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { readDocument } from '@app/documents/read-document.js';
import { documentCodeOf } from '@app/guidance/document-code.js';
import { readGuidance } from '@app/reader/read-guidance.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notAllowed, notPossible } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';
import { isRegistered } from '@app/persistence/guidance/guidance-page.query.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { seatsThatMay } from '@app/persistence/organisation/seats.query.js';

/** Either a pasted text or a file. `note` remarks on the source. */
export type GuidanceInput = { readonly note?: string } & (
  { readonly text: string } | { readonly fileName: string; readonly bytes: Uint8Array }
);

@Injectable()
export class RegisterGuidance {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Resolves to the identifier of the registered document.
   * @throws Refusal NotAllowed `permission.guidance.register`; NotPossible `guidance.secret`, `guidance.known`;
   *   Invalid `guidance.*`, `file.*`
   */
  async execute(memberId: string, input: GuidanceInput): Promise<string> {
    const seat = await this.registeringSeat(memberId);
    const given =
      'text' in input ? { text: input.text, isScanned: false } : await readDocument(input.fileName, input.bytes);
    const { text, reading } = readGuidance(given.text, given);
    const now = this.clock.now();
    const id = newId();
    await this.dataSource.transaction(async (db) => {
      const textSha256 = createHash('sha256').update(text).digest('hex');
      if (await isRegistered(db, seat.organisationId, textSha256)) throw notPossible('guidance.known');
      await db.insert(GuidanceEntity, {
        id,
        organisationId: seat.organisationId,
        state: 'read',
        version: 1,
        fileName: 'fileName' in input ? input.fileName.slice(0, 200) : null,
        text,
        textSha256,
        reading,
        code: documentCodeOf(reading),
        kind: reading.documentKind,
        subject: reading.subject,
        issuedOn: reading.issueDate,
        note: input.note ?? null,
        registeredBy: memberId,
        registeredAt: now,
      });
      const event = { type: 'guidance.registered', organisationId: seat.organisationId, occurredAt: now } as const;
      await appendEvents(db, [{ ...event, guidanceId: id, memberId, seatId: seat.id, version: 1 }]);
    });
    return id;
  }

  /** The first of the person's seats that may register for its own organisation. */
  private async registeringSeat(memberId: string): Promise<Seat> {
    const today = localDateAt(this.clock.now());
    const [first] = await seatsThatMay(this.dataSource, memberId, 'guidance.register', today);
    if (!first) throw notAllowed('permission.guidance.register');
    return first.seat;
  }
}
