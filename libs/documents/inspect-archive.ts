// Office archives before they are opened: how much they unpack to, macros, and XML that names entities of its own.
import yauzl from 'yauzl';
import { Refusal, invalid } from '@app/kernel/errors.js';

/** Most that an archive may unpack to, in bytes; a real guidance of hundreds of pages stays far below. */
const MAX_UNPACKED = 60 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** A document type stands at the beginning of an XML file. */
const PROLOGUE = 4096;

const damaged = (): Refusal => invalid('file.damaged', {}, 'file');
const bomb = (): Refusal => invalid('file.bomb', { limit: MAX_UNPACKED / 1024 / 1024 }, 'file');

/** Reads one entry without keeping it; resolves to its true unpacked size, which the directory may lie about. */
const sizeOf = (zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<number> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged());
      let size = 0;
      let prologue = '';
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (prologue.length < PROLOGUE) prologue += chunk.toString('latin1', 0, PROLOGUE);
        if (size > left) stream.destroy(bomb());
        else if (/<!(?:DOCTYPE|ENTITY)/i.test(prologue)) stream.destroy(invalid('file.entity', {}, 'file'));
      });
      stream.on('end', () => resolve(size));
      stream.on('error', (cause) => reject(cause instanceof Refusal ? cause : damaged()));
    });
  });

const open = (bytes: Uint8Array): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) =>
      error ? reject(damaged()) : resolve(zip),
    );
  });

/**
 * Walks the archive once, counting what it unpacks to.
 * @throws Refusal Invalid `file.damaged`, `file.bomb`, `file.macro`, `file.entity`
 */
export async function inspectArchive(bytes: Uint8Array): Promise<void> {
  const zip = await open(bytes);
  if (zip.entryCount > MAX_ENTRIES) throw bomb();
  await new Promise<void>((resolve, reject) => {
    let total = 0;
    const next = async (entry: yauzl.Entry): Promise<void> => {
      if (/vbaProject/i.test(entry.fileName)) throw invalid('file.macro', {}, 'file');
      if (entry.uncompressedSize > MAX_UNPACKED) throw bomb();
      total += await sizeOf(zip, entry, MAX_UNPACKED - total);
      zip.readEntry();
    };
    zip.on('entry', (entry: yauzl.Entry) => void next(entry).catch(reject));
    zip.on('end', resolve);
    zip.on('error', () => reject(damaged()));
    zip.readEntry();
  });
}
