// Papers as PDF, set by Typst with Tinos, which has the measures of Times New Roman.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { formById } from '@app/forms/document-form.js';
import type { Paper } from '@app/forms/paper.js';
import { PAPER_TEMPLATE } from './paper.typ.js';

const require = createRequire(import.meta.url);
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

const fontBlobs = (): Buffer[] =>
  FACES.map((face) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)));

/** The fonts take most of a second to read, so the compiler is kept. */
let compiler: NodeCompiler | undefined;

/** A4 PDF of the paper. */
export function renderPdf(paper: Paper): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBlobs() }] });
  const pdf = compiler.pdf({
    mainFileContent: PAPER_TEMPLATE,
    inputs: { paper: JSON.stringify(paper), form: JSON.stringify(formById(paper.profile)) },
  });
  compiler.evictCache(10);
  return pdf;
}
