// `npm run diagram`: writes the state diagram of the default route into docs/architecture.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { stateDiagram } from '@app/workflow/state-diagram.js';
import { BRANCH_WITH_COMMITTEE_ROUTE } from '@app/workflow/review-route.js';

const FILE = 'docs/architecture.md';
const BLOCK = /```mermaid\nstateDiagram-v2[\s\S]*?```/;

if (process.argv.includes('--help')) {
  console.log('Vẽ lại sơ đồ trạng thái của báo cáo trong docs/architecture.md từ chính tuyến xem xét mặc định.');
} else {
  const text = readFileSync(FILE, 'utf8');
  const drawn = text.replace(BLOCK, `\`\`\`mermaid\n${stateDiagram(BRANCH_WITH_COMMITTEE_ROUTE)}\n\`\`\``);
  writeFileSync(FILE, drawn);
  const changed = drawn !== text;
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify({ file: FILE, changed })
      : `${FILE}: ${changed ? 'đã vẽ lại' : 'không đổi'}`,
  );
}
