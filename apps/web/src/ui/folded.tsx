// What stands behind a line until somebody asks for it: text, or facts with their names.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface FoldedProps {
  readonly summary: string;
  readonly children: ReactNode;
}

export function Folded({ summary, children }: FoldedProps) {
  return (
    <details>
      <summary className="brand" style={{ cursor: 'pointer', fontSize: '0.9rem' }}>
        {summary}
      </summary>
      {children}
    </details>
  );
}

/** A name and its value, in words. */
export type Fact = readonly [name: string, value: string];

export function FoldedFacts({ summary, facts }: { readonly summary: string; readonly facts: readonly Fact[] }) {
  return (
    <Folded summary={summary}>
      <dl style={{ margin: '8px 0 0', fontSize: '0.88rem' }}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ marginBottom: 6 }}>
            <Text component="dt" size="xs" className="quiet">
              {name}
            </Text>
            <dd style={{ margin: 0 }}>{value}</dd>
          </div>
        ))}
      </dl>
    </Folded>
  );
}
