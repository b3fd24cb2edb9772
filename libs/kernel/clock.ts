// The only place that reads the machine's time. Everything else is given a Clock or a date.

/** Tells the present instant. Rules never call it: they are given the date they are asked about. */
export interface Clock {
  now(): Date;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved: for tests. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  /** Sets the clock to an instant given in ISO 8601 with its zone. */
  moveTo(iso: string): void {
    this.instant = new Date(iso);
  }
}

/** The machine's time moved by an offset (milliseconds) that can change while the process runs: the demo's clock. */
export class ShiftedClock implements Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Replaces the offset, in milliseconds. */
  shiftBy(offset: number): void {
    this.offset = offset;
  }
}

/** Injection token of the Clock. */
export const CLOCK = Symbol('Clock');
