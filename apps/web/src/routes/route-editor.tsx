// Drawing a route: steps added from a list of named ones, moved, adjusted; checked as it is drawn; prescribed from a day on.
import {
  ActionIcon,
  Alert,
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RouteCheck, RoutesView, RouteUseView } from '@app/contracts/routes.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import type { Stage } from '@app/workflow/review-route.js';
import { REPORT_KINDS, type ReportKind } from '@app/workflow/report-kind.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useSession } from '../session.js';
import { RouteDiagram, useHow } from './route-diagram.js';
import { RouteFaults } from './route-faults.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

interface StageLineProps {
  readonly stage: Stage;
  readonly onChange: (part: Partial<Stage>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function StageLine({ stage, onChange, onMove, onRemove }: StageLineProps) {
  const { t } = useText();
  const how = useHow();
  const name = t(`state.${stage.name}`);
  return (
    <li className="roll-line">
      <div style={{ flex: '1 1 240px' }}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" className="quiet">
          {how(stage)}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        {stage.how === 'SEVERAL' && (
          <Select
            size="xs"
            w={150}
            aria-label={t('route.agreementOf', { name })}
            data={(['ALL', 'ANY', 'MAJORITY'] as const).map((value) => ({ value, label: t(`agreement.${value}`) }))}
            value={stage.agreement ?? 'ALL'}
            allowDeselect={false}
            onChange={(value) => onChange({ agreement: (value ?? 'ALL') as Stage['agreement'] })}
          />
        )}
        {stage.how === 'MEETING' && (
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
        )}
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

function Stages({
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

function usePrescription(use: RouteUseView, onDone: () => void) {
  const { t } = useText();
  const queries = useQueryClient();
  const session = useSession();
  const [stages, setStages] = useState<readonly Stage[]>(use.route.stages);
  const [name, setName] = useState(use.route.name ?? t(`unitClass.${use.unitClass}`));
  const [validFrom, setValidFrom] = useState<string | null>(session.data?.today ?? null);
  const [reason, setReason] = useState('');
  const [reportKind, setReportKind] = useState<ReportKind | null>(use.reportKind);
  const check = useQuery({
    queryKey: ['route-check', use.unitClass, stages],
    queryFn: () => api<RouteCheck>('POST', '/routes/checks', { unitClass: use.unitClass, stages }),
  });
  const [save, isSaving] = useTask(async () => {
    await api('POST', '/routes', { unitClass: use.unitClass, reportKind, name, stages, validFrom, reason });
    tellDone(t('route.prescribed'));
    onDone();
    await queries.invalidateQueries();
  });
  const isReady =
    (check.data?.faults.length ?? 1) === 0 && validFrom !== null && saysEnough(name) && saysEnough(reason);
  return {
    stages,
    setStages,
    name,
    setName,
    validFrom,
    setValidFrom,
    reason,
    setReason,
    reportKind,
    setReportKind,
    check,
    save,
    isSaving,
    isReady,
  };
}

function EditorForm({
  use,
  view,
  onDone,
}: {
  readonly use: RouteUseView;
  readonly view: RoutesView;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const form = usePrescription(use, onDone);
  return (
    <Stack>
      <TextInput
        label={t('route.name')}
        value={form.name}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      <Select
        label={t('route.reportKind')}
        placeholder={t('route.everyKind')}
        data={REPORT_KINDS.map((value) => ({ value, label: t(`reportKind.${value}`) }))}
        value={form.reportKind}
        clearable
        clearButtonProps={{ 'aria-label': t('route.everyKind') }}
        onChange={(value) => form.setReportKind(value as ReportKind | null)}
      />
      <Stages stages={form.stages} palette={view.palette} onChange={form.setStages} />
      <RouteDiagram stages={form.stages} />
      {form.check.data && <RouteFaults check={form.check.data} />}
      <DateInput
        label={t('route.validFrom')}
        valueFormat="DD/MM/YYYY"
        value={form.validFrom}
        onChange={form.setValidFrom}
      />
      <Textarea
        label={t('route.reason')}
        required
        autosize
        minRows={2}
        value={form.reason}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      <Alert color="gray" variant="light">
        <Text size="sm">{t('route.stays')}</Text>
      </Alert>
      <Group justify="flex-end">
        <Button disabled={!form.isReady} loading={form.isSaving} onClick={() => void form.save()}>
          {t('route.save')}
        </Button>
      </Group>
    </Stack>
  );
}

export function RouteEditor({
  use,
  view,
  onClose,
}: {
  readonly use: RouteUseView;
  readonly view: RoutesView;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Modal opened onClose={onClose} title={t('route.edit', { unitClass: t(`unitClass.${use.unitClass}`) })} size="xl">
      <EditorForm use={use} view={view} onDone={onClose} />
    </Modal>
  );
}
