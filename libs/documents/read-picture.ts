// Photos and scanned pages: letters recognised with the Vietnamese model, offline.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { imageSize } from 'image-size';
import { invalid } from '@app/kernel/errors.js';
import type { DocumentText } from './document-text.js';

const require = createRequire(import.meta.url);
const MODEL = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0');

/** One recognition at a time: each takes a core and some 200 MB. */
let queue: Promise<unknown> = Promise.resolve();

async function startWorker(): Promise<Worker> {
  const { createWorker } = await import('tesseract.js');
  return createWorker('vie', 1, {
    langPath: MODEL,
    gzip: true,
    cacheMethod: 'none',
    // Without a handler of its own a picture that cannot be decoded would bring the process down.
    errorHandler: () => undefined,
  });
}

async function recogniseNow(picture: Uint8Array): Promise<string> {
  const worker = await startWorker();
  try {
    const { data } = await worker.recognize(Buffer.from(picture));
    return data.text;
  } catch {
    throw invalid('file.damaged', {}, 'file');
  } finally {
    await worker.terminate();
  }
}

/**
 * The text in a picture (PNG, JPEG, BMP, WebP), lines as they stand; columns are read one after the other.
 * @throws Refusal Invalid `file.damaged`
 */
export function recognise(picture: Uint8Array): Promise<string> {
  const turn = queue.then(() => recogniseNow(picture));
  queue = turn.catch(() => undefined);
  return turn;
}

/** As its head says, without unpacking it. */
function sizeOf(picture: Uint8Array): { readonly width: number; readonly height: number } {
  try {
    return imageSize(picture);
  } catch {
    throw invalid('file.damaged', {}, 'file');
  }
}

/** Most dots of a picture; a few kilobytes may claim billions. */
const MAX_DOTS = 60_000_000;

/**
 * The text of a photo.
 * @throws Refusal Invalid `file.damaged`, `file.pictureTooLarge`
 */
export async function readPicture(picture: Uint8Array): Promise<DocumentText> {
  const { width, height } = sizeOf(picture);
  if (width * height > MAX_DOTS) throw invalid('file.pictureTooLarge', {}, 'file');
  return { text: await recognise(picture), isScanned: true };
}
