// What was said at a meeting: comments, and the superior's directions, each with author and unit.
import {
  ActionIcon,
  Autocomplete,
  Button,
  Group,
  SegmentedControl,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Contribution } from '@app/workflow/meeting.js';
import { useText } from '../../language.js';
import type { MinutesDraft } from './minutes-draft.js';

interface LineProps {
  readonly number: number;
  readonly contribution: Contribution;
  readonly names: readonly string[];
  readonly onChange: (part: Partial<Contribution>) => void;
  readonly onRemove: () => void;
}

function TalkLine({ number, contribution, names, onChange, onRemove }: LineProps) {
  const { t } = useText();
  return (
    <div style={{ borderTop: number > 1 ? '1px solid var(--line)' : undefined, paddingTop: number > 1 ? 12 : 0 }}>
      <Group gap="xs" align="flex-end" mb="xs">
        <Autocomplete
          label={t('meeting.author', { number })}
          data={[...new Set(names)]}
          value={contribution.author}
          onChange={(author) => onChange({ author })}
          style={{ flex: '1 1 180px' }}
        />
        <TextInput
          label={t('meeting.authorUnit')}
          value={contribution.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
          style={{ flex: '1 1 180px' }}
        />
        <SegmentedControl
          aria-label={t('meeting.kindOf', { number })}
          data={(['COMMENT', 'DIRECTION'] as const).map((value) => ({ value, label: t(`contribution.${value}`) }))}
          value={contribution.kind}
          onChange={(value) => onChange({ kind: value === 'DIRECTION' ? 'DIRECTION' : 'COMMENT' })}
        />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('meeting.removeTalk')} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Textarea
        aria-label={t('meeting.talkText', { number })}
        placeholder={t('meeting.talkPlaceholder')}
        autosize
        minRows={2}
        value={contribution.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </div>
  );
}

const BLANK: Contribution = { author: '', unit: '', kind: 'COMMENT', text: '', resolution: null, response: '' };

export function MinutesTalk({ draft }: { readonly draft: MinutesDraft }) {
  const { t } = useText();
  const { minutes, change } = draft;
  const list = minutes.contributions;
  const present = minutes.roll.filter((one) => one.status === 'PRESENT');
  /** Somebody on the roll brings his or her title along, and the superior's representative directs. */
  const known = (author: string): Partial<Contribution> => {
    const entry = present.find((one) => one.name === author);
    if (!entry) return { author };
    return { author, unit: entry.title, ...(entry.capacity === 'SUPERIOR' ? { kind: 'DIRECTION' as const } : {}) };
  };
  const put = (at: number, part: Partial<Contribution>): void => {
    const full = part.author === undefined ? part : known(part.author);
    change({ contributions: list.map((one, index) => (index === at ? { ...one, ...full } : one)) });
  };
  return (
    <section className="panel padded" aria-labelledby="talk">
      <Title order={2} size="h5" id="talk" mb="xs">
        {t('meeting.talk')}
      </Title>
      <Stack gap="sm">
        {list.map((one, at) => (
          <TalkLine
            key={at}
            number={at + 1}
            contribution={one}
            names={present.map((entry) => entry.name).filter(Boolean)}
            onChange={(part) => put(at, part)}
            onRemove={() => change({ contributions: list.filter((_one, index) => index !== at) })}
          />
        ))}
      </Stack>
      <Button
        variant="subtle"
        size="sm"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => change({ contributions: [...list, BLANK] })}
      >
        {t('meeting.addTalk')}
      </Button>
    </section>
  );
}
