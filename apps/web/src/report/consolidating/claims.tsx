// Sentences that stand or fall with the figures: green while they hold, red with the units that speak against them.
import { ActionIcon, Alert, Button, Group, NumberInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '@app/forms/claims.js';
import type { ConsolidationView } from '@app/contracts/consolidation.contract.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import { api } from '../../api-client.js';
import { useText } from '../../language.js';
import { useTask } from '../../ui/task.js';
import { tellDone } from '../../ui/tell.js';

type Judged = ConsolidationView['claims'][number];
type Draft = Omit<Claim, 'id'>;

interface ClaimsProps {
  readonly report: ReportView;
  readonly consolidation: ConsolidationView;
  readonly flush: () => Promise<number | null>;
  readonly onSaved: (version: number) => void;
}

function Line({ judged, onRemove }: { readonly judged: Judged; readonly onRemove: (() => void) | null }) {
  const { t } = useText();
  const { claim, verdict } = judged;
  return (
    <Alert
      color={verdict.holds ? 'green' : 'red'}
      variant="light"
      icon={verdict.holds ? <IconCheck aria-hidden /> : <IconX aria-hidden />}
      data-claim={verdict.holds ? 'holds' : 'fails'}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text size="sm" fw={600}>
            “{claim.text}”
          </Text>
          <Text size="sm">
            {t(verdict.holds ? 'claim.holds' : 'claim.fails', { bearing: verdict.bearing, units: verdict.units })}
            {verdict.against.length > 0 && ` ${t('claim.against', { units: verdict.against.join('; ') })}`}
          </Text>
        </div>
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('claim.remove')} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </Alert>
  );
}

const BLANK: Draft = { text: '', rule: 'ALL_UNITS', figure: '', atLeast: 1, amount: 100 };

function NewClaim({ report, onAdd }: { readonly report: ReportView; readonly onAdd: (claim: Draft) => void }) {
  const { t } = useText();
  const [draft, setDraft] = useState<Draft | null>(null);
  if (!draft)
    return (
      <div>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setDraft(BLANK)}
        >
          {t('claim.add')}
        </Button>
      </div>
    );
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  return (
    <Stack gap="xs">
      <TextInput
        label={t('claim.text')}
        placeholder={t('claim.example')}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Group gap="xs" align="flex-end">
        <Select
          label={t('claim.rule')}
          data={(['ALL_UNITS', 'SHARE_AT_LEAST', 'COUNT_IS'] as const).map((value) => ({
            value,
            label: t(`claimRule.${value}`),
          }))}
          value={draft.rule}
          allowDeselect={false}
          onChange={(value) => change({ rule: (value ?? 'ALL_UNITS') as Claim['rule'] })}
          style={{ flex: '1 1 180px' }}
        />
        {draft.rule !== 'ALL_UNITS' && (
          <NumberInput
            label={t(`claimAmount.${draft.rule}`)}
            min={0}
            value={draft.amount}
            onChange={(value) => change({ amount: Number(value) || 0 })}
            w={120}
          />
        )}
        <Select
          label={t('claim.figure')}
          searchable
          data={(report.figures?.definitions ?? []).map(({ key }) => ({ value: key, label: t(`figure.label.${key}`) }))}
          value={draft.figure || null}
          onChange={(value) => change({ figure: value ?? '' })}
          style={{ flex: '2 1 220px' }}
        />
        <NumberInput
          label={t('claim.atLeast')}
          min={0}
          value={draft.atLeast}
          onChange={(value) => change({ atLeast: Number(value) || 0 })}
          w={120}
        />
      </Group>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="sm" onClick={() => setDraft(null)}>
          {t('action.cancel')}
        </Button>
        <Button
          size="sm"
          disabled={draft.text.trim() === '' || draft.figure === ''}
          onClick={() => {
            onAdd(draft);
            setDraft(null);
          }}
        >
          {t('claim.bind')}
        </Button>
      </Group>
    </Stack>
  );
}

export function Claims({ report, consolidation, flush, onSaved }: ClaimsProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [save] = useTask(async (claims: readonly (Draft & { readonly id?: string })[]) => {
    const version = await flush();
    if (version === null) return;
    const answer = await api<{ version: number }>('PUT', `/reports/${report.id}/claims`, { version, claims });
    onSaved(answer.version);
    tellDone(t('claim.saved'));
    await queries.invalidateQueries();
  });
  const claims = consolidation.claims.map(({ claim }) => claim);
  const writes = report.commands.includes('save');
  if (!writes && claims.length === 0) return null;
  return (
    <section className="panel padded" aria-labelledby="claims">
      <Title order={2} size="h5" id="claims">
        {t('claim.title')}
      </Title>
      <Text size="sm" className="quiet" mb="xs">
        {t('claim.hint')}
      </Text>
      <Stack gap="xs">
        {consolidation.claims.map((judged) => (
          <Line
            key={judged.claim.id}
            judged={judged}
            onRemove={writes ? () => void save(claims.filter((one) => one.id !== judged.claim.id)) : null}
          />
        ))}
        {writes && <NewClaim report={report} onAdd={(claim) => void save([...claims, claim])} />}
      </Stack>
    </section>
  );
}
