// One duty under examination: at a glance what, by when, from whom; its fields where something must be put right.
import { Alert, Badge, Button, Group, Paper, SegmentedControl, Stack, Switch, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconChevronUp, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';
import { longDate } from '../../ui/format.js';
import { useText } from '../../language.js';
import { calendarOf, previewDue } from './due-preview.js';
import { AmendmentChoice, AmendmentDifference } from './duty-amendment.js';
import { proposalOf, readingOf, type DutyProps } from './duty-draft.js';
import { DutyRoll } from './duty-roll.js';
import { DutyUnits } from './duty-units.js';
import { DutyWhy } from './duty-why.js';

interface DutyCardProps extends DutyProps {
  /** Place in the list, from 1 on; the same number stands in the document. */
  readonly number: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

/** The last moment, or the rhythm of a rule that returns or waits. */
function When({ duty, view, issuedOn }: DutyProps) {
  const { t } = useText();
  if (duty.standing) return <Rhythm duty={duty} view={view} />;
  const due = previewDue(duty, duty.rollPolicy, issuedOn, calendarOf(view));
  if (!due) return <Text size="sm">{t('duty.noDate')}</Text>;
  if (typeof due === 'string')
    return (
      <Alert color="red" variant="light" py="xs">
        {t(due)}
      </Alert>
    );
  return (
    <Text size="sm" aria-live="polite">
      {t('duty.lastMoment')} <b>{longDate(due.dueOn)}</b>
      {!due.isWorkingDay && (
        <Text span size="sm" c="brand.8">
          {' '}
          {t('duty.dayOff', { date: formatDate(due.plainDay), name: due.dayOff?.name ?? t('duty.weekend') })}
        </Text>
      )}
    </Text>
  );
}

function Rhythm({ duty, view }: Pick<DutyProps, 'duty' | 'view'>) {
  const { t } = useText();
  const rule = readingOf(duty, view)?.rule;
  if (!rule || rule.type === 'absolute') return null;
  const days = proposalOf(duty, view)?.nextDays ?? [];
  return (
    <Text size="sm">
      {rule.type === 'recurring'
        ? t('duty.nextDays', { days: days.map((day) => formatDate(day)).join(', ') })
        : t('duty.waitsFor', { event: rule.after ?? rule.before })}
    </Text>
  );
}

/** A rule that returns or waits may stay as the document has it, or be taken for one date only. */
function RhythmChoice({ duty, view, onChange }: DutyProps) {
  const { t } = useText();
  if (!proposalOf(duty, view)?.standing) return null;
  return (
    <SegmentedControl
      aria-label={t('duty.rhythm')}
      value={duty.standing ? 'standing' : 'once'}
      onChange={(value) => onChange({ standing: value === 'standing', amends: null })}
      data={[
        { value: 'standing', label: t('duty.asWritten') },
        { value: 'once', label: t('duty.once') },
      ]}
    />
  );
}

function OneDate(props: DutyProps) {
  const { t } = useText();
  const { duty, onChange } = props;
  return (
    <>
      <Group align="flex-end" gap="sm">
        <SegmentedControl
          aria-label={t('duty.wording')}
          value={duty.inclusive ? 'by' : 'before'}
          onChange={(value) => onChange({ inclusive: value === 'by', rollPolicy: 'NONE' })}
          data={[
            { value: 'by', label: t('duty.by') },
            { value: 'before', label: t('duty.before') },
          ]}
        />
        <DateInput
          label={t('duty.date')}
          description={t('duty.dateHint')}
          styles={{ description: { color: 'var(--quiet)' } }}
          placeholder="DD/MM/YYYY"
          valueFormat="DD/MM/YYYY"
          value={duty.date}
          onChange={(date) => onChange({ date })}
          w={200}
        />
      </Group>
      <DutyRoll {...props} />
    </>
  );
}

function Fields(props: DutyProps) {
  const { t } = useText();
  const { duty, onChange } = props;
  return (
    <>
      <Textarea
        label={t('duty.title')}
        autosize
        minRows={1}
        value={duty.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <AmendmentChoice {...props} />
      <RhythmChoice {...props} />
      {!duty.standing && <OneDate {...props} />}
      <DutyUnits {...props} />
    </>
  );
}

function Confidence({ reading }: { readonly reading: DeadlineReading }) {
  const { t } = useText();
  return (
    <Badge
      variant="light"
      c="dark.8"
      color={reading.confidence === 'sure' ? 'green' : 'yellow'}
      styles={{ label: { textTransform: 'none' } }}
    >
      {t(`confidence.${reading.confidence}`)}
    </Badge>
  );
}

/** What to look at: the questions that stand on this duty's words. */
function Doubts({ duty, view }: Pick<DutyProps, 'duty' | 'view'>) {
  const { t } = useText();
  const evidence = readingOf(duty, view)?.evidence;
  const asked = view.reading.questions.filter((question) => evidence && question.evidence === evidence);
  if (asked.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingLeft: 18, fontSize: '0.88rem', color: '#7a4b00' }}>
      {[...new Set(asked.map((question) => t(question.key, question.params)))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** Everything to be seen at one look. */
function Glance(props: DutyProps) {
  const { t } = useText();
  const { duty, view } = props;
  const reading = readingOf(duty, view);
  const total = view.units.filter((unit) => unit.since !== 'gone').length;
  return (
    <>
      <Text fw={600}>{duty.title || t('duty.noTitle')}</Text>
      <When {...props} />
      <Text size="sm">
        {t('duty.units', { chosen: duty.organisationIds.length, total })}
        {reading?.submitTo && ` · ${t('deadline.to', { superior: reading.submitTo })}`}
      </Text>
      <Doubts duty={duty} view={view} />
      <AmendmentDifference {...props} />
    </>
  );
}

/** Why a duty of the issuer's own office was left out. */
function OwnNote({ duty, view }: Pick<DutyProps, 'duty' | 'view'>) {
  const { t } = useText();
  if (!proposalOf(duty, view)?.isOwn) return null;
  return (
    <Text size="sm" c="brand.8">
      {t('duty.own', { who: readingOf(duty, view)?.obligedBy })}
    </Text>
  );
}

export function DutyCard({ isActive, number, onFocus, ...props }: DutyCardProps) {
  const { t } = useText();
  const { duty, view, onChange } = props;
  const card = useRef<HTMLDivElement>(null);
  const reading = readingOf(duty, view);
  useEffect(() => {
    const isOwnFocus = card.current?.contains(document.activeElement) ?? false;
    if (isActive && !isOwnFocus) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [isActive]);
  return (
    <Paper
      ref={card}
      className="panel"
      p="md"
      onFocusCapture={onFocus}
      style={isActive ? { boxShadow: '0 0 0 3px #ffd97a' } : undefined}
      data-duty={duty.key}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <span className="duty-number" aria-hidden>
              {number}
            </span>
            <Switch
              checked={duty.isKept}
              onChange={(event) => onChange({ isKept: event.currentTarget.checked })}
              label={t('duty.keep')}
            />
          </Group>
          {reading && <Confidence reading={reading} />}
        </Group>
        <OwnNote duty={duty} view={view} />
        {duty.isKept && <Glance {...props} />}
        {reading && (
          <Text size="sm" className="quiet">
            “{reading.evidence.replace(/\s+/g, ' ')}”
          </Text>
        )}
        {duty.isKept && duty.isOpen && <Fields {...props} />}
        {duty.isKept && (
          <Group justify="space-between" align="flex-start">
            <DutyWhy {...props} />
            <Button
              size="xs"
              variant="default"
              leftSection={duty.isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconPencil size={14} aria-hidden />}
              aria-expanded={duty.isOpen}
              onClick={() => onChange({ isOpen: !duty.isOpen })}
            >
              {t(duty.isOpen ? 'duty.collapse' : 'duty.edit')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
