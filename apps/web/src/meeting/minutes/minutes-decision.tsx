// The vote, or the chair's conclusion; opinions kept against it; the tasks it sets; what is left to be worded.
import {
  ActionIcon,
  Alert,
  Button,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import type { PlannedCommitment, VoteCount } from '@app/workflow/meeting.js';
import { isMajority } from '@app/workflow/vote-rules.js';
import { useText } from '../../language.js';
import type { MinutesDraft } from './minutes-draft.js';

const COUNTS = ['votesFor', 'votesAgainst', 'votesOther'] as const;
const NO_VOTE: VoteCount = { votesFor: 0, votesAgainst: 0, votesOther: 0 };

interface PartProps {
  readonly draft: MinutesDraft;
  readonly meeting: MeetingView;
}

/** What the counts amount to, before anything is decided. */
function Verdict({ draft, meeting }: PartProps) {
  const { t } = useText();
  const { vote } = draft.minutes;
  const { members, present } = draft.voters;
  if (present < meeting.presenceNeeded && draft.unmarked === 0)
    return (
      <Alert color="red" variant="light" title={t('meeting.tooFew', { present, needed: meeting.presenceNeeded })} />
    );
  if (!vote) return null;
  const passed = isMajority(vote.votesFor, members);
  return (
    <Alert color={passed ? 'green' : 'red'} variant="light" aria-live="polite">
      <Text size="sm">{t(passed ? 'meeting.willPass' : 'meeting.willFail', { votesFor: vote.votesFor, members })}</Text>
      <Text size="xs" className="quiet">
        {t('meeting.rule', { source: meeting.rule.source })}
      </Text>
    </Alert>
  );
}

function Reserved({ draft }: { readonly draft: MinutesDraft }) {
  const { t } = useText();
  const { reserved } = draft.minutes;
  const put = (at: number, part: Partial<(typeof reserved)[number]>): void =>
    draft.change({ reserved: reserved.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <Stack gap="xs">
      {reserved.map((one, at) => (
        <Group key={at} gap="xs" align="flex-end">
          <TextInput
            label={t('meeting.reservedBy')}
            value={one.name}
            onChange={(event) => put(at, { name: event.currentTarget.value })}
            style={{ flex: '1 1 160px' }}
          />
          <TextInput
            label={t('meeting.reservedText')}
            value={one.text}
            onChange={(event) => put(at, { text: event.currentTarget.value })}
            style={{ flex: '3 1 260px' }}
          />
        </Group>
      ))}
      <div>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => draft.change({ reserved: [...reserved, { name: '', text: '' }] })}
        >
          {t('meeting.addReserved')}
        </Button>
      </div>
    </Stack>
  );
}

export function MinutesVote({ draft, meeting }: PartProps) {
  const { t } = useText();
  const { vote } = draft.minutes;
  if (meeting.rule.closes === 'CONCLUSION') return null;
  return (
    <section className="panel padded" aria-labelledby="vote">
      <Title order={2} size="h5" id="vote" mb="xs">
        {t('meeting.vote')}
      </Title>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {COUNTS.map((name) => (
            <NumberInput
              key={name}
              label={t(`meeting.${name}`)}
              min={0}
              allowDecimal={false}
              value={vote?.[name] ?? ''}
              onChange={(value) => draft.change({ vote: { ...(vote ?? NO_VOTE), [name]: Number(value) || 0 } })}
            />
          ))}
        </SimpleGrid>
        <Verdict draft={draft} meeting={meeting} />
        <Reserved draft={draft} />
      </Stack>
    </section>
  );
}

interface TaskProps {
  readonly number: number;
  readonly task: PlannedCommitment;
  readonly onChange: (part: Partial<PlannedCommitment>) => void;
  readonly onRemove: () => void;
}

function TaskLine({ number, task, onChange, onRemove }: TaskProps) {
  const { t } = useText();
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('meeting.task', { number })}
        value={task.task}
        onChange={(event) => onChange({ task: event.currentTarget.value })}
        style={{ flex: '3 1 240px' }}
      />
      <TextInput
        label={t('meeting.taskOwner')}
        value={task.owner}
        onChange={(event) => onChange({ owner: event.currentTarget.value })}
        style={{ flex: '1 1 150px' }}
      />
      <DateInput
        label={t('meeting.taskDue')}
        valueFormat="DD/MM/YYYY"
        placeholder="DD/MM/YYYY"
        clearable
        value={task.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        w={150}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('meeting.removeTask')} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

export function MinutesConclusion({ draft }: { readonly draft: MinutesDraft }) {
  const { t } = useText();
  const { minutes, change } = draft;
  const tasks = minutes.commitments;
  return (
    <section className="panel padded" aria-labelledby="conclusion">
      <Title order={2} size="h5" id="conclusion" mb="xs">
        {t('meeting.conclusionTitle')}
      </Title>
      <Stack gap="sm">
        <Textarea
          label={t('meeting.conclusion')}
          autosize
          minRows={2}
          value={minutes.conclusion}
          onChange={(event) => change({ conclusion: event.currentTarget.value })}
        />
        {tasks.map((one, at) => (
          <TaskLine
            key={at}
            number={at + 1}
            task={one}
            onChange={(part) =>
              change({ commitments: tasks.map((task, index) => (index === at ? { ...task, ...part } : task)) })
            }
            onRemove={() => change({ commitments: tasks.filter((_task, index) => index !== at) })}
          />
        ))}
        <div>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => change({ commitments: [...tasks, { task: '', owner: '', dueOn: null }] })}
          >
            {t('meeting.addTask')}
          </Button>
        </div>
        <TextInput
          label={t('meeting.mandate')}
          description={t('meeting.mandateHint')}
          value={minutes.mandate}
          onChange={(event) => change({ mandate: event.currentTarget.value })}
          styles={{ description: { color: 'var(--quiet)' } }}
        />
      </Stack>
    </section>
  );
}
