// Why every value of a duty is what it is: the words it was read from, and how they were understood.
import { Text } from '@mantine/core';
import { formatDate } from '@app/calendar/local-date.js';
import type { ProposedDuty } from '@app/contracts/guidance.contract.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';
import { useText } from '../../language.js';
import { calendarOf, previewDue } from './due-preview.js';
import { amendedBy, proposalOf, readingOf, type DutyProps } from './duty-draft.js';
import { calendarText, ruleText } from '../../obligation/why-date.js';

type Translate = ReturnType<typeof useText>['t'];

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

export function DutyWhy({ duty, view, issuedOn }: Omit<DutyProps, 'onChange'>) {
  const { t } = useText();
  const reading = readingOf(duty, view);
  if (!reading) return null;
  const amended = amendedBy(duty, view);
  const due = duty.standing ? null : previewDue(duty, duty.rollPolicy, issuedOn, calendarOf(view));
  const rows: readonly (readonly [string, string])[] = [
    [t('duty.title'), amended ? t('why.titleFromAmended') : titleText(t, reading, duty.title)],
    [t('why.rule'), ruleText(t, reading.rule)],
    ...(due && typeof due !== 'string' ? [[t('why.calendar'), calendarText(t, due)] as const] : []),
    ...(reading.replaces
      ? [[t('amend.from'), t('why.replaces', { date: formatDate(reading.replaces) })] as const]
      : []),
    [t('tracking.unit'), unitsText(t, reading, proposalOf(duty, view))],
    [t('why.submitTo'), reading.submitTo ? `“${reading.submitTo}”` : t('why.noSubmitTo')],
    [t('why.confidence'), t(`why.confidence.${reading.confidence}`)],
  ];
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: '0.9rem', color: '#8f1d1d' }}>{t('why.values')}</summary>
      <dl style={{ margin: '8px 0 0', fontSize: '0.88rem' }}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ marginBottom: 6 }}>
            <Text component="dt" size="xs" className="quiet">
              {label}
            </Text>
            <dd style={{ margin: 0 }}>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
