// Guidance in every kind of file, through the command that reads files: the same duties from DOCX, PDF, scan and photo;
// and files made to do harm, refused with the reason.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { pdfOf } from '../builders/pdf.js';
import { zipOf } from '../builders/zip.js';

const run = promisify(execFile);
const COMMAND = 'dist/apps/launcher/src/guidance-command.js';

const LINES = [
  'HUYỆN ỦY VẠN KHÊ',
  'BAN TỔ CHỨC',
  'Số 17-KH/BTCHU',
  'Vạn Khê, ngày 06 tháng 9 năm 2023',
  '',
  'KẾ HOẠCH',
  'kiểm điểm, xếp loại chất lượng năm 2023',
  '',
  '1. Các chi bộ cơ sở gửi báo cáo về Ban Tổ chức Huyện ủy trước ngày 05/12/2023.',
  '2. Các đảng ủy cơ sở gửi hồ sơ về Ban Tổ chức Huyện ủy chậm nhất ngày 20/12/2023.',
];
const DUE = ['2023-12-05', '2023-12-20'];

interface Read {
  readonly refused?: string;
  readonly number: string | null;
  readonly issueDate: string | null;
  readonly deadlines: readonly { readonly rule: { readonly dueAt: string }; readonly confidence: string }[];
}

describe('guidance files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-files-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const read = async (name: string, bytes: Buffer): Promise<Read> => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { stdout } = await run(process.execPath, [COMMAND, 'read', path]).catch(
      (failed: { stdout: string; stderr: string }) => {
        if (!failed.stdout) throw new Error(failed.stderr);
        return failed;
      },
    );
    return JSON.parse(stdout) as Read;
  };

  /** The letter drawn in the product's own font, as a scanner would see it. */
  const picture = () => {
    GlobalFonts.registerFromPath('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', 'Tinos');
    const canvas = createCanvas(1654, 2339);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#111';
    pen.font = '34px Tinos';
    LINES.forEach((line, at) => {
      pen.fillText(line, 130, 160 + at * 64);
    });
    return canvas;
  };

  const docx = (): Promise<Buffer> =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              ...LINES.slice(0, 8).map((text) => new Paragraph(text)),
              new Table({
                rows: [
                  ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Hạn cuối'],
                  ['1', 'Gửi báo cáo về Ban Tổ chức Huyện ủy', 'Các chi bộ cơ sở', '05/12/2023'],
                  ['2', 'Gửi hồ sơ về Ban Tổ chức Huyện ủy', 'Các đảng ủy cơ sở', '20/12/2023'],
                ].map(
                  (cells) =>
                    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
                ),
              }),
            ],
          },
        ],
      }),
    );

  /** Set by Typst, as an office program would print it: head in two columns, paragraphs wrapped. */
  const printed = (): Buffer => {
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['node_modules/@expo-google-fonts/tinos'] }] });
    const [organ, body, code, date, , kind, subject, , ...items] = LINES;
    const mainFileContent = `#set text(font: "Tinos", size: 14pt)
#grid(columns: (1fr, 1fr), align: center, [${organ} \\ *${body}* \\ \\* \\ ${code}], [*ĐẢNG CỘNG SẢN VIỆT NAM* \\ _${date}_])
#v(12pt)
#align(center)[*${kind}* \\ *${subject}*]
#v(12pt)
${items.map((item) => item.replace('.', '\\.')).join('\n\n')}`;
    return Buffer.from(compiler.pdf({ mainFileContent }));
  };

  const expectDuties = (reading: Read): void => {
    expect(reading.refused).toBeUndefined();
    expect(reading.deadlines.map((one) => one.rule.dueAt)).toEqual(DUE);
    expect(reading).toMatchObject({ number: '17', issueDate: '2023-09-06' });
  };

  test('a DOCX with a table', async () => {
    expectDuties(await read('table.docx', await docx()));
  });

  test('a PDF with text, its columns side by side', async () => {
    const reading = await read('printed.pdf', printed());
    expectDuties(reading);
    expect(reading).toMatchObject({
      issuer: 'Ban Tổ chức Huyện ủy Vạn Khê',
      documentKind: 'kế hoạch',
      place: 'Vạn Khê',
    });
  });

  test('a photo and a scanned PDF are recognised offline, and nothing in them is sure', async () => {
    const canvas = picture();
    const photo = await read('photo.png', canvas.toBuffer('image/png'));
    const { width, height } = canvas;
    const jpeg = canvas.toBuffer('image/jpeg', 90);
    const scan = await read('scan.pdf', pdfOf({ pages: 1, picture: { jpeg, width, height } }));
    for (const reading of [photo, scan]) {
      expectDuties(reading);
      expect(reading.deadlines.every((one) => one.confidence === 'ask')).toBe(true);
    }
  });

  test('what is marked secret is refused, also when recognised in a picture', async () => {
    const canvas = picture();
    canvas.getContext('2d').fillText('MẬT', 130, 90);
    expect((await read('secret.png', canvas.toBuffer('image/png'))).refused).toMatch(/mật/i);
  });

  const doctype = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>';
  const zeros = deflateRawSync(Buffer.alloc(100 * 1024 * 1024));
  test.each<[string, () => Buffer, RegExp]>([
    ['bomb.docx', () => zipOf([{ name: 'word/document.xml', deflated: zeros, size: 100 * 1024 * 1024 }]), /bung ra/],
    ['entity.docx', () => zipOf([{ name: 'word/document.xml', bytes: Buffer.from(doctype) }]), /không an toàn/],
    ['macro.docx', () => zipOf([{ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }]), /macro/],
    ['macro.docm', () => Buffer.from('PK'), /macro/],
    ['locked.pdf', () => pdfOf({ pages: 1, isEncrypted: true }), /mật khẩu/],
    ['cut.pdf', () => pdfOf({ pages: 40 }).subarray(0, 2500), /cắt cụt/],
    ['broken.pdf', () => Buffer.from('%PDF-1.4\nnothing of use\n%%EOF\n'), /không mở được/i],
    ['scan-500.pdf', () => pdfOf({ pages: 500 }), /500 trang/],
    ['scan-60.pdf', () => pdfOf({ pages: 60 }), /60 trang/],
    ['claims.png', () => claimedPicture(60_000), /quá lớn/],
    ['broken.png', () => Buffer.from('\u0089PNG\r\n\u001a\nxx', 'latin1'), /không mở được/i],
  ])('%s is refused with the reason', async (name, bytes, reason) => {
    expect((await read(name, bytes())).refused).toMatch(reason);
  });
});

/** A few bytes of PNG that claim a side of so many dots. */
function claimedPicture(side: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1').copy(head);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return head;
}
