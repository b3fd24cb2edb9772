// The duties read from a document, each to be checked, corrected or left out, and confirmed together.
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GuidanceView, ProposedDuty } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { DutyCard } from './duty-card.js';
import type { DutyDraft } from './duty-draft.js';
import { Rehearsal } from './rehearsal.js';
import { tellDone, useTask } from './task.js';

interface ConfirmationFormProps {
  readonly view: GuidanceView;
  readonly active: number | null;
  readonly onChoose: (id: number) => void;
}

const draftOf = (duty: ProposedDuty): DutyDraft => ({
  key: duty.readingIndex,
  readingIndex: duty.readingIndex,
  isKept: true,
  title: duty.title,
  standing: duty.standing !== null,
  date: duty.date,
  inclusive: duty.inclusive,
  rollPolicy: 'NONE',
  organisationIds: duty.organisationIds,
});

const blank = (key: number): DutyDraft => ({
  key,
  readingIndex: null,
  isKept: true,
  title: '',
  standing: false,
  date: null,
  inclusive: true,
  rollPolicy: 'NONE',
  organisationIds: [],
});

export function ConfirmationForm({ view, active, onChoose }: ConfirmationFormProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [issuedOn, setIssuedOn] = useState<string | null>(view.reading.issueDate);
  const [duties, setDuties] = useState<readonly DutyDraft[]>(() => view.proposed.map(draftOf));
  const kept = duties.filter((duty) => duty.isKept);
  const [confirm, isConfirming] = useTask(async () => {
    const chosen = kept.map(({ key: _key, isKept: _isKept, ...duty }) => duty);
    const answer = await api<{ obligations: number }>('POST', `/guidance/${view.id}/confirmations`, {
      version: view.version,
      issuedOn,
      duties: chosen,
    });
    tellDone(t('guidance.confirmed', { count: answer.obligations }));
    await queries.invalidateQueries();
  });
  const [discard, isDiscarding] = useTask(async () => {
    await api('POST', `/guidance/${view.id}/discards`);
    await queries.invalidateQueries();
  });
  const change = (key: number, part: Partial<DutyDraft>): void =>
    setDuties((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const reports = kept.reduce((sum, duty) => sum + duty.organisationIds.length, 0);
  const isReady =
    kept.length > 0 &&
    kept.every(
      (duty) => (duty.standing || duty.date) && duty.organisationIds.length > 0 && duty.title.trim().length >= 5,
    );
  return (
    <section aria-labelledby="duties">
      <Title order={2} size="h5" id="duties" mb="sm">
        {t('guidance.duties', { count: duties.length })}
      </Title>
      <Stack>
        {!view.reading.issueDate && (
          <DateInput
            label={t('guidance.issuedOn')}
            valueFormat="DD/MM/YYYY"
            value={issuedOn}
            onChange={setIssuedOn}
            required
          />
        )}
        {duties.map((duty) => (
          <DutyCard
            key={duty.key}
            duty={duty}
            view={view}
            issuedOn={issuedOn}
            isActive={active !== null && duty.readingIndex === active}
            onChange={(part) => change(duty.key, part)}
            onFocus={() => duty.readingIndex !== null && onChoose(duty.readingIndex)}
          />
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setDuties((all) => [...all, blank(1000 + all.length)])}
        >
          {t('guidance.addDuty')}
        </Button>
        {kept.length > 0 && <Rehearsal duties={kept} view={view} />}
        <Alert color={isReady ? 'green' : 'gray'} variant="light">
          <Text size="sm">
            {isReady ? t('guidance.effect', { duties: kept.length, reports }) : t('guidance.notReady')}
          </Text>
        </Alert>
        <Group justify="space-between">
          <Button variant="default" loading={isDiscarding} onClick={() => void discard()}>
            {t('guidance.discard')}
          </Button>
          <Button size="md" disabled={!isReady} loading={isConfirming} onClick={() => void confirm()}>
            {t('guidance.confirm')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
