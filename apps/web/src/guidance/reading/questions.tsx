// What a person must decide: a list that leads to the words in the document, by mouse or with the keys N and P.
import { Alert, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';
import { markOfQuestion } from './guidance-spans.js';

interface QuestionsProps {
  readonly view: GuidanceView;
  readonly active: number | null;
  readonly onChoose: (id: number) => void;
}

export function Questions({ view, active, onChoose }: QuestionsProps) {
  const { t } = useText();
  const [current, setCurrent] = useState(-1);
  const { questions } = view.reading;
  const isShown = questions.length > 0 && view.state === 'read';
  const choose = (order: number): void => {
    const next = (order + questions.length) % questions.length;
    setCurrent(next);
    const mark = markOfQuestion(view, next);
    if (mark !== null) onChoose(mark);
  };
  useHotkeys(
    isShown
      ? [
          ['n', () => choose(current + 1)],
          ['p', () => choose(current - 1)],
        ]
      : [],
  );
  if (!isShown) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconHelpCircle aria-hidden />}
      title={t('guidance.questions', { count: questions.length })}
      mb="md"
    >
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {questions.map((question, order) => {
          const mark = markOfQuestion(view, order);
          const isCurrent = order === current || (mark !== null && mark === active);
          return (
            <li key={order} style={{ marginBottom: 4 }}>
              <UnstyledButton
                style={{ textAlign: 'left', verticalAlign: 'top' }}
                onClick={() => choose(order)}
                aria-current={isCurrent || undefined}
              >
                <Text size="sm" span fw={isCurrent ? 700 : 400}>
                  {t(question.key, question.params)}
                </Text>{' '}
                {question.evidence && (
                  <Text size="sm" span className="quiet">
                    “{question.evidence.replace(/\s+/g, ' ').slice(0, 140)}”
                  </Text>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => choose(current - 1)}>
          {t('guidance.previousQuestion')}
        </Button>
        <Button size="xs" variant="default" onClick={() => choose(current + 1)}>
          {t('guidance.nextQuestion')}
        </Button>
      </Group>
    </Alert>
  );
}
