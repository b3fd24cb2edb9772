// The minutes of a meeting that runs: roll, discussion, decision; then one button that closes it.
import { Alert, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { api } from '../../api-client.js';
import { useText } from '../../language.js';
import { MinutesConclusion, MinutesVote } from './minutes-decision.js';
import { useMinutesDraft, type MinutesDraft } from './minutes-draft.js';
import { MinutesRoll } from './minutes-roll.js';
import { MinutesTalk } from './minutes-talk.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { useTask } from '../../ui/task.js';
import { tellDone } from '../../ui/tell.js';

interface PartProps {
  readonly draft: MinutesDraft;
  readonly meeting: MeetingView;
}

function ChairAndWriter({ draft, meeting }: PartProps) {
  const { t } = useText();
  const { minutes, change } = draft;
  const present = [
    ...new Set(minutes.roll.filter((one) => one.status === 'PRESENT' && one.name).map((one) => one.name)),
  ];
  return (
    <section className="panel padded" aria-label={t('meeting.people')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('meeting.chair')}
          data={meeting.chairs.map((one) => ({ value: one.memberId, label: `${one.name}, ${one.title}` }))}
          value={minutes.chairId}
          allowDeselect={false}
          onChange={(value) => change({ chairId: value ?? minutes.chairId })}
        />
        <Select
          label={t('meeting.minuteTaker')}
          placeholder={t('meeting.minuteTakerHint')}
          data={present}
          searchable
          value={minutes.minuteTaker || null}
          onChange={(value) => change({ minuteTaker: value ?? '' })}
        />
        <Select
          label={t('meeting.presenter')}
          placeholder={t('meeting.presenterHint')}
          data={present}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('meeting.clearPresenter') }}
          value={minutes.presenter || null}
          onChange={(value) => change({ presenter: value ?? '' })}
        />
      </SimpleGrid>
    </section>
  );
}

/** The key of what is still missing before the meeting can close; null when nothing is. */
function missingKey({ draft, meeting }: PartProps): string | null {
  const { minutes, voters, unmarked } = draft;
  if (unmarked > 0) return 'meeting.missing.roll';
  if (voters.present < meeting.presenceNeeded) return 'meeting.missing.members';
  if (!minutes.minuteTaker) return 'meeting.missing.minuteTaker';
  if (meeting.rule.closes === 'VOTE' && !minutes.vote) return 'meeting.missing.vote';
  if (meeting.rule.closes === 'CONCLUSION' && !minutes.conclusion.trim()) return 'meeting.missing.conclusion';
  return null;
}

function Adjourn({ draft, meeting }: PartProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [adjourn, isRunning] = useTask(async (version: number, reason: string) => {
    await api('POST', `/meetings/${meeting.id}/adjournments`, { version, reason });
    tellDone(t('meeting.adjournedNow'));
    await queries.invalidateQueries();
  });
  const send = async (reason: string): Promise<boolean> => {
    const version = await draft.flush();
    return version !== null && adjourn(version, reason);
  };
  return (
    <ReasonDialog title={t('meeting.adjourn')} label={t('meeting.adjournReason')} isRunning={isRunning} onSend={send} />
  );
}

function Ending(props: PartProps) {
  const { t } = useText();
  const { draft, meeting } = props;
  const queries = useQueryClient();
  const missing = missingKey(props);
  const [end, isEnding] = useTask(async () => {
    const version = await draft.flush();
    if (version === null) return;
    const answer = await api<{ outcome: string }>('POST', `/meetings/${meeting.id}/closings`, {
      version,
      minutes: draft.minutes,
    });
    tellDone(t(`meeting.closedNow.${answer.outcome}`));
    await queries.invalidateQueries();
  });
  return (
    <section className="panel padded" aria-label={t('report.actions')}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" aria-live="polite" data-minutes={draft.saving}>
          {t(`meeting.saving.${draft.saving}`)}
        </Text>
        <Group gap="sm">
          {missing && (
            <Text size="sm" className="quiet">
              {t(missing)}
            </Text>
          )}
          <Adjourn {...props} />
          {meeting.may.close && (
            <Button size="md" disabled={missing !== null} loading={isEnding} onClick={() => void end()}>
              {t('meeting.close')}
            </Button>
          )}
        </Group>
      </Group>
      {!meeting.may.close && (
        <Alert color="gray" variant="light" mt="sm">
          {t('meeting.leadersClose')}
        </Alert>
      )}
    </section>
  );
}

export function MinutesForm({ meeting }: { readonly meeting: MeetingView }) {
  const draft = useMinutesDraft(meeting);
  return (
    <Stack gap="md">
      <MinutesRoll draft={draft} needed={meeting.presenceNeeded} rule={meeting.rule} />
      <ChairAndWriter draft={draft} meeting={meeting} />
      <MinutesTalk draft={draft} />
      <MinutesVote draft={draft} meeting={meeting} />
      <MinutesConclusion draft={draft} />
      <Ending draft={draft} meeting={meeting} />
    </Stack>
  );
}
