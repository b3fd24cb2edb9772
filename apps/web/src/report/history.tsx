// What happened to a report, newest first: who, in which seat, when, with which words.
import { Text, Title } from '@mantine/core';
import { formatDate } from '@app/calendar/local-date.js';
import type { HistoryEntry, ReportView } from '@app/contracts/report.contract.js';
import type { Adoption } from '@app/workflow/adoption.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';

function Adopted({ adoption }: { readonly adoption: Adoption }) {
  const { t } = useText();
  return (
    <Text size="sm">
      {t('adoption.summary', {
        date: formatDate(adoption.heldOn),
        votesFor: adoption.votesFor,
        officialMembers: adoption.officialMembers,
        present: adoption.present,
      })}
    </Text>
  );
}

const stageLeft = (entry: HistoryEntry, stages: ReportView['stages']) =>
  entry.type === 'report.approved' ? stages.find((stage) => stage.name === entry.data['from']) : undefined;

const APPROVALS = {
  MEETING: 'event.report.approved.cellReview',
  SEVERAL: 'event.report.agreed',
  ONE_DECIDER: 'event.report.approved',
} as const;

const labelOf = (entry: HistoryEntry, stages: ReportView['stages']): string => {
  if (entry.type === 'reminder.raised') return `reminder.${String(entry.data['kind'])}`;
  const stage = stageLeft(entry, stages);
  return stage ? APPROVALS[stage.how] : `event.${entry.type}`;
};

function Who({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useText();
  const who = entry.actor ? [entry.actor, entry.actorTitle].filter(Boolean).join(', ') : t('history.system');
  return (
    <Text size="xs" className="quiet">
      {who} · {dateAndTime(entry.at)}
    </Text>
  );
}

/** Lists are read out, not printed as a computer would. */
const spokenData = (data: HistoryEntry['data']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.join('; ') : value]),
  );

function Entry({ entry, stages }: { readonly entry: HistoryEntry; readonly stages: ReportView['stages'] }) {
  const { t } = useText();
  const label = labelOf(entry, stages);
  const isAdoption = stageLeft(entry, stages)?.how === 'MEETING';
  const { remarks, adoption } = entry.data;
  return (
    <li style={{ padding: '8px 0', borderTop: '1px solid var(--line)' }}>
      <Text size="sm" fw={600}>
        {t(label, spokenData(entry.data))}
      </Text>
      {typeof remarks === 'string' && remarks !== '' && (
        <Text size="sm" className="paper-text">
          “{remarks}”
        </Text>
      )}
      {isAdoption && adoption !== undefined && <Adopted adoption={adoption as Adoption} />}
      <Who entry={entry} />
    </li>
  );
}

export function History({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  return (
    <section className="panel" style={{ padding: '16px 16px 6px' }} aria-labelledby="history">
      <Title order={2} size="h5" id="history" mb={6}>
        {t('history.title')}
      </Title>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {report.history.toReversed().map((entry) => (
          <Entry key={entry.id} entry={entry} stages={report.stages} />
        ))}
      </ol>
    </section>
  );
}
