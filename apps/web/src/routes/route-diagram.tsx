// A route as a row of steps: who decides each, and how; the way back stands under it.
import { Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import type { Stage } from '@app/workflow/review-route.js';
import { useText } from '../language.js';
import { KINDS_ON_PAGE } from './stage-kind.js';

interface StepProps {
  readonly title: string;
  readonly how: string;
  readonly isEnd: boolean;
  readonly isFirst: boolean;
}

function Step({ title, how, isEnd, isFirst }: StepProps) {
  return (
    <li className="route-item">
      {!isFirst && <IconArrowRight size={18} aria-hidden className="route-arrow" />}
      <div className={isEnd ? 'route-step is-end' : 'route-step'}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="xs" className="quiet">
          {how}
        </Text>
      </div>
    </li>
  );
}

export function RouteDiagram({ stages }: { readonly stages: readonly Stage[] }) {
  const { t } = useText();
  const steps = [
    { key: 'draft', title: t('state.draft'), how: t('route.draft'), isEnd: true },
    ...stages.map((stage, at) => ({
      key: `${stage.name}-${at}`,
      title: t(`state.${stage.name}`),
      how: `${t(`route.by.${stage.decidedBy}`)}: ${KINDS_ON_PAGE[stage.how].how(stage, t)}`,
      isEnd: false,
    })),
    { key: 'published', title: t('state.published'), how: t('route.published'), isEnd: true },
  ];
  return (
    <div>
      <ol className="route">
        {steps.map(({ key, ...step }, at) => (
          <Step key={key} {...step} isFirst={at === 0} />
        ))}
      </ol>
      <Text size="xs" className="quiet" mt={6}>
        <IconArrowBackUp size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('route.wayBack')}
      </Text>
    </div>
  );
}
