// DOCX files as text. The archive is walked entry by entry before anything of it is parsed.
import { convert, type DomNode, type FormatCallback } from 'html-to-text';
import mammoth from 'mammoth';
import { Refusal, invalid } from '@app/kernel/errors.js';
import { inspectArchive } from './inspect-archive.js';
import type { DocumentText } from './document-text.js';

const damaged = (): Refusal => invalid('file.damaged', {}, 'file');

/** All text under a node, pieces parted by blanks. */
const textUnder = (node: DomNode): string =>
  node.data ?? (node.children ?? []).map((child: DomNode) => textUnder(child)).join(' ');

const isCell = ({ name }: DomNode): boolean => name === 'td' || name === 'th';

/** One row on one line, cells parted by bars, as the reading of guidance expects them. */
const row: FormatCallback = (element, _walk, builder) => {
  const cells = (element.children as DomNode[])
    .filter(isCell)
    .map((cell) => textUnder(cell).replace(/\s+/g, ' ').trim());
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline(`| ${cells.join(' | ')} |`);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const asText = (html: string): string =>
  convert(html, {
    wordwrap: false,
    formatters: { row },
    selectors: [
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'row' },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...HEADINGS.map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });

/**
 * The text of a DOCX, a blank line between paragraphs, tables row by row.
 * @throws Refusal Invalid `file.damaged`, `file.bomb`, `file.macro`, `file.entity`
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  await inspectArchive(bytes);
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return { text: asText(value), isScanned: false };
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  }
}
