// Uploaded guidance files as text: plain text and DOCX, refused with the reason where they cannot be read.
import { invalid } from '@app/kernel/errors.js';
import { readDocx } from './read-docx.js';

/** Largest file that is taken, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid('file.notText', {}, 'file');
  }
}

/**
 * The text of a file. The name's ending decides, and the content must agree with it.
 * @throws Refusal Invalid `file.empty`, `file.tooLarge`, `file.unknownKind`, `file.notText`, `file.damaged`, `file.bomb`
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw invalid('file.empty', {}, 'file');
  if (bytes.length > MAX_FILE_BYTES) throw invalid('file.tooLarge', { limit: MAX_FILE_BYTES / 1024 / 1024 }, 'file');
  if (/\.txt$/i.test(fileName)) return decodeText(bytes);
  if (!/\.docx$/i.test(fileName)) throw invalid('file.unknownKind', {}, 'file');
  if (!isZip(bytes)) throw invalid('file.damaged', {}, 'file');
  return readDocx(bytes);
}
