// The state of a meeting in a word.
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import { useText } from '../language.js';
import { Tag } from '../ui/tag.js';

const COLOR = {
  called: 'blue',
  open: 'yellow',
  adopted: 'green',
  concluded: 'green',
  notAdopted: 'red',
  adjourned: 'orange',
  cancelled: 'gray',
} as const satisfies Readonly<Record<MeetingState, string>>;

export function MeetingTag({ state }: { readonly state: MeetingState }) {
  const { t } = useText();
  return <Tag color={COLOR[state]}>{t(`meetingState.${state}`)}</Tag>;
}
