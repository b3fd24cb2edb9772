// `npm run diagram`: writes the state diagram of the default route into docs/architecture.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { stateDiagram } from '@app/workflow/state-diagram.js';
import { ARGUMENTS, ASKS_HELP, text } from './command-line.js';
import { BRANCH_WITH_COMMITTEE_ROUTE } from '@app/workflow/review-route.js';

const FILE = 'docs/architecture.md';
const BLOCK = /```mermaid\nstateDiagram-v2[\s\S]*?```/;

if (ASKS_HELP) console.log(text('help.diagram'));
else {
  const before = readFileSync(FILE, 'utf8');
  const drawn = before.replace(BLOCK, `\`\`\`mermaid\n${stateDiagram(BRANCH_WITH_COMMITTEE_ROUTE)}\n\`\`\``);
  writeFileSync(FILE, drawn);
  const changed = drawn !== before;
  console.log(
    ARGUMENTS.includes('--json')
      ? JSON.stringify({ file: FILE, changed })
      : `${FILE}: ${text(changed ? 'diagram.drawn' : 'diagram.same')}`,
  );
}
