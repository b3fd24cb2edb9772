// Every scenario through the real services: each of its checks is a claim about what users can rely on.
import { runScenario, SCENARIO_NAMES } from '../../apps/demo/src/scenarios/run-scenario.js';

describe.each(SCENARIO_NAMES)('%s', (name) => {
  test('runs from its first paper to its last', async () => {
    const result = await runScenario(name, process.env['DATABASE_URL'] ?? '', () => undefined);
    expect(result.checks.filter((one) => !one.passed)).toEqual([]);
    expect(result.passed).toBeGreaterThan(10);
    expect(result.documents.length).toBeGreaterThan(3);
    expect(result.documents.every((one) => one.formats.join() === 'docx,pdf')).toBe(true);
    expect(result.mails).toBeGreaterThan(10);
  });
});
