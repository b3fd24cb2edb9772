// Signs a person in by e-mail address and password (argon2id).
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DataSource } from 'typeorm';
import { invalid } from '@app/kernel/errors.js';
import { accountOf, type Account } from '@app/persistence/organisation/members.store.js';

/** OWASP's minimum for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password for storage. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Verified against when there is no such account, so that both answers take the same time. */
let decoy: Promise<string> | undefined;

@Injectable()
export class SignIn {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The member whose password it is.
   * @throws Refusal Invalid `signIn.wrong`, the same for an unknown address and a wrong password
   */
  async execute(email: string, password: string): Promise<Account> {
    const member = await accountOf(this.dataSource, email.trim().toLowerCase());
    decoy ??= hashPassword('no account has this password');
    const isRight = await verify(member?.passwordHash ?? (await decoy), password);
    if (!member || !isRight) throw invalid('signIn.wrong');
    return member;
  }
}
