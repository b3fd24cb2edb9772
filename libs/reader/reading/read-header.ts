// The head of a guidance document: number and symbol, issuer, place and date, kind, subject, period.
import { isLocalDate, type LocalDate } from '@app/calendar/local-date.js';
import { tokensIn, type Token } from '../language/lexer.js';
import { asLetters, type Letters, type Piece } from '../language/letters.js';
import { DATE } from '../language/rules-dates.js';
import { word } from '../language/vocabulary.js';
import { kindOfSymbol, titleOf, titleWithin } from './document-kinds.js';
import { letterheadOf, type Letterhead } from './letterhead.js';
import { readCode } from './read-code.js';
import { readIssuer } from './read-issuer.js';
import { readPeriod } from './read-period.js';
import { readSubject } from './read-subject.js';
import { spanInBody, yearInBody } from './span-in-body.js';
import type { GuidanceHeader } from './reading.js';

interface PlaceAndDate {
  readonly place: string | null;
  readonly issueDate: LocalDate | null;
}

/** A word of a place name; the letters of a symbol stand tight after its stroke. */
const isName = (token: Token | undefined): boolean => token?.kind === 'word' && token.isCapital && !token.tight;

/** The capitalised words before the comma: "Sơn Hải", "TP. Hồ Chí Minh". */
function placeBefore(tokens: readonly Token[], comma: number): string | null {
  let from = comma;
  while (from > 0 && comma - from < 5 && isName(tokens[from - 1]) && (from === comma || !breaks(tokens, from)))
    from -= 1;
  const words = tokens.slice(from, comma).map((token) => token.text);
  return words.join(' ') || null;
}

/** A column gap or the letters of a symbol part the place from what stands before it. */
const breaks = (tokens: readonly Token[], from: number): boolean =>
  (tokens[from]?.at ?? 0) - (tokens[from - 1]?.end ?? 0) > 2 || /^\p{Lu}{2,}$/u.test(tokens[from - 1]?.text ?? '');

function dateAt(tokens: readonly Token[], at: number): LocalDate | null {
  const found = DATE.parse(tokens, at)?.value;
  if (!found || found.year === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${found.year}-${two(found.month)}-${two(found.day)}`;
  return isLocalDate(date) ? date : null;
}

/** A line of its own that lost its "ngày": "Tân Hưng 06 tháng 12 năm 2012". */
function dateLine(head: Letterhead): PlaceAndDate | null {
  for (const cell of head.lines.flat()) {
    const tokens = tokensIn(asLetters(cell));
    const day = tokens.findIndex((token) => token.kind === 'number');
    const isLine = day > 0 && day < 5 && tokens.slice(0, day).every(isName);
    const issueDate = isLine && DATE.parse(tokens, day)?.next === tokens.length ? dateAt(tokens, day) : null;
    if (issueDate)
      return {
        place: tokens
          .slice(0, day)
          .map((token) => token.text)
          .join(' '),
        issueDate,
      };
  }
  return null;
}

const isDay = word('ngày');

/** "Lâm Khê, ngày 24 tháng 5 năm 2021"; a blank day leaves the date out. */
function readPlaceAndDate(head: Letterhead): PlaceAndDate {
  const tokens = tokensIn(asLetters(head));
  for (const [at, token] of tokens.entries()) {
    if (!isDay(token) || tokens[at - 1]?.fold !== ',') continue;
    const place = placeBefore(tokens, at - 1);
    if (place) return { place, issueDate: dateAt(tokens, at + 1) };
  }
  return dateLine(head) ?? { place: null, issueDate: null };
}

/** The head, and its subject beside its folded form. */
export interface HeaderRead {
  readonly header: GuidanceHeader;
  readonly subject: Piece | null;
}

/** Reads the head of a document; a field that is not there is null. */
export function readHeader(letters: Letters): HeaderRead {
  const head = letterheadOf(letters);
  const code = readCode(head, letters.written);
  const title = titleOf(head) ?? titleWithin(head);
  const subject = readSubject(head, title);
  const dated = readPlaceAndDate(head);
  const header = {
    ...code,
    ...dated,
    issuer: readIssuer(head, title),
    documentKind: title?.kind ?? kindOfSymbol(code.symbol),
    subject: subject?.text ?? null,
    period:
      spanInBody(letters.written, subject, dated.issueDate) ??
      readPeriod(subject, dated.issueDate) ??
      yearInBody(letters.written, dated.issueDate),
  };
  return { header, subject };
}
