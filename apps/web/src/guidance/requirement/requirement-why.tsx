// Why every value of a requirement is what it is: the words it was read from, and how they were understood.
import { formatDate } from '@app/calendar/local-date.js';
import type { ProposedDuty } from '@app/contracts/guidance.contract.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';
import { useText, type Translate } from '../../language.js';
import { calendarOf, previewDue } from './due-preview.js';
import { amendedBy, proposalOf, readingOf, type RequirementProps } from './requirement-draft.js';
import { calendarText, ruleText } from '../../obligation/due-date-words.js';
import { FoldedFacts, type Fact } from '../../ui/folded.js';

const unitsText = (t: Translate, reading: DeadlineReading, proposal: ProposedDuty | undefined): string => {
  if (!reading.obligedBy) return t('why.noUnits');
  return t(proposal?.scopeResolved ? 'why.units' : 'why.unitsUnknown', {
    words: reading.obligedBy,
    count: proposal?.organisationIds.length ?? 0,
  });
};

const titleText = (t: Translate, reading: DeadlineReading, title: string): string =>
  title.includes(reading.what.replace(/^báo cáo\s*/iu, '').trim()) && reading.what.length > 10
    ? t('why.titleFromDuty', { words: reading.what })
    : t('why.titleFromSubject');

export function RequirementWhy({ requirement, view, issuedOn }: Omit<RequirementProps, 'onChange'>) {
  const { t } = useText();
  const reading = readingOf(requirement, view);
  if (!reading) return null;
  const amended = amendedBy(requirement, view);
  const due = requirement.standing ? null : previewDue(requirement, requirement.rollPolicy, issuedOn, calendarOf(view));
  const inCalendar: readonly Fact[] = due && typeof due !== 'string' ? [[t('why.calendar'), calendarText(t, due)]] : [];
  const replaces: readonly Fact[] = reading.replaces
    ? [[t('amend.from'), t('why.replaces', { date: formatDate(reading.replaces) })]]
    : [];
  const facts: readonly Fact[] = [
    [t('duty.title'), amended ? t('why.titleFromAmended') : titleText(t, reading, requirement.title)],
    [t('why.rule'), ruleText(t, reading.rule)],
    ...inCalendar,
    ...replaces,
    [t('tracking.unit'), unitsText(t, reading, proposalOf(requirement, view))],
    [t('why.submitTo'), reading.submitTo ? `“${reading.submitTo}”` : t('why.noSubmitTo')],
    [t('why.confidence'), t(`why.confidence.${reading.confidence}`)],
  ];
  return <FoldedFacts summary={t('why.values')} facts={facts} />;
}
