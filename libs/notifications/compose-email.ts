// The words of an e-mail about an event, as plain text and as HTML.
import { formatDate } from '@app/calendar/local-date.js';
import { documentCode } from '@app/forms/document-number.js';
import { languageOf } from '@app/messages/languages.js';
import { translate } from '@app/messages/translator.js';
import type { PendingEvent } from '@app/persistence/delivery/events.store.js';
import type { EmailFacts, PersonToNotify } from '@app/persistence/delivery/audience.query.js';
import { layoutHtml, layoutText, type EmailContent } from './emails/layout.js';

export interface ComposedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const keyOf = (event: PendingEvent): string =>
  event.type === 'reminder.raised' ? `email.reminder.${event.data.kind}` : `email.${event.type}`;

const codeOf = ({ number, organSymbol, line }: EmailFacts): string =>
  number && organSymbol && line ? documentCode(number, 'BC', { organSymbol, line }) : '';

type Translate = (key: string, params?: Record<string, unknown>) => string;

const meetingParams = (data: PendingEvent['data']): Record<string, unknown> => ({
  heldOn: 'heldOn' in data ? formatDate(data.heldOn) : '',
  time: 'time' in data ? data.time : '',
  place: 'place' in data ? data.place : '',
  reason: 'reason' in data ? data.reason : '',
});

/** What the sentences of an e-mail may name; a blank stands where the event says nothing of it. */
function paramsOf(event: PendingEvent, facts: EmailFacts, t: Translate): Record<string, unknown> {
  const { data } = event;
  const asksReadoption = 'requiresReadoption' in data && data.requiresReadoption;
  return {
    unit: facts.unit,
    superior: facts.superior,
    title: facts.title,
    due: formatDate(facts.dueOn),
    from: event.type === 'obligation.moved' ? formatDate(event.data.from) : '',
    actor: facts.actor ?? '',
    days: 'days' in data ? data.days : '',
    ...meetingParams(data),
    state: t(`state.${facts.state ?? 'none'}`),
    code: codeOf(facts),
    readoption: t(asksReadoption ? 'email.readoption.yes' : 'email.readoption.no'),
  };
}

/** The lines of the small table: unit, report, due date, and, where there are any, basis and remarks. */
function detailsOf(event: PendingEvent, facts: EmailFacts, t: Translate): EmailContent['details'] {
  const { data } = event;
  const basis = 'basis' in data ? data.basis : null;
  const rows: readonly (readonly [string, string])[] = [
    [t('email.unit'), facts.unit],
    [t('email.report'), facts.title],
    [t('email.due'), formatDate(facts.dueOn)],
    [t('email.basis'), basis ?? facts.basis ?? ''],
    [t('email.remarks'), 'remarks' in data ? (data.remarks ?? '') : ''],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** Where the e-mail leads. */
function goal(event: PendingEvent, t: Translate, publicUrl: string): Pick<EmailContent, 'button' | 'url'> {
  const meetingId = 'meetingId' in event.data ? event.data.meetingId : undefined;
  if (event.type.startsWith('meeting.') && meetingId)
    return { button: t('email.open.meeting'), url: `${publicUrl}/meetings/${meetingId}` };
  if (event.reportId) return { button: t('email.open.report'), url: `${publicUrl}/reports/${event.reportId}` };
  return { button: t('email.open.desk'), url: `${publicUrl}/desk` };
}

/** The one an e-mail is written to. */
type Addressee = Pick<PersonToNotify, 'fullName' | 'language'>;

/** Composes for one person, in his or her language. `publicUrl` has no slash at its end. */
export function composeEmail(event: PendingEvent, facts: EmailFacts, to: Addressee, publicUrl: string): ComposedEmail {
  const language = languageOf(to.language);
  const t: Translate = (key, params) => translate(language, key, params);
  const params = paramsOf(event, facts, t);
  const content: EmailContent = {
    language,
    greeting: t('email.greeting', { name: to.fullName }),
    body: t(`${keyOf(event)}.body`, params),
    details: detailsOf(event, facts, t),
    ...goal(event, t, publicUrl),
    footer: t('email.footer'),
  };
  return { subject: t(`${keyOf(event)}.subject`, params), text: layoutText(content), html: layoutHtml(content) };
}
