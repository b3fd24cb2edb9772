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
  /** Key of what the history says when the report passes, or when one more agrees. */
  readonly approval: string;
  /** What a stage of this kind must say of itself and does not; null where nothing is missing. */
  readonly lacks: (stage: { readonly agreement?: unknown; readonly body?: unknown }) => 'noAgreement' | 'noBody' | null;
}

const TRAITS: PerKind<Traits> = {
  ONE_DECIDER: { meets: false, countsVoices: false, approval: 'event.report.approved', lacks: () => null },
  SEVERAL: {
    meets: false,
    countsVoices: true,
    approval: 'event.report.agreed',
    lacks: ({ agreement }) => (agreement ? null : 'noAgreement'),
  },
  MEETING: {
    meets: true,
    countsVoices: false,
    approval: 'event.report.approved.cellReview',
    lacks: ({ body }) => (body ? null : 'noBody'),
  },
};

interface OfKind {
  readonly how: StageKind;
}

/** True for a stage that a report passes by a meeting; false in a state that is no stage. */
export const isMeeting = (stage: OfKind | undefined): boolean => stage !== undefined && TRAITS[stage.how].meets;

/** True for a stage in which each agreement is counted; false in a state that is no stage. */
export const countsVoices = (stage: OfKind | undefined): boolean =>
  stage !== undefined && TRAITS[stage.how].countsVoices;

/** Key of what the history says of an approval in a stage, or in a state that is none. */
export const approvalKey = (stage: OfKind | undefined): string =>
  stage ? TRAITS[stage.how].approval : 'event.report.approved';

/** What a stage does not say of itself, though its kind needs it. */
export const lacksOfKind = (stage: Parameters<Traits['lacks']>[0] & OfKind): 'noAgreement' | 'noBody' | null =>
  TRAITS[stage.how].lacks(stage);
