// The order of test files: stories in the browser first, then whatever starts processes, so that none of the long ones is
// left alone at the end. Within each group jest's own order holds.
import sequencer from '@jest/test-sequencer';

const LONG = [/\/test\/e2e\//, /\/test\/scenarios\//, /\/test\/integration\/(launcher|worker|meetings)/];

const rank = ({ path }) => {
  const found = LONG.findIndex((pattern) => pattern.test(path));
  return found < 0 ? LONG.length : found;
};

const Sequencer = sequencer.default ?? sequencer;

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = await super.sort(tests);
    return [...usual].sort((a, b) => rank(a) - rank(b));
  }
}
