// The text of a document with the sentences marked that deadlines were read from.
import { useEffect, useRef } from 'react';
import type { MarkedSpan } from './guidance-spans.js';

interface GuidanceTextProps {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
  readonly active: number | null;
  readonly onChoose: (id: number) => void;
}

/** Spans in order, without those that overlap an earlier one. */
const inOrder = (spans: readonly MarkedSpan[]): readonly MarkedSpan[] => {
  const sorted = [...spans].sort((a, b) => a.at - b.at);
  return sorted.filter(
    (span, index) => index === 0 || span.at >= (sorted[index - 1]?.at ?? 0) + (sorted[index - 1]?.length ?? 0),
  );
};

export function GuidanceText({ text, spans, active, onChoose }: GuidanceTextProps) {
  const activeMark = useRef<HTMLElement>(null);
  useEffect(() => activeMark.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }), [active]);
  const marked = inOrder(spans);
  return (
    <div className="document">
      {marked.map((span, index) => {
        const before = marked[index - 1];
        const from = before ? before.at + before.length : 0;
        return (
          <span key={span.id}>
            {text.slice(from, span.at)}
            <mark
              ref={span.id === active ? activeMark : undefined}
              className={[span.kind === 'question' ? 'is-question' : '', span.id === active ? 'is-active' : '']
                .join(' ')
                .trim()}
              tabIndex={0}
              role="button"
              onClick={() => onChoose(span.id)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(span.id)}
            >
              {text.slice(span.at, span.at + span.length)}
            </mark>
          </span>
        );
      })}
      {text.slice((marked.at(-1)?.at ?? 0) + (marked.at(-1)?.length ?? 0))}
    </div>
  );
}
