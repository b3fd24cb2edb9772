// What a person should know before confirming a requirement: open questions, and why one was left out.
import { Text } from '@mantine/core';
import { useText } from '../../language.js';
import { proposalOf, readingOf, type RequirementProps } from './requirement-draft.js';

/** What to look at: the questions that stand on this requirement's words. */
export function Doubts({ requirement, view }: Pick<RequirementProps, 'requirement' | 'view'>) {
  const { t } = useText();
  const evidence = readingOf(requirement, view)?.evidence;
  const asked = view.reading.questions.filter((question) => evidence && question.evidence === evidence);
  if (asked.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingLeft: 18, fontSize: '0.88rem', color: '#7a4b00' }}>
      {[...new Set(asked.map((question) => t(question.key, question.params)))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** Why a requirement of the issuer's own office was left out. */
export function OwnNote({ requirement, view }: Pick<RequirementProps, 'requirement' | 'view'>) {
  const { t } = useText();
  if (!proposalOf(requirement, view)?.isOwn) return null;
  return (
    <Text size="sm" c="brand.8">
      {t('duty.own', { who: readingOf(requirement, view)?.obligedBy })}
    </Text>
  );
}
