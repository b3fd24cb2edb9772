// "Theo dõi": every unit, where its report stands, how late it is, and who was last told.
import { Button, Checkbox, Group, Select, SegmentedControl, SimpleGrid, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { TrackingRow, TrackingView } from '@app/contracts/desk.contract.js';
import { api } from '../api-client.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';
import { DeadlineStatusTag, Lateness } from '../obligation/deadline-status.js';
import { StateTag } from '../report/state-tag.js';
import { DeadlineDecision } from './deadline-decision.js';
import { PageHead } from '../ui/page-head.js';
import { Failure, Loading, Nothing } from '../ui/waiting.js';

const STANDINGS = ['overdue', 'dueSoon', 'open', 'late', 'onTime'] as const;
const COLUMNS = ['unit', 'report', 'state', 'due', 'standing', 'told'] as const;

function Count({
  label,
  count,
  isAlarm,
}: {
  readonly label: string;
  readonly count: number;
  readonly isAlarm: boolean;
}) {
  return (
    <div className="panel" style={{ padding: '10px 14px' }}>
      <Text size="xl" fw={600} c={isAlarm && count > 0 ? 'brand.8' : undefined}>
        {count}
      </Text>
      <Text size="xs" className="quiet">
        {label}
      </Text>
    </div>
  );
}

interface Choice {
  /** Null where the person may not decide on deadlines. */
  readonly chosen: ReadonlySet<string> | null;
  readonly toggle: (obligationId: string) => void;
}

function Row({ row, choice }: { readonly row: TrackingRow; readonly choice: Choice }) {
  const { t } = useText();
  const to = row.reportId ? `/reports/${row.reportId}` : `/obligations/${row.obligationId}`;
  return (
    <tr>
      {choice.chosen && (
        <td className="no-print">
          {row.status.standing !== 'released' && (
            <Checkbox
              aria-label={t('decision.choose', { unit: row.unit })}
              checked={choice.chosen.has(row.obligationId)}
              onChange={() => choice.toggle(row.obligationId)}
            />
          )}
        </td>
      )}
      <td className="is-title" data-label={t('tracking.unit')}>
        <Link to={to} className="brand" style={{ fontWeight: 600 }}>
          {row.unit}
        </Link>
      </td>
      <td data-label={t('tracking.report')}>
        <Text size="sm" span>
          {row.title}
        </Text>
      </td>
      <td data-label={t('tracking.state')}>
        <StateTag state={row.state} />
      </td>
      <td data-label={t('tracking.due')}>
        <span>
          {formatDate(row.dueOn)}
          {row.firstDueOn && (
            <Text size="xs" className="quiet" component="span" display="block">
              {t('tracking.firstDue', { date: formatDate(row.firstDueOn) })}
            </Text>
          )}
        </span>
      </td>
      <td data-label={t('tracking.standing')}>
        <Group gap={6}>
          <DeadlineStatusTag status={row.status} />
          <Lateness status={row.status} />
        </Group>
      </td>
      <td data-label={t('tracking.told')}>
        {row.lastToldAt ? (
          <>
            <Text size="sm">{dateAndTime(row.lastToldAt)}</Text>
            <Text size="xs" className="quiet">
              {row.lastToldWhom}
            </Text>
          </>
        ) : (
          t('tracking.notTold')
        )}
      </td>
    </tr>
  );
}

function Table({ rows, choice }: { readonly rows: readonly TrackingRow[]; readonly choice: Choice }) {
  const { t } = useText();
  if (rows.length === 0) return <Nothing>{t('tracking.nothing')}</Nothing>;
  return (
    <table className="rows">
      <thead>
        <tr>
          {choice.chosen && (
            <th scope="col" className="no-print">
              {t('decision.column')}
            </th>
          )}
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {t(`tracking.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.obligationId} row={row} choice={choice} />
        ))}
      </tbody>
    </table>
  );
}

const titlesOf = (view: TrackingView): { value: string; label: string }[] =>
  [...new Map(view.rows.map((row) => [row.ruleId, row])).values()].map((row) => ({
    value: row.ruleId,
    label: [row.guidanceCode, row.title].filter(Boolean).join(' – '),
  }));

export function TrackingPage() {
  const { t } = useText();
  const [ruleId, setRuleId] = useState<string | null>(null);
  const [standing, setStanding] = useState('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setChosen((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]));
  const tracking = useQuery({ queryKey: ['tracking'], queryFn: () => api<TrackingView>('GET', '/tracking') });
  if (tracking.isPending) return <Loading />;
  if (tracking.isError) return <Failure error={tracking.error} retry={() => void tracking.refetch()} />;
  const view = tracking.data;
  const ofRule = view.rows.filter((row) => !ruleId || row.ruleId === ruleId);
  const rows = ofRule.filter((row) => standing === 'all' || row.status.standing === standing);
  return (
    <>
      <PageHead
        title={t('nav.tracking')}
        hint={t('tracking.asOf', { organisation: view.organisation, at: dateAndTime(view.asOf) })}
      >
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('action.print')}
        </Button>
      </PageHead>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 5 }} spacing="sm" mb="md">
        {STANDINGS.map((name) => (
          <Count
            key={name}
            label={t(`standing.${name}`)}
            count={ofRule.filter((row) => row.status.standing === name).length}
            isAlarm={name === 'overdue'}
          />
        ))}
      </SimpleGrid>
      <Group mb="md" gap="sm" className="no-print">
        <Select
          aria-label={t('tracking.report')}
          placeholder={t('tracking.allReports')}
          clearable
          data={titlesOf(view)}
          value={ruleId}
          onChange={setRuleId}
          style={{ flex: '1 1 280px' }}
        />
        <SegmentedControl
          aria-label={t('tracking.standing')}
          value={standing}
          onChange={setStanding}
          data={[
            { value: 'all', label: t('tracking.all') },
            ...(['overdue', 'dueSoon', 'late'] as const).map((value) => ({ value, label: t(`standing.${value}`) })),
          ]}
        />
      </Group>
      <DeadlineDecision
        rows={view.rows.filter((row) => chosen.has(row.obligationId))}
        onDone={() => setChosen(new Set())}
      />
      <div className="panel">
        <Table rows={rows} choice={{ chosen: view.mayChange ? chosen : null, toggle }} />
      </div>
    </>
  );
}
