// The course of a report as a Mermaid state diagram, generated from the chart itself.
import { reportMachine } from './report.machine.js';
import type { ReviewRoute } from './review-route.js';

/** Mermaid source of a route's chart; the same text for the same route. */
export function stateDiagram(route: ReviewRoute): string {
  const machine = reportMachine(route);
  const lines = [`  [*] --> draft`];
  for (const [name, node] of Object.entries(machine.states)) {
    for (const [command, transitions] of Object.entries(node.on))
      for (const one of transitions)
        lines.push(`  ${name} --> ${one.target?.[0]?.key ?? name}: ${command}${one.guard ? ' [form only]' : ''}`);
    if (node.type === 'final') lines.push(`  ${name} --> [*]`);
  }
  return ['stateDiagram-v2', ...lines].join('\n');
}
