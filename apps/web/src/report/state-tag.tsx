// The state of a report in a word: the same word and colour wherever reports are listed.
import { useText } from '../language.js';
import { Tag } from '../ui/tag.js';

const COLOR: Readonly<Record<string, string>> = {
  none: 'gray',
  draft: 'gray',
  returned: 'orange',
  approved: 'teal',
  published: 'green',
  withdrawn: 'gray',
};

/** `state` is `none` for a report that nobody began. Steps of a route are blue. */
export function StateTag({ state }: { readonly state: string }) {
  const { t } = useText();
  return <Tag color={COLOR[state] ?? 'blue'}>{t(`state.${state}`)}</Tag>;
}
