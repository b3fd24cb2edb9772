// What a page shows while it loads, when it fails, and when there is nothing.
import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconMoodSmile } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../language.js';

export function Loading() {
  const { t } = useText();
  return (
    <Center mih={240} role="status" aria-label={t('page.loading')}>
      <Loader type="dots" />
    </Center>
  );
}

export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { t } = useText();
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('error.title')} role="alert" m="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{error.message}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('error.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

export function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <Stack align="center" py={40} px="md" gap={8}>
      <IconMoodSmile size={34} color="#8a8475" aria-hidden />
      <Text className="quiet" ta="center" maw={460}>
        {children}
      </Text>
    </Stack>
  );
}
