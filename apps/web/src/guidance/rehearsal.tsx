// What confirming would cause, before anybody is told: last days, days off, levels without time, empty seats, mails.
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarStats } from '@tabler/icons-react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { rehearseSeason, type RehearsedDuty, type Season } from '@app/guidance/rehearse-season.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { calendarOf, previewDue } from './duty/due-preview.js';
import type { DutyDraft } from './duty/duty-draft.js';

function lastDays(duty: DutyDraft, view: GuidanceView): readonly string[] {
  if (duty.standing) return view.proposed.find((one) => one.readingIndex === duty.readingIndex)?.nextDays ?? [];
  const due = previewDue(duty, duty.rollPolicy, null, calendarOf(view));
  return due && typeof due !== 'string' ? [due.dueOn] : [];
}

function rehearsed(duty: DutyDraft, view: GuidanceView): RehearsedDuty {
  const reading = duty.readingIndex === null ? undefined : view.reading.deadlines[duty.readingIndex];
  return {
    title: duty.title,
    days: lastDays(duty, view),
    units: view.units.filter((unit) => duty.organisationIds.includes(unit.id)),
    obligedBy: reading?.obligedBy ?? null,
    submitTo: reading?.submitTo ?? null,
  };
}

/** Sentences about what a person may want to change before confirming. */
function Warnings({ season }: { readonly season: Season }) {
  const { t } = useText();
  const off = season.days.filter((one) => !one.isWorkingDay);
  const lines = [
    ...off.map((one) => t('rehearsal.dayOff', { date: longDate(one.day), name: one.dayOff ?? t('duty.weekend') })),
    ...season.tight.map((one) => t('rehearsal.tight', { lower: one.lower, upper: one.upper, days: one.workingDays })),
    ...(season.withoutLeader.length > 0 ? [t('rehearsal.noLeader', { names: season.withoutLeader.join(', ') })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} py="xs" mt="xs">
      <ul style={{ margin: 0, paddingLeft: 18, fontSize: '0.88rem' }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

export function Rehearsal({ duties, view }: { readonly duties: readonly DutyDraft[]; readonly view: GuidanceView }) {
  const { t } = useText();
  const season = rehearseSeason(
    duties.map((duty) => rehearsed(duty, view)),
    new Date(view.now),
    calendarOf(view),
  );
  return (
    <section className="panel" style={{ padding: 14 }} aria-labelledby="rehearsal">
      <Text fw={600} id="rehearsal">
        <IconCalendarStats size={17} aria-hidden style={{ verticalAlign: '-3px', marginRight: 6 }} />
        {t('rehearsal.title')}
      </Text>
      <Text size="sm" className="quiet">
        {t('rehearsal.hint', { mails: season.mails })}
      </Text>
      {season.days.length > 0 && (
        <ul style={{ margin: '6px 0 0', paddingLeft: 18, fontSize: '0.9rem' }}>
          {season.days.map((one, at) => (
            <li key={at}>{t('rehearsal.day', { date: formatDate(one.day), title: one.title, units: one.units })}</li>
          ))}
        </ul>
      )}
      <Warnings season={season} />
    </section>
  );
}
