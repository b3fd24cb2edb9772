// Use cases on guidance documents and the obligations they make.
import { Module } from '@nestjs/common';
import { ChangeCalendar } from './change-calendar.js';
import { ConfirmGuidance } from './confirm-guidance.js';
import { DiscardGuidance } from './discard-guidance.js';
import { RegisterGuidance } from './register-guidance.js';
import { ChangeDeadline } from './change-deadline.js';
import { ChangeStandingRule } from './change-standing-rule.js';
import { ExtendStandingRules } from './extend-standing-rules.js';
import { SendDueReminders } from './send-due-reminders.js';

const useCases = [
  RegisterGuidance,
  ConfirmGuidance,
  DiscardGuidance,
  ChangeCalendar,
  ChangeDeadline,
  ChangeStandingRule,
  ExtendStandingRules,
  SendDueReminders,
];

@Module({ providers: useCases, exports: useCases })
export class ObligationsModule {}
