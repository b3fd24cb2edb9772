// How a deadline changed since it was set: old day, new day, on what grounds, by whom and when.
import { Alert, Text } from '@mantine/core';
import { formatDate } from '@app/calendar/local-date.js';
import type { DeadlineChange } from '@app/contracts/report.contract.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';

/** The words of the change beside the paper it rests on. */
const reasonOf = ({ evidence, basis }: DeadlineChange): string => {
  if (!evidence || evidence === basis) return '';
  return basis && evidence.startsWith(`${basis}: `) ? evidence.slice(basis.length + 2) : evidence;
};

export function DeadlineChanges({ changes }: { readonly changes: readonly DeadlineChange[] }) {
  const { t } = useText();
  if (changes.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" py="xs" mb="xs">
      {changes.map((change) => (
        <div key={change.id}>
          <Text size="sm" fw={600}>
            {change.to
              ? t('changes.moved', { from: formatDate(change.from), to: formatDate(change.to) })
              : t('changes.released', { from: formatDate(change.from) })}
          </Text>
          <Text size="xs" className="quiet">
            {[change.basis && t('changes.basis', { basis: change.basis }), change.actor, dateAndTime(change.at)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {reasonOf(change) && <Text size="xs">“{reasonOf(change)}”</Text>}
        </div>
      ))}
    </Alert>
  );
}
