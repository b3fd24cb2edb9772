// The kinds of reminder and the groups each is sent to. When one goes: libs/guidance/reminder-plan.ts.

/** `review`: a draft waits for its reviewer; `rework`: a returned draft waits for its author; the others are about a deadline. */
export const REMINDED = {
  before: ['ownLeaders'],
  day: ['ownLeaders'],
  after: ['ownLeaders', 'superiorOffice'],
  weekly: ['ownLeaders', 'superiorOffice'],
  review: ['deciders'],
  rework: ['author', 'ownLeaders'],
} as const;

export type ReminderKind = keyof typeof REMINDED;
