// The text of a document with the sentences marked that deadlines were read from, and dates that can be taken.
import { Menu } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import { useText } from '../../language.js';
import type { DateInText } from './document-dates.js';
import { piecesOf, SHOWN, type MarkedSpan, type Piece } from './guidance-spans.js';

/** Duties that a date in the text can be given to. */
export interface DateTaker {
  readonly key: number;
  readonly label: string;
}

interface GuidanceTextProps {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
  readonly active: number | null;
  readonly onChoose: (id: number) => void;
  /** Dates to be taken by clicking; none once the document is confirmed. */
  readonly dates: readonly DateInText[];
  readonly takers: readonly DateTaker[];
  readonly onTake: (key: number, date: LocalDate) => void;
}

type DateProps = Pick<GuidanceTextProps, 'takers' | 'onTake'> & { readonly one: DateInText; readonly words: string };

function TakeDate({ one, words, takers, onTake }: DateProps) {
  const { t } = useText();
  return (
    <Menu shadow="md" width={320} withinPortal>
      <Menu.Target>
        <button type="button" className="date-in-text" onClick={(event) => event.stopPropagation()}>
          {words}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('guidance.takeDate', { date: formatDate(one.date) })}</Menu.Label>
        {takers.map(({ key, label }) => (
          <Menu.Item key={key} onClick={() => onTake(key, one.date)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Words between dates, and the dates as buttons. */
function Words({
  piece,
  text,
  dates,
  takers,
  onTake,
}: Omit<GuidanceTextProps, 'spans' | 'active' | 'onChoose'> & { readonly piece: Piece }) {
  const end = piece.at + piece.length;
  const inside = takers.length === 0 ? [] : dates.filter((one) => piece.at <= one.at && one.at + one.length <= end);
  return (
    <>
      {inside.map((one, order) => {
        const before = inside[order - 1];
        return (
          <span key={one.at}>
            {text.slice(before ? before.at + before.length : piece.at, one.at)}
            <TakeDate one={one} words={text.slice(one.at, one.at + one.length)} takers={takers} onTake={onTake} />
          </span>
        );
      })}
      {text.slice(inside.length > 0 ? (inside.at(-1)?.at ?? 0) + (inside.at(-1)?.length ?? 0) : piece.at, end)}
    </>
  );
}

const classOf = (marks: readonly MarkedSpan[], active: number | null): string =>
  [
    marks.every((mark) => mark.kind === 'question') && 'is-question',
    marks.some((mark) => mark.kind === 'shown') && 'is-shown',
    marks.some((mark) => mark.id === active) && 'is-active',
  ]
    .filter(Boolean)
    .join(' ');

/** Scrolls the document to a mark. Whoever is at work in a card keeps the page where it is. */
function showMark(mark: HTMLElement): void {
  const panel = mark.closest<HTMLElement>('.sticky');
  if (!document.activeElement?.closest('[data-duty]')) {
    mark.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    return;
  }
  const scrollsAlone = panel && getComputedStyle(panel).position === 'sticky';
  if (scrollsAlone) panel.scrollTo({ top: mark.offsetTop - panel.clientHeight / 3, behavior: 'smooth' });
}

export function GuidanceText(props: GuidanceTextProps) {
  const { t } = useText();
  const { text, spans, active, onChoose } = props;
  const target = useRef<HTMLElement>(null);
  const shownAt = spans.find((span) => span.id === SHOWN)?.at;
  useEffect(() => {
    if (target.current) showMark(target.current);
  }, [active, shownAt]);
  const wanted = shownAt === undefined ? active : SHOWN;
  const first = spans.find((span) => span.id === wanted)?.at;
  return (
    <div className="document">
      {piecesOf(text, spans).map((piece) => {
        const own = piece.marks.find((mark) => mark.kind !== 'shown');
        const starts = piece.marks.filter((mark) => mark.kind === 'requirement' && mark.at === piece.at);
        const words = <Words {...props} piece={piece} />;
        if (piece.marks.length === 0) return <span key={piece.at}>{words}</span>;
        return (
          <span key={piece.at}>
            {starts.map((mark) => (
              <button
                key={mark.id}
                type="button"
                className="requirement-number"
                aria-label={t('guidance.dutyNumber', { number: mark.id + 1 })}
                onClick={() => onChoose(mark.id)}
              >
                {mark.id + 1}
              </button>
            ))}
            <mark
              ref={piece.at === first ? target : undefined}
              className={classOf(piece.marks, active)}
              onClick={() => own && onChoose(own.id)}
            >
              {words}
            </mark>
          </span>
        );
      })}
    </div>
  );
}
