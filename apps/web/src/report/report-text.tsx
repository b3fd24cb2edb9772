// The text of a report for reading: its sections in order.
import { Text, Title } from '@mantine/core';
import type { ReportView } from '@app/contracts/report.contract.js';
import { useText } from '../language.js';

export function ReportText({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  return (
    <article className="panel" style={{ padding: '20px 24px' }} aria-label={t('report.text')}>
      {report.sections.map((section) => (
        <section key={section.id} style={{ marginBottom: 18 }}>
          <Title order={3} size="h6">
            {section.number} {section.heading}
          </Title>
          <Text className={section.text ? 'paper-text' : 'paper-text quiet'}>{section.text || t('report.blank')}</Text>
        </section>
      ))}
    </article>
  );
}
