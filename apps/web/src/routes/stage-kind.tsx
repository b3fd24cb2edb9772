// What the pages say of each kind of stage, and what of it can be adjusted while a route is drawn.
import { NumberInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Stage } from '@app/workflow/review-route.js';
import type { PerKind } from '@app/workflow/stage-kinds.js';
import type { Translate } from '../language.js';

interface AdjustProps {
  readonly stage: Stage;
  /** Of the step, as people call it. */
  readonly name: string;
  readonly t: Translate;
  readonly onChange: (part: Partial<Stage>) => void;
}

interface KindOnPage {
  /** How a step is decided, in a sentence. */
  readonly how: (stage: Stage, t: Translate) => string;
  /** The fields of a step that belong to its kind. */
  readonly adjust: (props: AdjustProps) => ReactNode;
}

const peopleOf = (stage: Stage, t: Translate): string => {
  const named = (stage.roles ?? []).map((role) => t(`role.${role}`).toLocaleLowerCase('vi')).join(', ');
  return named || t(stage.decidedBy === 'superior' ? 'route.anySuperior' : 'route.anyMember');
};

export const KINDS_ON_PAGE: PerKind<KindOnPage> = {
  ONE_DECIDER: {
    how: (stage, t) => t('route.how.ONE_DECIDER', { people: peopleOf(stage, t) }),
    adjust: () => null,
  },
  SEVERAL: {
    how: (stage, t) => t(`route.how.SEVERAL.${stage.agreement ?? 'ALL'}`, { people: peopleOf(stage, t) }),
    adjust: ({ stage, name, t, onChange }) => (
      <Select
        size="xs"
        w={150}
        aria-label={t('route.agreementOf', { name })}
        data={(['ALL', 'ANY', 'MAJORITY'] as const).map((value) => ({ value, label: t(`agreement.${value}`) }))}
        value={stage.agreement ?? 'ALL'}
        allowDeselect={false}
        onChange={(value) => onChange({ agreement: (value ?? 'ALL') as Stage['agreement'] })}
      />
    ),
  },
  MEETING: {
    how: (stage, t) =>
      t('route.how.MEETING', { body: t(`body.${stage.body ?? 'COMMITTEE'}`), days: stage.noticeDays ?? 0 }),
    adjust: ({ stage, name, t, onChange }) => (
      <NumberInput
        size="xs"
        w={110}
        aria-label={t('route.noticeOf', { name })}
        suffix={` ${t('unit.day')}`}
        min={0}
        max={60}
        value={stage.noticeDays ?? 0}
        onChange={(value) => onChange({ noticeDays: Number(value) || 0 })}
      />
    ),
  },
};
