// What the subordinates wrote under a heading, side by side with the consolidated draft.
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { GatheredText } from '@app/forms/consolidate.js';
import { useText } from '../../language.js';

interface GatheredProps {
  readonly texts: readonly GatheredText[];
  /** Adds a source's words to the draft. */
  readonly onTake: (words: string) => void;
}

export function GatheredTexts({ texts, onTake }: GatheredProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  if (texts.length === 0) return null;
  return (
    <div style={{ marginTop: 4 }}>
      <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'gathered.hide' : 'gathered.show', { count: texts.length })}
      </Anchor>
      {isOpen && (
        <ul className="gathered">
          {texts.map(({ unit, text }) => (
            <li key={unit}>
              <Text size="sm" fw={600}>
                {unit}
              </Text>
              <Text size="sm" className="paper-text">
                {text}
              </Text>
              <Button
                size="compact-xs"
                variant="light"
                mt={4}
                aria-label={t('gathered.takeFrom', { unit })}
                onClick={() => onTake(`${unit}: ${text}`)}
              >
                {t('gathered.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
