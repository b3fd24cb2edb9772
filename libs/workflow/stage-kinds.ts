// The kinds of stage: how a report is decided there. Whoever adds a kind is led by the compiler to every table that must
// answer for it: each is a `PerKind`, and each concern has one (the list is in docs/decisions/0012-stage-kinds.md).

export const STAGE_KINDS = ['ONE_DECIDER', 'SEVERAL', 'MEETING'] as const;

/** One person's decision, the agreement of several, or a meeting that adopts the report. */
export type StageKind = (typeof STAGE_KINDS)[number];

/** One answer for each kind. */
export type PerKind<Answer> = Readonly<Record<StageKind, Answer>>;

interface Traits {
  /** The report passes by a meeting's record: the meeting is called, held and closed. */
  readonly meets: boolean;
  /** Several give their agreement one after another, and each is counted. */
  readonly countsVoices: boolean;
}

const TRAITS: PerKind<Traits> = {
  ONE_DECIDER: { meets: false, countsVoices: false },
  SEVERAL: { meets: false, countsVoices: true },
  MEETING: { meets: true, countsVoices: false },
};

interface OfKind {
  readonly how: StageKind;
}

/** True for a stage that a report passes by a meeting; false in a state that is no stage. */
export const isMeeting = (stage: OfKind | undefined): boolean => stage !== undefined && TRAITS[stage.how].meets;

/** True for a stage in which each agreement is counted; false in a state that is no stage. */
export const countsVoices = (stage: OfKind | undefined): boolean =>
  stage !== undefined && TRAITS[stage.how].countsVoices;
