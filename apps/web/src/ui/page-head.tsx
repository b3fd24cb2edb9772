// The head of a page: its title, what it is for, and its actions.
import { Group, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../language.js';

interface PageHeadProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHead({ title, hint, children }: PageHeadProps) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="sm">
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {hint && (
          <Text size="sm" className="quiet" component="div">
            {hint}
          </Text>
        )}
      </div>
      {children && (
        <Group gap="sm" className="no-print">
          {children}
        </Group>
      )}
    </Group>
  );
}
