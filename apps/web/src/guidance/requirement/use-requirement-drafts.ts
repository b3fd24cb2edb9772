// The requirements of a document under confirmation, under one hand.
import { useState } from 'react';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { draftsOf, withAnother, withChange, type RequirementDraft } from './requirement-draft.js';

export interface RequirementDrafts {
  readonly all: readonly RequirementDraft[];
  readonly kept: readonly RequirementDraft[];
  readonly change: (key: number, part: Partial<RequirementDraft>) => void;
  readonly add: () => void;
}

/** Begun from what was proposed. */
export function useRequirementDrafts(view: GuidanceView): RequirementDrafts {
  const [all, setAll] = useState(() => draftsOf(view));
  return {
    all,
    kept: all.filter((draft) => draft.isKept),
    change: (key, part) => setAll((now) => withChange(now, key, part)),
    add: () => setAll(withAnother),
  };
}
