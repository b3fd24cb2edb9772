// Papers as DOCX, with the same lines and measures as the PDF.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { formById, type FormatProfile } from '@app/forms/document-form.js';
import type { Paper, PaperHead, PaperSignature } from '@app/forms/paper.js';

const FONT = 'Times New Roman';
/** Word counts lengths in twentieths of a point and letter sizes in halves of one. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const pt = (length: number): number => length * 20;
const half = (size: number): number => size * 2;

const run = (text: string, size: number, options: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: FONT, size: half(size), ...options });

const centred = (...children: TextRun[]): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children });

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** Two columns without lines, in hundredths of the text's width. */
const columns = (left: Paragraph[], right: Paragraph[], share: readonly [number, number]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_BORDERS, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, at) =>
            new TableCell({
              children,
              borders: NO_BORDERS,
              width: { size: share[at] ?? 50, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  });

const isParty = (form: FormatProfile): boolean => form.line === 'PARTY';

/** An underline has the length of the text, as the rules want the line to have. */
const title = (lines: PaperHead, form: FormatProfile): Paragraph[] => {
  const size = form.sizePt.title;
  if (isParty(form)) return [centred(run(lines.title, size, { bold: true, underline: {} }))];
  return [
    centred(run(lines.title, size, { bold: true })),
    centred(run(lines.motto, size + 1, { bold: true, underline: {} })),
  ];
};

function head(lines: PaperHead, form: FormatProfile): Table {
  const organ = form.sizePt.organ;
  return columns(
    [
      centred(run(lines.superior, organ)),
      centred(run(lines.issuer, organ, { bold: true })),
      centred(run(isParty(form) ? '*' : '_______', organ)),
      centred(run(lines.numberLine, organ)),
    ],
    [...title(lines, form), centred(run('', organ)), centred(run(lines.placeAndDate, organ, { italics: true }))],
    [46, 54],
  );
}

const signed = (signature: PaperSignature | null, form: FormatProfile): Paragraph[] =>
  signature
    ? [
        ...(signature.authority ? [centred(run(signature.authority, form.sizePt.organ, { bold: true }))] : []),
        centred(run(signature.title, form.sizePt.organ, { bold: !signature.authority || !isParty(form) })),
        ...(signature.secondTitle ? [centred(run(signature.secondTitle, form.sizePt.organ, { bold: true }))] : []),
        ...Array.from({ length: 4 }, () => centred(run('', form.sizePt.organ))),
        centred(run(signature.name, form.sizePt.organ, { bold: true })),
      ]
    : [new Paragraph({})];

const recipientsOf = (paper: Paper, form: FormatProfile): Paragraph[] => {
  if (paper.recipients.length === 0) return [new Paragraph({})];
  const size = form.sizePt.recipientsLabel;
  const label = isParty(form)
    ? [run('Nơi nhận', size, { underline: {} }), run(':', size)]
    : [run('Nơi nhận:', size, { bold: true, italics: true })];
  return [
    new Paragraph({ children: label }),
    ...paper.recipients.map((one) => new Paragraph({ children: [run(`- ${one}`, form.sizePt.recipients)] })),
  ];
};

function foot(paper: Paper, form: FormatProfile): Table {
  const left = paper.leftSignature ? signed(paper.leftSignature, form) : recipientsOf(paper, form);
  return columns(left, signed(paper.signature, form), [50, 50]);
}

const bodyParagraph = (text: string, form: FormatProfile, isHeading: boolean, isKept = isHeading): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(form.firstLineMm) },
    spacing: { before: pt(form.paragraphSpacingPt), line: pt(form.lineSpacingPt), lineRule: LineRuleType.EXACT },
    keepNext: isKept,
    children: [run(text, form.sizePt.body, { bold: isHeading })],
  });

/** The last lines stay with the signature. */
const body = (paper: Paper, form: FormatProfile): Paragraph[] => {
  const last = paper.sections.at(-1);
  return paper.sections.flatMap((section) => [
    ...(section.heading ? [bodyParagraph(section.heading, form, true)] : []),
    ...section.paragraphs.map((text, at) =>
      bodyParagraph(text, form, false, section === last && at === section.paragraphs.length - 1),
    ),
  ]);
};

const number = (): TextRun => new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: half(14) });
const blank = (): Paragraph[] => [new Paragraph({})];

/** Where the page number stands; the first page has none. */
const pageNumbers = (form: FormatProfile) =>
  form.pageNumber === 'TOP_CENTRE'
    ? {
        headers: {
          default: new Header({ children: [centred(number())] }),
          first: new Header({ children: blank() }),
        },
      }
    : {
        footers: {
          default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [number()] })] }),
          first: new Footer({ children: blank() }),
        },
      };

/** The paper as a Word document. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const form = formById(paper.profile);
  const { top, bottom, left, right } = form.marginsMm;
  const document = new Document({
    creator: paper.head?.issuer ?? '',
    title: `${paper.typeName} ${paper.subject}`,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(10) },
          },
        },
        ...pageNumbers(form),
        children: [
          ...(paper.head ? [head(paper.head, form), new Paragraph({})] : []),
          centred(run(paper.typeName, form.sizePt.typeName, { bold: true })),
          centred(run(paper.subject, form.sizePt.body, { bold: true })),
          centred(run(isParty(form) ? '-----' : '_______', form.sizePt.body)),
          ...(paper.addressee ? [centred(run(`Kính gửi: ${paper.addressee}`, form.sizePt.body))] : []),
          ...body(paper, form),
          new Paragraph({ keepNext: paper.signature !== null }),
          ...(paper.signature ? [foot(paper, form)] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
