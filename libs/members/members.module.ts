// Use cases on members, their seats and the organisation they sit in.
import { Module } from '@nestjs/common';
import { ChangeOrganisation } from './change-organisation.js';
import { DelegateSeat } from './delegate-seat.js';
import { RotateBloc } from './rotate-bloc.js';
import { SignIn } from './sign-in.js';

const USE_CASES = [SignIn, ChangeOrganisation, RotateBloc, DelegateSeat];

@Module({ providers: USE_CASES, exports: USE_CASES })
export class MembersModule {}
