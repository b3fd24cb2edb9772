// One requirement under examination: at a glance what, by when, from whom; its fields where something must be put right.
import { Alert, Badge, Button, Group, Paper, SegmentedControl, Stack, Switch, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconChevronUp, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';
import { longDate } from '../../ui/format.js';
import { useText } from '../../language.js';
import { calendarOf, previewDue } from './due-preview.js';
import { AmendmentChoice, AmendmentDifference } from './requirement-amendment.js';
import { proposalOf, readingOf, type RequirementProps } from './requirement-draft.js';
import { Doubts, OwnNote } from './requirement-notes.js';
import { RequirementCharacter } from './requirement-character.js';
import { RequirementRoll } from './requirement-roll.js';
import { RequirementUnits } from './requirement-units.js';
import { RequirementWhy } from './requirement-why.js';

interface RequirementCardProps extends RequirementProps {
  /** Place in the list, from 1 on; the same number stands in the document. */
  readonly number: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

/** The last moment, or the rhythm of a rule that returns or waits. */
function When({ requirement, view, issuedOn }: RequirementProps) {
  const { t } = useText();
  if (requirement.standing) return <Rhythm requirement={requirement} view={view} />;
  const due = previewDue(requirement, requirement.rollPolicy, issuedOn, calendarOf(view));
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

function Rhythm({ requirement, view }: Pick<RequirementProps, 'requirement' | 'view'>) {
  const { t } = useText();
  const rule = readingOf(requirement, view)?.rule;
  if (!rule || rule.type === 'absolute') return null;
  const days = proposalOf(requirement, view)?.nextDays ?? [];
  return (
    <Text size="sm">
      {rule.type === 'recurring'
        ? t('duty.nextDays', { days: days.map((day) => formatDate(day)).join(', ') })
        : t('duty.waitsFor', { event: rule.after ?? rule.before })}
    </Text>
  );
}

/** A rule that returns or waits may stay as the document has it, or be taken for one date only. */
function RhythmChoice({ requirement, view, onChange }: RequirementProps) {
  const { t } = useText();
  if (!proposalOf(requirement, view)?.standing) return null;
  return (
    <SegmentedControl
      aria-label={t('duty.rhythm')}
      value={requirement.standing ? 'standing' : 'once'}
      onChange={(value) => onChange({ standing: value === 'standing', amends: null })}
      data={[
        { value: 'standing', label: t('duty.asWritten') },
        { value: 'once', label: t('duty.once') },
      ]}
    />
  );
}

function OneDate(props: RequirementProps) {
  const { t } = useText();
  const { requirement, onChange } = props;
  return (
    <>
      <Group align="flex-end" gap="sm">
        <SegmentedControl
          aria-label={t('duty.wording')}
          value={requirement.inclusive ? 'by' : 'before'}
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
          value={requirement.date}
          onChange={(date) => onChange({ date })}
          w={200}
        />
      </Group>
      <RequirementRoll {...props} />
    </>
  );
}

function Fields(props: RequirementProps) {
  const { t } = useText();
  const { requirement, onChange } = props;
  return (
    <>
      <Textarea
        label={t('duty.title')}
        autosize
        minRows={1}
        value={requirement.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <RequirementCharacter {...props} />
      <AmendmentChoice {...props} />
      <RhythmChoice {...props} />
      {!requirement.standing && <OneDate {...props} />}
      <RequirementUnits {...props} />
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

/** Everything to be seen at one look. */
function Glance(props: RequirementProps) {
  const { t } = useText();
  const { requirement, view } = props;
  const reading = readingOf(requirement, view);
  const total = view.units.filter((unit) => unit.since !== 'gone').length;
  return (
    <>
      <Text fw={600}>{requirement.title || t('duty.noTitle')}</Text>
      <When {...props} />
      <Text size="sm">
        {t('duty.units', { chosen: requirement.organisationIds.length, total })}
        {reading?.submitTo && ` · ${t('deadline.to', { superior: reading.submitTo })}`}
      </Text>
      <Text size="sm" className="quiet">
        {t('duty.reportKind')}: {t(`reportKind.${requirement.reportKind}`)} ·{' '}
        {requirement.dataForm ? t(`dataForm.${requirement.dataForm}`) : t('duty.noFigures')}
      </Text>
      <Doubts requirement={requirement} view={view} />
      <AmendmentDifference {...props} />
    </>
  );
}

export function RequirementCard({ isActive, number, onFocus, ...props }: RequirementCardProps) {
  const { t } = useText();
  const { requirement, view, onChange } = props;
  const card = useRef<HTMLDivElement>(null);
  const reading = readingOf(requirement, view);
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
      data-duty={requirement.key}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <span className="requirement-number" aria-hidden>
              {number}
            </span>
            <Switch
              checked={requirement.isKept}
              onChange={(event) => onChange({ isKept: event.currentTarget.checked })}
              label={t('duty.keep')}
            />
          </Group>
          {reading && <Confidence reading={reading} />}
        </Group>
        <OwnNote requirement={requirement} view={view} />
        {requirement.isKept && <Glance {...props} />}
        {reading && (
          <Text size="sm" className="quiet">
            “{reading.evidence.replace(/\s+/g, ' ')}”
          </Text>
        )}
        {requirement.isKept && requirement.isOpen && <Fields {...props} />}
        {requirement.isKept && (
          <Group justify="space-between" align="flex-start">
            <RequirementWhy {...props} />
            <Button
              size="xs"
              variant="default"
              leftSection={
                requirement.isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconPencil size={14} aria-hidden />
              }
              aria-expanded={requirement.isOpen}
              onClick={() => onChange({ isOpen: !requirement.isOpen })}
            >
              {t(requirement.isOpen ? 'duty.collapse' : 'duty.edit')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
