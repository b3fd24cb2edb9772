// Identifiers in addresses: one that cannot exist is answered like one that does not.
import type { PipeTransform } from '@nestjs/common';
import { notFound } from '@app/kernel/errors.js';
import { isId } from '@app/kernel/ids.js';

export class IdParam implements PipeTransform<string, string> {
  /** `reason`: the refusal for an identifier without the shape of one. */
  constructor(private readonly reason: string) {}

  transform(value: string): string {
    if (!isId(value)) throw notFound(this.reason);
    return value;
  }
}
