// The steps of a route being drawn: added from a list of named ones, moved, adjusted, taken out.
import { ActionIcon, Group, Select, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { Stage } from '@app/workflow/review-route.js';
import { useText } from '../language.js';
import { KINDS_ON_PAGE } from './stage-kind.js';

interface StageLineProps {
  readonly stage: Stage;
  readonly onChange: (part: Partial<Stage>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function StageLine({ stage, onChange, onMove, onRemove }: StageLineProps) {
  const { t } = useText();
  const { how, adjust } = KINDS_ON_PAGE[stage.how];
  const name = t(`state.${stage.name}`);
  return (
    <li className="roll-line">
      <div style={{ flex: '1 1 240px' }}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" className="quiet">
          {how(stage, t)}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        {adjust({ stage, name, t, onChange })}
        <ActionIcon variant="subtle" color="gray" aria-label={t('route.up', { name })} onClick={() => onMove(-1)}>
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('route.down', { name })} onClick={() => onMove(1)}>
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('route.remove', { name })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

const moved = (stages: readonly Stage[], at: number, by: -1 | 1): Stage[] => {
  const next = [...stages];
  const [stage] = next.splice(at, 1);
  if (stage) next.splice(Math.max(0, at + by), 0, stage);
  return next;
};

export function StageList({
  stages,
  palette,
  onChange,
}: {
  readonly stages: readonly Stage[];
  readonly palette: readonly Stage[];
  readonly onChange: (stages: readonly Stage[]) => void;
}) {
  const { t } = useText();
  const free = palette.filter((one) => !stages.some((stage) => stage.name === one.name));
  return (
    <>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {stages.map((stage, at) => (
          <StageLine
            key={stage.name}
            stage={stage}
            onChange={(part) => onChange(stages.map((one, index) => (index === at ? { ...one, ...part } : one)))}
            onMove={(by) => onChange(moved(stages, at, by))}
            onRemove={() => onChange(stages.filter((_stage, index) => index !== at))}
          />
        ))}
      </ol>
      <Select
        label={t('route.addStage')}
        placeholder={t('route.addStageHint')}
        data={free.map((one) => ({ value: one.name, label: t(`state.${one.name}`) }))}
        value={null}
        onChange={(name) => {
          const stage = palette.find((one) => one.name === name);
          if (stage) onChange([...stages, stage]);
        }}
      />
    </>
  );
}
