// What happened to a report, newest first: who, in which seat, when, with which words.
import { Text, Title } from '@mantine/core';
import { formatDate } from '@app/calendar/local-date.js';
import type { HistoryEntry, ReportView } from '@app/contracts/report.contract.js';
import type { Adoption } from '@app/workflow/adoption.js';
import { approvalKey } from '@app/workflow/stage-kinds.js';
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

const labelOf = (entry: HistoryEntry, stages: ReportView['stages']): string => {
  if (entry.type === 'reminder.raised') return `reminder.${entry.data.kind}`;
  if (entry.type !== 'report.approved') return `event.${entry.type}`;
  const { from } = entry.data;
  return approvalKey(stages.find((stage) => stage.name === from));
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
  const { data } = entry;
  const remarks = 'remarks' in data ? data.remarks : undefined;
  const adoption = 'adoption' in data ? data.adoption : undefined;
  return (
    <li style={{ padding: '8px 0', borderTop: '1px solid var(--line)' }}>
      <Text size="sm" fw={600}>
        {t(label, spokenData(entry.data))}
      </Text>
      {remarks && (
        <Text size="sm" className="paper-text">
          “{remarks}”
        </Text>
      )}
      {adoption && <Adopted adoption={adoption} />}
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
