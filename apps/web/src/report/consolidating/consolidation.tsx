// The gate of a consolidated report: who is in, who is late, who is left out by name; and one button to take them over.
import { Alert, Badge, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { ConsolidationView, SourceView } from '@app/contracts/consolidation.contract.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import { api } from '../../api-client.js';
import { useText } from '../../language.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { useTask } from '../../ui/task.js';
import { tellDone } from '../../ui/tell.js';

const COLOR = { ACCEPTED: 'green', IN_REVIEW: 'blue', AWAITED: 'gray', LATE: 'red', WAIVED: 'gray' } as const;

interface GateProps {
  readonly report: ReportView;
  readonly consolidation: ConsolidationView;
  /** Brings unsaved words to the server first; resolves to the version, or null where that failed. */
  readonly flush: () => Promise<number | null>;
  readonly onTaken: (version: number) => void;
}

function Source({ source }: { readonly source: SourceView }) {
  const { t } = useText();
  return (
    <li className="paper-line">
      <div>
        <Text size="sm" component="span">
          {source.reportId ? (
            <Link to="/reports/$id" params={{ id: source.reportId }} className="brand">
              {source.unit}
            </Link>
          ) : (
            source.unit
          )}
        </Text>
        {source.gap && (
          <Text size="xs" className="quiet">
            {t('consolidation.gapLine', { by: source.gap.by, reason: source.gap.reason })}
          </Text>
        )}
      </div>
      <Group gap={6}>
        {source.isStale && (
          <Badge size="sm" variant="light" color="orange" c="dark.8">
            {t(source.isTaken ? 'consolidation.changed' : 'consolidation.new')}
          </Badge>
        )}
        <Badge size="sm" variant="light" color={COLOR[source.standing]} c="dark.8">
          {t(`sourceStanding.${source.standing}`)}
        </Badge>
      </Group>
    </li>
  );
}

function GoAhead({
  report,
  consolidation,
}: {
  readonly report: ReportView;
  readonly consolidation: ConsolidationView;
}) {
  const { t } = useText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const waited = consolidation.sources.filter((source) => consolidation.waitsFor.includes(source.unit));
  const [send, isSending] = useTask(async (reason: string) => {
    await api('POST', `/reports/${report.id}/gaps`, { obligationIds: chosen, reason });
    tellDone(t('consolidation.gapsRecorded', { count: chosen.length }));
    setChosen([]);
    await queries.invalidateQueries();
  });
  const choose = (obligationId: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, obligationId] : chosen.filter((id) => id !== obligationId));
  const choices = (
    <>
      <Text size="sm">{t('consolidation.goAheadHint')}</Text>
      {waited.map((source) => (
        <Checkbox
          key={source.obligationId}
          label={`${source.unit} – ${t(`sourceStanding.${source.standing}`)}`}
          checked={chosen.includes(source.obligationId)}
          onChange={(event) => choose(source.obligationId, event.currentTarget.checked)}
        />
      ))}
    </>
  );
  return (
    <ReasonDialog
      title={t('consolidation.goAhead')}
      label={t('consolidation.goAheadReason')}
      send={t('consolidation.record')}
      buttonSize="sm"
      size="lg"
      above={choices}
      isReady={chosen.length > 0}
      isRunning={isSending}
      onSend={send}
    />
  );
}

function Rounds({
  rounds,
  onChoose,
}: {
  readonly rounds: ConsolidationView['rounds'];
  readonly onChoose: (ids: string[]) => void;
}) {
  const { t } = useText();
  const chosen = rounds.filter((one) => one.isChosen).map((one) => one.ruleId);
  return (
    <Stack gap={6} mb="sm">
      <Text size="sm" fw={600}>
        {t('consolidation.rounds')}
      </Text>
      {rounds.map((one) => (
        <Checkbox
          key={one.ruleId}
          size="sm"
          label={t('consolidation.round', {
            title: one.title,
            code: one.code ?? '',
            due: formatDate(one.dueOn),
            units: one.units,
          })}
          checked={one.isChosen}
          onChange={(event) =>
            onChoose(event.currentTarget.checked ? [...chosen, one.ruleId] : chosen.filter((id) => id !== one.ruleId))
          }
        />
      ))}
    </Stack>
  );
}

function useTake({ report, flush, onTaken }: GateProps) {
  const { t } = useText();
  const queries = useQueryClient();
  return useTask(async (ruleIds?: readonly string[]) => {
    const version = await flush();
    if (version === null) return;
    const answer = await api<{ version: number; taken: number }>('POST', `/reports/${report.id}/sources`, {
      version,
      ...(ruleIds ? { ruleIds } : {}),
    });
    onTaken(answer.version);
    tellDone(t('consolidation.taken', { count: answer.taken }));
    await queries.invalidateQueries();
  });
}

export function Consolidation(props: GateProps) {
  const { t } = useText();
  const { report, consolidation } = props;
  const [take, isTaking] = useTake(props);
  const { sources, waitsFor, isStale, mayTake, mayGoAhead, rounds } = consolidation;
  const accepted = sources.filter((one) => one.standing === 'ACCEPTED').length;
  const isDraft = report.commands.includes('save');
  return (
    <section className="panel" style={{ padding: '16px 18px' }} aria-labelledby="consolidation">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} size="h5" id="consolidation">
          {t('consolidation.title')}
        </Title>
        <Text size="sm">{t('consolidation.count', { accepted, all: sources.length })}</Text>
      </Group>
      {isDraft && <Rounds rounds={rounds} onChoose={(ids) => void take(ids)} />}
      {isStale && (
        <Alert color="orange" variant="light" mb="sm" title={t('consolidation.stale')}>
          <Text size="sm">{t(isDraft ? 'consolidation.staleHint' : 'consolidation.staleIssuedHint')}</Text>
        </Alert>
      )}
      <Group gap="sm" mb="sm">
        {mayTake && sources.length > 0 && (
          <Button size="sm" variant={isStale ? 'filled' : 'light'} loading={isTaking} onClick={() => void take()}>
            {t('consolidation.take')}
          </Button>
        )}
        {isDraft && mayGoAhead && waitsFor.length > 0 && <GoAhead report={report} consolidation={consolidation} />}
      </Group>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {sources.map((one) => (
          <Source key={one.obligationId} source={one} />
        ))}
      </ul>
    </section>
  );
}
