// Uploaded guidance files as text: plain text, DOCX, PDF and pictures, refused with the reason where they cannot be read.
import { invalid } from '@app/kernel/errors.js';
import type { DocumentText } from './document-text.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';
import { readPicture } from './read-picture.js';

/** Largest file that is taken, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Endings that are read, for pages and commands that choose files. */
export const READABLE = /\.(?:txt|docx|pdf|png|jpe?g|webp|bmp)$/i;

type Read = (bytes: Uint8Array) => DocumentText | Promise<DocumentText>;

function decodeText(bytes: Uint8Array): DocumentText {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isScanned: false };
  } catch {
    throw invalid('file.notText', {}, 'file');
  }
}

/** The ending decides; the first bytes must agree with it. */
const KINDS: readonly (readonly [ending: RegExp, opens: (bytes: Uint8Array) => boolean, read: Read])[] = [
  [/\.txt$/i, () => true, decodeText],
  [/\.docx$/i, startsWith('PK'), readDocx],
  [/\.pdf$/i, (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'), readPdf],
  [/\.png$/i, startsWith('\u0089PNG'), readPicture],
  [/\.jpe?g$/i, startsWith('\u00ff\u00d8'), readPicture],
  [/\.webp$/i, startsWith('RIFF'), readPicture],
  [/\.bmp$/i, startsWith('BM'), readPicture],
];

function startsWith(mark: string): (bytes: Uint8Array) => boolean {
  return (bytes) => Array.from(mark).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/**
 * The text of a file. The name's ending decides, and the content must agree with it.
 * @throws Refusal Invalid `file.empty`, `file.tooLarge`, `file.unknownKind`, `file.notText`, `file.damaged`,
 *   `file.bomb`, `file.macro`, `file.entity`, `file.encrypted`, `file.tooManyPages`, `file.tooManyScans`,
 *   `file.pictureTooLarge`
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) throw invalid('file.empty', {}, 'file');
  if (bytes.length > MAX_FILE_BYTES) throw invalid('file.tooLarge', { limit: MAX_FILE_BYTES / 1024 / 1024 }, 'file');
  if (/\.(?:docm|dotm)$/i.test(fileName)) throw invalid('file.macro', {}, 'file');
  const kind = KINDS.find(([ending]) => ending.test(fileName));
  if (!kind) throw invalid('file.unknownKind', {}, 'file');
  if (!kind[1](bytes)) throw invalid('file.damaged', {}, 'file');
  return kind[2](bytes);
}
