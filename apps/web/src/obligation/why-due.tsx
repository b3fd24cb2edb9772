// "Vì sao là ngày này": document, sentence, rule, calendar.
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import { useText } from '../language.js';
import { FoldedFacts, type Fact } from '../ui/folded.js';
import { calendarText, ruleText } from './due-date-words.js';

interface WhyDueProps {
  readonly why: DueDateReason;
  readonly code: string | null;
  readonly issuedOn: LocalDate | null;
}

export function WhyDue({ why, code, issuedOn }: WhyDueProps) {
  const { t } = useText();
  const issued = issuedOn && t('guidance.issuedAt', { date: formatDate(issuedOn) });
  const corrected: readonly Fact[] = why.readAs ? [[t('why.corrected'), ruleText(t, why.readAs)]] : [];
  const facts: readonly Fact[] = [
    [t('why.document'), [code, issued].filter(Boolean).join(', ')],
    [t('why.sentence'), why.evidence ? `“${why.evidence.replace(/\s+/g, ' ')}”` : t('why.added')],
    [t('why.rule'), ruleText(t, why.rule)],
    ...corrected,
    [t('why.calendar'), `${calendarText(t, why)}${why.calendarKnown ? '' : ` ${t('why.unknownYear')}`}`],
  ];
  return <FoldedFacts summary={t('why.title')} facts={facts} />;
}
