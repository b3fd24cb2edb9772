// A word in a coloured frame: how the state of something looks, in the same measure everywhere.
import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

interface TagProps {
  readonly color: string;
  /** Stands out: something must be done. */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

export function Tag({ color, isFilled = false, children }: TagProps) {
  return (
    <Badge
      variant={isFilled ? 'filled' : 'light'}
      color={color}
      c={isFilled ? 'white' : 'dark.8'}
      size="md"
      styles={{ root: { flexShrink: 0 } }}
    >
      {children}
    </Badge>
  );
}
