// "Vì sao là ngày này": document, sentence, rule, calendar.
import { Text } from '@mantine/core';
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';

type Text = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** A rule in words. */
export const ruleText = (t: Text, rule: DeadlineRule): string => {
  if (rule.type === 'absolute')
    return t(rule.inclusive ? 'why.by' : 'why.before', { date: formatDate(rule.dueAt.slice(0, 10)) });
  if (rule.type === 'recurring') return t('why.recurring', { offset: rule.offset });
  return t(rule.after ? 'why.after' : 'why.beforeEvent', {
    amount: rule.amount,
    unit: t(`unit.${rule.unit}`),
    event: rule.after ?? rule.before,
  });
};

/** What the calendar says of the last day. */
export const calendarText = (t: Text, why: DueDateReason): string => {
  if (why.isWorkingDay) return t('why.workingDay', { date: longDate(why.plainDay) });
  const name = why.dayOff ? `${why.dayOff.name} (${why.dayOff.source})` : t('duty.weekend');
  return t('why.dayOff', {
    date: longDate(why.plainDay),
    name,
    policy: t(`roll.${why.rollPolicy}`),
    due: longDate(why.dueOn),
  });
};

interface WhyDateProps {
  readonly why: DueDateReason;
  readonly code: string | null;
  readonly issuedOn: LocalDate | null;
}

export function WhyDate({ why, code, issuedOn }: WhyDateProps) {
  const { t } = useText();
  const rows: readonly (readonly [string, string])[] = [
    [
      t('why.document'),
      [code, issuedOn && t('guidance.issuedAt', { date: formatDate(issuedOn) })].filter(Boolean).join(', '),
    ],
    [t('why.sentence'), why.evidence ? `“${why.evidence.replace(/\s+/g, ' ')}”` : t('why.added')],
    [t('why.rule'), ruleText(t, why.rule)],
    ...(why.readAs ? [[t('why.corrected'), ruleText(t, why.readAs)] as const] : []),
    [t('why.calendar'), `${calendarText(t, why)}${why.calendarKnown ? '' : ` ${t('why.unknownYear')}`}`],
  ];
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: '0.9rem', color: '#8f1d1d' }}>{t('why.title')}</summary>
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
