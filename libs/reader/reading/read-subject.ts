// The subject of a paper: after "V/v" in a letter, under the title in other papers.
import { foldedPattern } from '../language/vocabulary.js';
import { cut, joined, type Piece, squeezed, trimmed } from '../language/letters.js';
import { isCapitals, type Cell, type Letterhead } from './letterhead.js';
import type { Title } from './document-kinds.js';

const LONGEST = 5;
const ABOUT = foldedPattern(/(?:^|[\s"“(])(?:v\/v|về việc)\s{0,2}:?\s{0,3}/);
const PLACE_AND_DATE = foldedPattern(/,\s{0,3}ngày(?:\s|$)/);
/** Words that open the body where they begin with a capital letter; in small letters they are part of the subject. */
const BODY_OPENS = foldedPattern(/^(?:căn cứ|thực hiện|để |ngày |theo |nhằm )/);
const STOPS = foldedPattern(
  /^(?:kính (?:gửi|trình)|[-–] ?căn cứ|số\s{0,2}[:.…\d-]|\(ban hành|\(kèm theo|phần |chương |điều \d|[ivx]+[.\-/]|\d{1,2}[.)]|hỏa tốc|khẩn\b)/,
);

const stops = (cell: Cell): boolean =>
  STOPS.test(cell.folded) ||
  (BODY_OPENS.test(cell.folded) && /^\p{Lu}/u.test(cell.text)) ||
  PLACE_AND_DATE.test(cell.folded) ||
  /^[-–—_*]+$/.test(cell.text);

/** On one line, without the marks that end it. */
function tidy(subject: Piece): Piece {
  const line = squeezed(subject);
  return trimmed(cut(line, 0, line.text.replace(/\s*[-–—_.;:*]+$/, '').length));
}

/** The lines after the first as long as they go on with it; blank lines end it. */
function goOn(head: Letterhead, line: number, first: Piece): Piece {
  const parts: Piece[] = [first];
  for (const cells of head.lines.slice(line + 1, line + LONGEST)) {
    const [cell] = cells;
    if (!cell || stops(cell) || (cell.isCapitals && !isCapitals(first.text))) break;
    parts.push(cell);
  }
  return joined(parts);
}

function subjectAfterAbout(head: Letterhead): Piece | null {
  for (const [line, cells] of head.lines.entries())
    for (const cell of cells) {
      const found = ABOUT.exec(cell.folded);
      if (!found || cell.isCapitals) continue;
      return goOn(head, line, cut(cell, found.index + found[0].length));
    }
  return null;
}

/** Lines under the title; blank lines before the first do not count. */
function subjectUnder(head: Letterhead, line: number): Piece | null {
  const first = head.lines.findIndex((cells, at) => at > line && cells.length > 0);
  const [cell] = head.lines[first] ?? [];
  if (!cell || first - line > 3 || stops(cell)) return null;
  return goOn(head, first, cell);
}

const AFTER_TITLE = foldedPattern(/(?:^|\s)về\s{1,3}/);

/** What stands on the title's own line: "… CỦA BAN THƯỜNG VỤ … VỀ TRIỂN KHAI …", or the rest of one long line. */
function subjectBeside({ rest, line }: Title): Piece | null {
  const about = AFTER_TITLE.exec(rest.folded);
  if (line < 0) return rest;
  return about && rest.text.length > 20 ? cut(rest, about.index + about[0].length) : null;
}

/** The subject as written, on one line; null where there is none. */
export function readSubject(head: Letterhead, title: Title | null): Piece | null {
  const about = subjectAfterAbout(head);
  const subject = about ?? (title && (subjectBeside(title) ?? subjectUnder(head, title.line)));
  const line = subject && tidy(subject);
  return line?.text ? line : null;
}
