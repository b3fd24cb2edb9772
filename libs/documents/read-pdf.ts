// PDF files: their text where they have it, else their pages as pictures for recognition.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refusal, invalid } from '@app/kernel/errors.js';
import type { DocumentText } from './document-text.js';
import { linesOfPage, type Piece } from './page-lines.js';
import { recognise } from './read-picture.js';

/** Most pages that are read as text, and as pictures: recognition takes seconds a page. */
export const MAX_PAGES = 300;
export const MAX_SCANNED_PAGES = 20;

/** Fewer letters a page than this, and the page is a picture. */
const FEW_LETTERS = 25;
/** Points are 1/72 inch; letters are recognised well at about 200 dots an inch. */
const SCALE = 200 / 72;
/** Widest picture of a page, in dots; a page that claims more is drawn smaller. */
const MAX_SIDE = 4000;

const damaged = (): Refusal => invalid('file.damaged', {}, 'file');

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? invalid('file.encrypted', {}, 'file') : damaged();
}

/** The PDF library is large and seldom needed: it is loaded with the first PDF. */
async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw refusalOf(error);
  }
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , , scaleY = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, height: Math.abs(scaleY) || item.height }];
  });
}

async function pictureOf(page: PDFPageProxy): Promise<Buffer> {
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(plain.width, plain.height, 1));
  const viewport = page.getViewport({ scale });
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  return canvas.toBuffer('image/png');
}

async function readScan(document: PDFDocumentProxy): Promise<string> {
  if (document.numPages > MAX_SCANNED_PAGES)
    throw invalid('file.tooManyScans', { pages: document.numPages, limit: MAX_SCANNED_PAGES }, 'file');
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await recognise(await pictureOf(await document.getPage(number))));
  return pages.join('\n\n');
}

async function readText(document: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(linesOfPage(await piecesOf(await document.getPage(number))));
  return pages.join('\n\n');
}

const TAIL = 2048;

/** A PDF ends with a mark of its own; one cut off would be read in part, and a deadline lost. */
const isWhole = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-TAIL)).includes('%%EOF');

/**
 * The text of a PDF. One without text is read from the pictures of its pages.
 * @throws Refusal Invalid `file.damaged`, `file.truncated`, `file.encrypted`, `file.tooManyPages`, `file.tooManyScans`
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  if (!isWhole(bytes)) throw invalid('file.truncated', {}, 'file');
  const document = await open(bytes);
  try {
    if (document.numPages > MAX_PAGES)
      throw invalid('file.tooManyPages', { pages: document.numPages, limit: MAX_PAGES }, 'file');
    const text = await readText(document);
    const isScanned = text.replace(/\s/g, '').length < FEW_LETTERS * document.numPages;
    return isScanned ? { text: await readScan(document), isScanned } : { text, isScanned };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await document.loadingTask.destroy();
  }
}
