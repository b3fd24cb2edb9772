// Drawing a route: its steps, checked as they are drawn; assigned from a day on, with the reason.
import { Alert, Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RouteCheck, RoutesView, RouteUseView } from '@app/contracts/routes.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import type { Stage } from '@app/workflow/review-route.js';
import { REPORT_KINDS, type ReportKind } from '@app/workflow/report-kind.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useSession } from '../session.js';
import { RouteDiagram } from './route-diagram.js';
import { RouteFaults } from './route-faults.js';
import { StageList } from './stage-list.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

function useAssignment(use: RouteUseView, onDone: () => void) {
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
  const form = useAssignment(use, onDone);
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
      <StageList stages={form.stages} palette={view.palette} onChange={form.setStages} />
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
