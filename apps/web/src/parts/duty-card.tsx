// One duty under examination: what, by when, from whom, and the day that follows from it.
import {
  Alert,
  Badge,
  Checkbox,
  Group,
  Paper,
  Select,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  Textarea,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import type { DeadlineReading } from '@app/reading/reading.js';
import { Refusal } from '@app/kernel/errors.js';
import { longDate } from '../format.js';
import { useText } from '../language.js';
import type { DutyDraft } from './duty-draft.js';

interface DutyCardProps {
  readonly duty: DutyDraft;
  readonly view: GuidanceView;
  readonly issuedOn: LocalDate | null;
  readonly isActive: boolean;
  readonly onChange: (part: Partial<DutyDraft>) => void;
  readonly onFocus: () => void;
}

const calendar = new WorkingCalendar();

/** The same computation as the server's; a refusal's key where it cannot be. */
function preview(duty: DutyDraft, issuedOn: LocalDate | null): DueDateReason | string | null {
  if (!duty.date) return null;
  const rule = { type: 'absolute', dueAt: duty.date, timeGiven: false, inclusive: duty.inclusive } as const;
  try {
    return deriveDueDate(
      { rule, evidence: '', at: null, readAs: null, rollPolicy: duty.rollPolicy, issuedOn },
      calendar,
    );
  } catch (error) {
    return error instanceof Refusal ? error.reason : 'request.failed';
  }
}

function Result({ duty, issuedOn }: { readonly duty: DutyDraft; readonly issuedOn: LocalDate | null }) {
  const { t } = useText();
  const result = preview(duty, issuedOn);
  if (!result) return null;
  if (typeof result === 'string')
    return (
      <Alert color="red" variant="light" py="xs">
        {t(result)}
      </Alert>
    );
  return (
    <Text size="sm" aria-live="polite">
      {t('duty.lastMoment')} <b>{longDate(result.dueOn)}</b>
      {!result.isWorkingDay && (
        <Text span size="sm" c="brand.8">
          {' '}
          {t('duty.dayOff', { date: formatDate(result.plainDay), name: result.dayOff?.name ?? t('duty.weekend') })}
        </Text>
      )}
    </Text>
  );
}

function Units({ duty, view, onChange }: Pick<DutyCardProps, 'duty' | 'view' | 'onChange'>) {
  const { t } = useText();
  const chosen = new Set(duty.organisationIds);
  const toggle = (id: string): void =>
    onChange({
      organisationIds: chosen.has(id)
        ? duty.organisationIds.filter((one) => one !== id)
        : [...duty.organisationIds, id],
    });
  return (
    <Stack gap={6}>
      <Checkbox
        label={t('duty.units', { chosen: chosen.size, total: view.units.length })}
        checked={chosen.size === view.units.length && chosen.size > 0}
        indeterminate={chosen.size > 0 && chosen.size < view.units.length}
        onChange={(event) =>
          onChange({ organisationIds: event.currentTarget.checked ? view.units.map((unit) => unit.id) : [] })
        }
        styles={{ label: { fontWeight: 600 } }}
      />
      {view.units.map((unit) => (
        <Checkbox
          key={unit.id}
          ml="lg"
          size="xs"
          label={unit.hasLeader ? unit.name : `${unit.name} – ${t('duty.noLeader')}`}
          checked={chosen.has(unit.id)}
          onChange={() => toggle(unit.id)}
        />
      ))}
    </Stack>
  );
}

const policiesFor = (inclusive: boolean): RollPolicy[] =>
  inclusive ? ['NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY'] : ['NONE', 'PREVIOUS_WORKING_DAY'];

/** A rule that returns or waits may stay as the document has it, or be taken for one date only. */
function Rhythm({ duty, view, onChange }: Pick<DutyCardProps, 'duty' | 'view' | 'onChange'>) {
  const { t } = useText();
  const proposed = view.proposed.find((one) => one.readingIndex === duty.readingIndex);
  const rule = readingOf(duty, view)?.rule;
  if (!proposed?.standing || !rule || rule.type === 'absolute') return null;
  const words =
    rule.type === 'recurring'
      ? t('duty.nextDays', { days: proposed.nextDays.map((day) => formatDate(day)).join(', ') })
      : t('duty.waitsFor', { event: rule.after ?? rule.before });
  return (
    <>
      <SegmentedControl
        aria-label={t('duty.rhythm')}
        value={duty.standing ? 'standing' : 'once'}
        onChange={(value) => onChange({ standing: value === 'standing' })}
        data={[
          { value: 'standing', label: t('duty.asWritten') },
          { value: 'once', label: t('duty.once') },
        ]}
      />
      {duty.standing && (
        <Alert color="blue" variant="light" py="xs">
          {words}
        </Alert>
      )}
    </>
  );
}

function OneDate({ duty, issuedOn, onChange }: Pick<DutyCardProps, 'duty' | 'issuedOn' | 'onChange'>) {
  const { t } = useText();
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
          placeholder="DD/MM/YYYY"
          valueFormat="DD/MM/YYYY"
          value={duty.date}
          onChange={(date) => onChange({ date })}
          w={160}
        />
      </Group>
      <Select
        label={t('duty.roll')}
        data={policiesFor(duty.inclusive).map((value) => ({ value, label: t(`roll.${value}`) }))}
        value={duty.rollPolicy}
        allowDeselect={false}
        onChange={(value) => onChange({ rollPolicy: value ?? 'NONE' })}
      />
      <Result duty={duty} issuedOn={issuedOn} />
    </>
  );
}

function Fields({ duty, view, issuedOn, onChange }: Omit<DutyCardProps, 'isActive' | 'onFocus'>) {
  const { t } = useText();
  const reading = readingOf(duty, view);
  return (
    <>
      <Textarea
        label={t('duty.title')}
        autosize
        minRows={1}
        value={duty.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Rhythm duty={duty} view={view} onChange={onChange} />
      {!duty.standing && <OneDate duty={duty} issuedOn={issuedOn} onChange={onChange} />}
      {reading?.obligedBy && (
        <Text size="sm">
          {t('duty.obligedBy')} “{reading.obligedBy}”
        </Text>
      )}
      <Units duty={duty} view={view} onChange={onChange} />
    </>
  );
}

const readingOf = (duty: DutyDraft, view: GuidanceView): DeadlineReading | undefined =>
  duty.readingIndex === null ? undefined : view.reading.deadlines[duty.readingIndex];

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

export function DutyCard({ isActive, onFocus, ...fields }: DutyCardProps) {
  const { t } = useText();
  const { duty, view, onChange } = fields;
  const reading = readingOf(duty, view);
  return (
    <Paper
      className="panel"
      p="md"
      onFocusCapture={onFocus}
      style={isActive ? { boxShadow: '0 0 0 3px #ffd97a' } : undefined}
      data-duty={duty.key}
    >
      <Stack gap="sm">
        <Group justify="space-between">
          <Switch
            checked={duty.isKept}
            onChange={(event) => onChange({ isKept: event.currentTarget.checked })}
            label={t('duty.keep')}
          />
          {reading && <Confidence reading={reading} />}
        </Group>
        {reading && (
          <Text size="sm" className="quiet">
            “{reading.evidence.replace(/\s+/g, ' ')}”
          </Text>
        )}
        {duty.isKept && <Fields {...fields} />}
      </Stack>
    </Paper>
  );
}
