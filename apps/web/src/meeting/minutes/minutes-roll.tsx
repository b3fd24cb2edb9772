// The roll of a meeting: who came, who is excused and why, who came besides.
import { ActionIcon, Badge, Button, Group, SegmentedControl, Select, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import type { RollEntry } from '@app/workflow/meeting.js';
import { useText } from '../../language.js';
import { capacityKey, rollCountKey } from '../capacity-key.js';
import type { MinutesDraft } from './minutes-draft.js';

const MARKS = ['PRESENT', 'EXCUSED', 'UNEXCUSED'] as const;

/** People whom the minutes, not the organisation, put on the roll. */
const isTyped = (one: RollEntry): boolean =>
  one.memberId === null && (one.capacity === 'GUEST' || one.capacity === 'SUPERIOR');

interface LineProps {
  readonly entry: RollEntry;
  readonly rule: MeetingView['rule'];
  readonly onChange: (part: Partial<RollEntry>) => void;
  readonly onRemove: () => void;
}

function TypedName({ entry, onChange, onRemove }: LineProps) {
  const { t } = useText();
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end" style={{ flex: '1 1 300px' }}>
      <TextInput
        aria-label={t('meeting.guestName')}
        placeholder={t('meeting.guestName')}
        value={entry.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        style={{ flex: 1 }}
      />
      <TextInput
        aria-label={t('meeting.guestTitle')}
        placeholder={t('meeting.guestTitle')}
        value={entry.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        style={{ flex: 1 }}
      />
      <Select
        aria-label={t('meeting.capacity')}
        data={['GUEST', 'SUPERIOR'].map((value) => ({ value, label: t(`capacity.${value}`) }))}
        value={entry.capacity}
        allowDeselect={false}
        onChange={(value) => onChange({ capacity: value === 'SUPERIOR' ? 'SUPERIOR' : 'GUEST' })}
        w={130}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('meeting.removeGuest')} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function KnownName({ entry, rule }: Pick<LineProps, 'entry' | 'rule'>) {
  const { t } = useText();
  return (
    <div style={{ flex: '1 1 220px' }}>
      <Text size="sm" fw={600} component="span">
        {entry.name}
      </Text>{' '}
      <Text size="sm" className="quiet" component="span">
        {entry.title}
      </Text>{' '}
      {entry.capacity !== 'VOTING' && (
        <Badge variant="light" color="gray" size="sm">
          {t(capacityKey(entry.capacity, rule))}
        </Badge>
      )}
    </div>
  );
}

function RollLine(props: LineProps) {
  const { t } = useText();
  const { entry, onChange } = props;
  return (
    <li className="roll-line">
      {isTyped(entry) ? <TypedName {...props} /> : <KnownName entry={entry} rule={props.rule} />}
      <Group gap="xs" wrap="wrap">
        <SegmentedControl
          size="xs"
          aria-label={t('meeting.attendanceOf', { name: entry.name })}
          data={MARKS.map((value) => ({ value, label: t(`attendance.${value}`) }))}
          value={entry.status}
          onChange={(value) => onChange({ status: value as RollEntry['status'] })}
        />
        {entry.status === 'EXCUSED' && (
          <TextInput
            size="xs"
            aria-label={t('meeting.absenceReason', { name: entry.name })}
            placeholder={t('meeting.reason')}
            value={entry.reason}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
            w={170}
          />
        )}
      </Group>
    </li>
  );
}

interface RollProps {
  readonly draft: MinutesDraft;
  readonly needed: number;
  readonly rule: MeetingView['rule'];
}

export function MinutesRoll({ draft, needed, rule }: RollProps) {
  const { t } = useText();
  const { minutes, voters, unmarked, change } = draft;
  const put = (key: string, part: Partial<RollEntry>): void =>
    change({ roll: minutes.roll.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const allCame = (): void =>
    change({ roll: minutes.roll.map((one) => (one.status === 'SUMMONED' ? { ...one, status: 'PRESENT' } : one)) });
  const guest: RollEntry = {
    key: `new-${minutes.roll.length}-${minutes.roll.filter(isTyped).length}`,
    name: '',
    title: '',
    memberId: null,
    capacity: 'GUEST',
    status: 'PRESENT',
    reason: '',
  };
  return (
    <section className="panel padded" aria-labelledby="roll">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} size="h5" id="roll">
          {t('meeting.roll')}
        </Title>
        <Text size="sm" aria-live="polite">
          {t(rollCountKey(rule), { present: voters.present, members: voters.members, needed })}
        </Text>
      </Group>
      {unmarked > 0 && (
        <Button variant="light" size="sm" mb="xs" onClick={allCame}>
          {t('meeting.allPresent', { count: unmarked })}
        </Button>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {minutes.roll.map((entry) => (
          <RollLine
            key={entry.key}
            entry={entry}
            rule={rule}
            onChange={(part) => put(entry.key, part)}
            onRemove={() => change({ roll: minutes.roll.filter((one) => one.key !== entry.key) })}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        size="sm"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => change({ roll: [...minutes.roll, guest] })}
      >
        {t('meeting.addGuest')}
      </Button>
    </section>
  );
}
