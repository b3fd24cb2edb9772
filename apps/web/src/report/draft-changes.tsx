// What changed from one submitted draft to another: words that went and words that came.
import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftView, ReportView } from '@app/contracts/report.contract.js';
import type { ChangedSection, DraftPart } from '@app/forms/compare-drafts.js';
import { api } from '../api-client.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';

function Part({ part }: { readonly part: DraftPart }) {
  if (part.kind === 'ADDED') return <ins className="draft-added">{part.text}</ins>;
  if (part.kind === 'REMOVED') return <del className="draft-removed">{part.text}</del>;
  return <>{part.text}</>;
}

function Changes({ reportId, from, to }: { readonly reportId: string; readonly from: string; readonly to: string }) {
  const { t } = useText();
  const changes = useQuery({
    queryKey: ['draft-changes', reportId, from, to],
    queryFn: () => api<ChangedSection[]>('GET', `/reports/${reportId}/drafts/${from}/changes/${to}`),
  });
  if (!changes.data) return null;
  if (changes.data.length === 0) return <Text size="sm">{t('drafts.same')}</Text>;
  return (
    <>
      {changes.data.map(({ heading, parts }) => (
        <div key={heading}>
          <Text size="sm" fw={600}>
            {heading}
          </Text>
          <Text size="sm" className="paper-text">
            {parts.map((part, at) => (
              <Part key={at} part={part} />
            ))}
          </Text>
        </div>
      ))}
    </>
  );
}

/** Nothing to compare before a second draft was submitted. */
export function DraftChanges({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const drafts = useQuery({
    queryKey: ['drafts', report.id, report.draftNumber],
    queryFn: () => api<DraftView[]>('GET', `/reports/${report.id}/drafts`),
    enabled: report.draftNumber > 1,
  });
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const all = drafts.data ?? [];
  if (all.length < 2) return null;
  const from = chosen.from ?? String(all.at(-2)?.number);
  const to = chosen.to ?? String(all.at(-1)?.number);
  const options = all.map((one) => ({
    value: String(one.number),
    label: t('drafts.option', { number: one.number, name: one.submittedBy, at: dateAndTime(one.submittedAt) }),
  }));
  return (
    <section className="panel padded" aria-labelledby="drafts">
      <Title order={2} size="h5" id="drafts" mb="xs">
        {t('drafts.title')}
      </Title>
      <Stack gap="sm">
        <Group gap="sm" grow>
          <Select
            label={t('drafts.from')}
            data={options}
            value={from}
            allowDeselect={false}
            onChange={(value) => setChosen({ ...chosen, from: value ?? from })}
          />
          <Select
            label={t('drafts.to')}
            data={options}
            value={to}
            allowDeselect={false}
            onChange={(value) => setChosen({ ...chosen, to: value ?? to })}
          />
        </Group>
        {from !== to && <Changes reportId={report.id} from={from} to={to} />}
      </Stack>
    </section>
  );
}
