// What confirming would cause, before anybody is told: last days, days off, levels without time, empty seats, mails.
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarStats } from '@tabler/icons-react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { rehearseSeason, type RehearsedDuty, type Season } from '@app/guidance/rehearse-season.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { calendarOf, previewDue } from './requirement/due-preview.js';
import type { RequirementDraft } from './requirement/requirement-draft.js';

function lastDays(requirement: RequirementDraft, view: GuidanceView): readonly string[] {
  if (requirement.standing)
    return view.proposed.find((one) => one.readingIndex === requirement.readingIndex)?.nextDays ?? [];
  const due = previewDue(requirement, requirement.rollPolicy, null, calendarOf(view));
  return due && typeof due !== 'string' ? [due.dueOn] : [];
}

function rehearsed(requirement: RequirementDraft, view: GuidanceView): RehearsedDuty {
  const reading = requirement.readingIndex === null ? undefined : view.reading.deadlines[requirement.readingIndex];
  return {
    title: requirement.title,
    days: lastDays(requirement, view),
    units: view.units.filter((unit) => requirement.organisationIds.includes(unit.id)),
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

export function Rehearsal({
  duties,
  view,
}: {
  readonly duties: readonly RequirementDraft[];
  readonly view: GuidanceView;
}) {
  const { t } = useText();
  const season = rehearseSeason(
    duties.map((requirement) => rehearsed(requirement, view)),
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
