// What became of each comment: accepted or explained. Once all are answered, the list is issued.
import { Badge, Button, Group, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import type { Contribution } from '@app/workflow/meeting.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

const isAnswered = (one: Contribution): boolean => one.resolution !== null && one.response.trim() !== '';

function Spoken({ one }: { readonly one: Contribution }) {
  const { t } = useText();
  return (
    <>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {[one.author, one.unit].filter(Boolean).join(', ')}
        </Text>
        <Badge variant="light" color={one.kind === 'DIRECTION' ? 'red' : 'gray'} size="sm">
          {t(`contribution.${one.kind}`)}
        </Badge>
      </Group>
      <Text size="sm" className="paper-text">
        {one.text}
      </Text>
    </>
  );
}

interface AnswerProps {
  readonly one: Contribution;
  readonly number: number;
  readonly onChange: (part: Partial<Contribution>) => void;
}

function Answer({ one, number, onChange }: AnswerProps) {
  const { t } = useText();
  return (
    <Stack gap={6} mt={6}>
      <SegmentedControl
        size="xs"
        aria-label={t('meeting.answerKind', { number })}
        data={[
          { value: '', label: t('resolution.none') },
          ...(['ACCEPTED', 'EXPLAINED'] as const).map((value) => ({ value, label: t(`resolution.${value}`) })),
        ]}
        value={one.resolution ?? ''}
        onChange={(value) => onChange({ resolution: value === '' ? null : (value as 'ACCEPTED' | 'EXPLAINED') })}
        style={{ alignSelf: 'flex-start' }}
      />
      {one.resolution && (
        <Textarea
          aria-label={t('meeting.answerText', { number })}
          placeholder={t('meeting.answerPlaceholder')}
          autosize
          minRows={1}
          value={one.response}
          onChange={(event) => onChange({ response: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

function Answered({ one }: { readonly one: Contribution }) {
  const { t } = useText();
  if (!one.resolution) return null;
  return (
    <Text size="sm" mt={4}>
      <b>{t(`resolution.${one.resolution}`)}:</b> {one.response}
    </Text>
  );
}

export function MeetingAnswers({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const queries = useQueryClient();
  const stored = meeting.record.contributions;
  const [answers, setAnswers] = useState(stored);
  const isIssued = stored.every(isAnswered);
  const [save, isSaving] = useTask(async () => {
    const whole = answers.map(({ resolution, response }) =>
      resolution && response.trim() ? { resolution, response } : { resolution: null, response: '' },
    );
    await api('PUT', `/meetings/${meeting.id}/answers`, { version: meeting.version, answers: whole });
    tellDone(t(answers.every(isAnswered) ? 'meeting.answersIssuedNow' : 'meeting.answersSaved'));
    await queries.invalidateQueries();
  });
  if (stored.length === 0) return null;
  const writes = meeting.may.record && !isIssued;
  const open = answers.filter((one) => !isAnswered(one)).length;
  return (
    <section className="panel padded" aria-labelledby="answers">
      <Title order={2} size="h5" id="answers" mb="xs">
        {t('meeting.answers')}
      </Title>
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {answers.map((one, at) => (
          <li key={at} style={{ paddingBottom: 12 }}>
            <Spoken one={one} />
            {writes ? (
              <Answer
                one={one}
                number={at + 1}
                onChange={(part) =>
                  setAnswers(answers.map((other, index) => (index === at ? { ...other, ...part } : other)))
                }
              />
            ) : (
              <Answered one={one} />
            )}
          </li>
        ))}
      </ol>
      {writes && (
        <Group justify="flex-end" gap="sm">
          <Text size="sm" className="quiet">
            {open > 0 ? t('meeting.answersOpen', { count: open }) : t('meeting.answersReady')}
          </Text>
          <Button loading={isSaving} onClick={() => void save()}>
            {t(open > 0 ? 'meeting.saveAnswers' : 'meeting.issueAnswers')}
          </Button>
        </Group>
      )}
    </section>
  );
}
