// Who was told about this duty, by which e-mail, and when.
import { Text, Title } from '@mantine/core';
import type { ToldEntry } from '@app/contracts/report.contract.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';

export function Recipients({ told }: { readonly told: readonly ToldEntry[] }) {
  const { t } = useText();
  return (
    <section className="panel" style={{ padding: '16px 16px 6px' }} aria-labelledby="told">
      <Title order={2} size="h5" id="told" mb={6}>
        {t('told.title')}
      </Title>
      {told.length === 0 && (
        <Text size="sm" className="quiet" pb="sm">
          {t('told.nobody')}
        </Text>
      )}
      <ol
        style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 320, overflow: 'auto' }}
        tabIndex={0}
        aria-labelledby="told"
      >
        {told.map((one) => (
          <li key={one.id} style={{ padding: '7px 0', borderTop: '1px solid var(--line)' }}>
            <Text size="sm">
              <b>{one.to}</b> – {one.subject}
            </Text>
            <Text size="xs" className="quiet">
              {one.sentAt ? t('told.sentAt', { at: dateAndTime(one.sentAt) }) : t('told.waiting')}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
