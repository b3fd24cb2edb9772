// The deadline of an obligation, how it stands, and why it is this day.
import { Group, Text, Title } from '@mantine/core';
import type { ObligationView } from '@app/contracts/report.contract.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { DeadlineStatusTag, Lateness } from './deadline-status.js';
import { DeadlineChanges } from './deadline-changes.js';
import { WhyDue } from './why-due.js';

export function DeadlinePanel({ obligation }: { readonly obligation: ObligationView }) {
  const { t } = useText();
  return (
    <section className="panel" style={{ padding: 16 }} aria-labelledby="deadline">
      <Title order={2} size="h5" id="deadline">
        {t('deadline.title')}
      </Title>
      <Text fw={600}>{longDate(obligation.dueOn)}</Text>
      <Group gap={8} my={6}>
        <DeadlineStatusTag status={obligation.status} />
        <Lateness status={obligation.status} />
      </Group>
      <Text size="sm" className="quiet" mb={6}>
        {t('deadline.to', { superior: obligation.superior })}
      </Text>
      <DeadlineChanges changes={obligation.changes} />
      <WhyDue
        why={obligation.why}
        code={(obligation.basis ?? obligation.guidance).code}
        issuedOn={(obligation.basis ?? obligation.guidance).issuedOn}
      />
      {obligation.guidance.note && (
        <Text size="xs" className="quiet" mt={6}>
          {obligation.guidance.note}
        </Text>
      )}
    </section>
  );
}
