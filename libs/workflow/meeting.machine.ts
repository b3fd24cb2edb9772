// The statechart of a meeting. As with reports, it is asked and never runs.
import { createMachine } from 'xstate';

export const MEETING_COMMANDS = ['open', 'record', 'close', 'adjourn', 'cancel', 'respond'] as const;
export type MeetingCommand = (typeof MEETING_COMMANDS)[number];

/** How a meeting that was held ended for the report on its table. */
export type MeetingOutcome = 'adopted' | 'notAdopted' | 'concluded';

export type MeetingState = 'called' | 'open' | 'adjourned' | 'cancelled' | MeetingOutcome;

/** States in which the meeting still lies ahead or runs. */
export const LIVE_MEETING_STATES: readonly MeetingState[] = ['called', 'open'];

interface MeetingSignal {
  readonly type: MeetingCommand;
  readonly outcome?: MeetingOutcome;
}

const isOutcome =
  (outcome: MeetingOutcome) =>
  ({ event }: { readonly event: MeetingSignal }): boolean =>
    event.outcome === outcome;

const held = (state: MeetingOutcome) => ({ on: { respond: state } });

/** `respond` answers contributions after the meeting; a decision itself is never touched again. */
export const meetingMachine = createMachine({
  types: {} as { events: MeetingSignal },
  id: 'meeting',
  initial: 'called',
  states: {
    called: { on: { open: 'open', cancel: 'cancelled' } },
    open: {
      on: {
        record: 'open',
        close: [
          { guard: isOutcome('adopted'), target: 'adopted' },
          { guard: isOutcome('concluded'), target: 'concluded' },
          { guard: isOutcome('notAdopted'), target: 'notAdopted' },
        ],
        adjourn: 'adjourned',
      },
    },
    adopted: held('adopted'),
    concluded: held('concluded'),
    notAdopted: held('notAdopted'),
    adjourned: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** True when the chart knows the command in the meeting's state. */
export const fitsMeeting = (state: MeetingState, command: MeetingCommand): boolean =>
  meetingMachine.resolveState({ value: state }).can({ type: command, outcome: 'adopted' });
