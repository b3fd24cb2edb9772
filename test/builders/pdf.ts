// PDF files as a test wants them: pages of nothing, pages that are pictures, and files with a password.

/** A JPEG drawn over a whole page. */
export interface PagePicture {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface PdfPlan {
  readonly pages: number;
  /** Drawn on every page; blank pages without one. */
  readonly picture?: PagePicture;
  /** Says that a password is needed. */
  readonly isEncrypted?: boolean;
}

const PAGE = '[0 0 595 842]';

const stream = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

/** Objects 1 catalogue, 2 pages, 3 drawing, 4 picture, then the pages. */
function objectsOf({ pages, picture }: PdfPlan): Buffer[] {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ');
  const drawing = picture ? 'q 595 0 0 842 0 0 cm /Im0 Do Q' : '';
  const image = picture
    ? `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
    : '/Type /Nothing';
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox ${PAGE} /Contents 3 0 R /Resources << ${picture ? '/XObject << /Im0 4 0 R >>' : ''} >> >>`;
  return [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`),
    stream('', Buffer.from(drawing)),
    stream(image, picture?.jpeg ?? Buffer.alloc(0)),
    ...Array.from({ length: pages }, () => Buffer.from(page)),
  ];
}

/** A whole PDF 1.4 with its table of references. */
export function pdfOf(plan: PdfPlan): Buffer {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [order, body] of objectsOf(plan).entries()) {
    offsets.push(at);
    put(Buffer.concat([Buffer.from(`${order + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const key = 'AB'.repeat(32);
  const locked = plan.isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`
    : '';
  put(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`));
  put(Buffer.from(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R${locked} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
