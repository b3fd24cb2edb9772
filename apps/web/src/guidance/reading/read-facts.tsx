// What was read of the document itself: its head, its period, and what it asks the report to be like, each with its place.
import { Anchor, Switch, Text } from '@mantine/core';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { outlineFrom } from '@app/forms/report-form.js';
import type { PeriodReading } from '@app/reader/read-guidance.js';
import { useText, type Translate } from '../../language.js';
import type { Place } from './guidance-spans.js';

interface Fact {
  readonly label: string;
  readonly value: string;
  /** Where it stands in the text; null where it follows from other words. */
  readonly place: Place | null;
}

/** The first place of words in the text, blanks and line breaks aside. */
function placeOf(text: string, words: string | null): Place | null {
  if (!words) return null;
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern, 'iu').exec(text);
  return found ? { at: found.index, length: found[0].length } : null;
}

/** "ngày 24 tháng 5 năm 2021" or "24/5/2021", whichever stands first. */
function placeOfDate(text: string, date: string | null): Place | null {
  if (!date) return null;
  const [year, month, day] = date.split('-').map(Number);
  const found = new RegExp(`0?${day}\\s*(?:[/.-]|tháng)\\s*0?${month}\\s*(?:[/.-]|năm)\\s*${year}`, 'iu').exec(text);
  return found ? { at: found.index, length: found[0].length } : null;
}

const spanOf = (t: Translate, { from, to }: PeriodReading): string =>
  from && to ? t('facts.span', { from: formatDate(from), to: formatDate(to) }) : t('facts.everyYear');

const at = (one: { readonly at: number; readonly evidence: string }): Place => ({
  at: one.at,
  length: one.evidence.length,
});

function factsOf(t: Translate, { reading, text, code }: GuidanceView): readonly Fact[] {
  const { period } = reading;
  const head: readonly (readonly [string, string | null, Place | null])[] = [
    ['facts.code', code, placeOf(text, reading.symbol)],
    ['facts.kind', reading.documentKind, placeOf(text, reading.documentKind)],
    ['guidance.issuer', reading.issuer, placeOf(text, reading.issuer)],
    ['guidance.issuedOn', reading.issueDate && formatDate(reading.issueDate), placeOfDate(text, reading.issueDate)],
    ['facts.subject', reading.subject, placeOf(text, reading.subject)],
    ['facts.period', period && spanOf(t, period), placeOf(text, reading.subject)],
  ];
  const asked: readonly (readonly [string, string, Place])[] = [
    ...(reading.cutOffs ?? []).map(
      (one) => ['facts.cutOff', one.on ? formatDate(one.on) : one.evidence, at(one)] as const,
    ),
    ...(reading.forms ?? []).map((one) => ['facts.form', one.name, at(one)] as const),
  ];
  return [...head, ...asked].flatMap(([key, value, place]) => (value ? [{ label: t(key), value, place }] : []));
}

function Outline({ view, onShow }: { readonly view: GuidanceView; readonly onShow: (place: Place) => void }) {
  const { t } = useText();
  const outline = view.reading.outline ?? [];
  if (outline.length === 0) return null;
  return (
    <div>
      <Text component="dt" size="xs" className="quiet">
        {t('facts.outline', { count: outline.length })}
      </Text>
      <dd style={{ margin: 0 }}>
        <ol style={{ margin: 0, paddingLeft: 0, listStyle: 'none' }}>
          {outline.map((heading) => (
            <li key={heading.at} style={{ paddingLeft: (heading.level - 1) * 16 }}>
              <Anchor
                component="button"
                size="sm"
                c="brand.8"
                onClick={() => onShow({ at: heading.at, length: heading.text.length })}
              >
                {heading.number} {heading.text}
              </Anchor>
            </li>
          ))}
        </ol>
      </dd>
    </div>
  );
}

interface ReadFactsProps {
  readonly view: GuidanceView;
  readonly useOutline: boolean;
  readonly onUseOutline: (use: boolean) => void;
  readonly onShow: (place: Place) => void;
}

export function ReadFacts({ view, useOutline, onUseOutline, onShow }: ReadFactsProps) {
  const { t } = useText();
  const hasOutline = outlineFrom(view.reading.outline ?? []) !== null;
  return (
    <details className="panel" style={{ padding: '10px 14px', marginBottom: 14 }} open={hasOutline}>
      <summary style={{ cursor: 'pointer', fontWeight: 600 }}>{t('facts.title')}</summary>
      <dl className="facts">
        {factsOf(t, view).map(({ label, value, place }, order) => (
          <div key={order}>
            <Text component="dt" size="xs" className="quiet">
              {label}
            </Text>
            <dd style={{ margin: 0, fontSize: '0.9rem' }}>
              {value}{' '}
              {place && (
                <Anchor component="button" size="xs" c="brand.8" onClick={() => onShow(place)}>
                  {t('facts.show')}
                </Anchor>
              )}
            </dd>
          </div>
        ))}
        <Outline view={view} onShow={onShow} />
      </dl>
      {hasOutline && view.mayConfirm && (
        <Switch
          mt="sm"
          label={t('facts.useOutline')}
          checked={useOutline}
          onChange={(event) => onUseOutline(event.currentTarget.checked)}
        />
      )}
    </details>
  );
}
