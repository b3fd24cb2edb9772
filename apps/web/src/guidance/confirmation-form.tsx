// The requirements read from a document, each to be checked, corrected or left out, and confirmed together.
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { hasUnseenEarlier } from './requirement/requirement-amendment.js';
import { RequirementCard } from './requirement/requirement-card.js';
import { isComplete, proposalOf, type RequirementDraft } from './requirement/requirement-draft.js';
import type { RequirementDrafts } from './requirement/use-requirement-drafts.js';
import { EndingRequirements } from './requirement/ending-requirements.js';
import { Rehearsal } from './rehearsal.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

interface ConfirmationFormProps {
  readonly view: GuidanceView;
  readonly drafts: RequirementDrafts;
  readonly useOutline: boolean;
  readonly active: number | null;
  readonly onChoose: (id: number) => void;
}

interface Answer {
  readonly made: number;
  readonly moved: number;
  readonly ended: number;
}

const toConfirm = ({ key: _key, isKept: _isKept, isOpen: _isOpen, ...requirement }: RequirementDraft) => requirement;

/** What confirming will do, or what is still missing. */
function Effect({
  kept,
  issue,
  ends,
}: {
  readonly kept: readonly RequirementDraft[];
  readonly issue: string | null;
  readonly ends: readonly string[];
}) {
  const { t } = useText();
  const created = kept.filter((requirement) => !requirement.amends);
  const reports = created.reduce((sum, requirement) => sum + requirement.organisationIds.length, 0);
  const lines = [
    created.length > 0 && t('guidance.effect', { duties: created.length, reports }),
    kept.length > created.length && t('guidance.effectMoved', { count: kept.length - created.length }),
    ends.length > 0 && t('guidance.effectEnded', { count: ends.length }),
  ].filter((line) => typeof line === 'string');
  return (
    <Alert color={issue ? 'gray' : 'green'} variant="light">
      {(issue ? [t(issue)] : lines).map((line) => (
        <Text size="sm" key={line}>
          {line}
        </Text>
      ))}
    </Alert>
  );
}

/** The key of what keeps the form from being confirmed; null when it can be. */
function missingIn(
  view: GuidanceView,
  kept: readonly RequirementDraft[],
  ends: readonly string[],
  issuedOn: string | null,
) {
  if (kept.length + ends.length === 0 || !kept.every(isComplete)) return 'guidance.notReady';
  return kept.some((requirement) => hasUnseenEarlier(requirement, view, issuedOn)) ? 'guidance.notSeenEarlier' : null;
}

export function ConfirmationForm({ view, drafts, useOutline, active, onChoose }: ConfirmationFormProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [issuedOn, setIssuedOn] = useState<string | null>(view.reading.issueDate);
  const [chosenEnds, setEnds] = useState(view.suggestedEnds);
  const { all, kept } = drafts;
  const amended = new Set(kept.flatMap((requirement) => (requirement.amends ? [requirement.amends] : [])));
  const ends = chosenEnds.filter((id) => !amended.has(id));
  const [confirm, isConfirming] = useTask(async () => {
    const answer = await api<Answer>('POST', `/guidance/${view.id}/confirmations`, {
      version: view.version,
      issuedOn,
      duties: kept.map(toConfirm),
      ends,
      useOutline,
    });
    const done = [
      answer.made > 0 && t('guidance.confirmed', { count: answer.made }),
      answer.moved > 0 && t('guidance.movedCount', { count: answer.moved }),
      answer.ended > 0 && t('guidance.endedCount', { count: answer.ended }),
    ].filter(Boolean);
    tellDone(done.length > 0 ? done.join(' ') : t('guidance.confirmedNone'));
    await queries.invalidateQueries();
  });
  const [discard, isDiscarding] = useTask(async () => {
    await api('POST', `/guidance/${view.id}/discards`);
    await queries.invalidateQueries();
  });
  // The issuer's own requirements are not assigned, and still leave no time where they follow too soon.
  const rehearsed = all.filter((requirement) => requirement.isKept || proposalOf(requirement, view)?.isOwn);
  const issue = missingIn(view, kept, ends, issuedOn);
  return (
    <section aria-labelledby="duties">
      <Title order={2} size="h5" id="duties" mb="sm">
        {t('guidance.duties', { count: all.length })}
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
        {all.map((requirement, order) => (
          <RequirementCard
            key={requirement.key}
            number={order + 1}
            requirement={requirement}
            view={view}
            issuedOn={issuedOn}
            isActive={active !== null && requirement.readingIndex === active}
            onChange={(part) => drafts.change(requirement.key, part)}
            onFocus={() => requirement.readingIndex !== null && onChoose(requirement.readingIndex)}
          />
        ))}
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={drafts.add}>
          {t('guidance.addDuty')}
        </Button>
        <EndingRequirements view={view} amended={amended} ends={ends} onChange={setEnds} />
        {kept.length > 0 && <Rehearsal duties={rehearsed} view={view} />}
        <Effect kept={kept} issue={issue} ends={ends} />
        <Group justify="space-between">
          <Button variant="default" loading={isDiscarding} onClick={() => void discard()}>
            {t('guidance.discard')}
          </Button>
          <Button size="md" disabled={issue !== null} loading={isConfirming} onClick={() => void confirm()}>
            {t('guidance.confirm')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
