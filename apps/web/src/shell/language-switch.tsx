// The switch between Vietnamese and English.
import { Button, Text } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { switchLanguage, useText } from '../language.js';
import { useTask } from '../ui/task.js';

export function LanguageSwitch({ color = 'white' }: { readonly color?: string }) {
  const { t, language } = useText();
  const [turn] = useTask(switchLanguage);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      c={color}
      style={{ flexShrink: 0 }}
      leftSection={<IconLanguage size={16} aria-hidden />}
      onClick={() => void turn(other)}
    >
      <Text span inherit visibleFrom="sm">
        {t('nav.otherLanguage')}
      </Text>
      <Text span inherit hiddenFrom="sm" aria-label={t('nav.otherLanguage')}>
        {other.toUpperCase()}
      </Text>
    </Button>
  );
}
