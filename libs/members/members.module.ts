// Use cases on members.
import { Module } from '@nestjs/common';
import { SignIn } from './sign-in.js';

@Module({ providers: [SignIn], exports: [SignIn] })
export class MembersModule {}
