// Who signs in whose name: the words above a signature, by line, body and post.
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import { upper, type PaperSignature } from './paper.js';

export interface Signer {
  readonly line: ReportingLine;
  /** Body in whose name it is signed: `Chi bộ`, `Đảng ủy`, `Cụm thi đua`; blank for an office with one head. */
  readonly signsAs: string;
  /** Title of the seat: `Phó Bí thư`, `Giám đốc`, of a bloc `Cụm trưởng – Phó Giám đốc Sở Tài chính`. */
  readonly title: string;
  readonly name: string;
}

const DEPUTY = /^Phó\s+/u;

/** "Giám đốc" of "Phó Giám đốc". */
const headTitle = (title: string): string => {
  const rest = title.replace(DEPUTY, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
};

/** A collective body signs "T/M", also through a deputy under his or her own title; never "K/T" (notes on documents, 2.4). */
const partySignature = ({ signsAs, title, name }: Signer): PaperSignature => ({
  authority: `T/M ${upper(signsAs)}`,
  title: upper(title),
  secondTitle: '',
  name,
});

/**
 * An office: its head signs plainly, a deputy "KT." the head; the head of a bloc signs "TM." the bloc, with the post in
 * the own office below (Nghị định 30/2020/NĐ-CP, Điều 13; domain notes on documents, 6).
 */
function stateSignature({ signsAs, title, name }: Signer): PaperSignature {
  const [post = title, own = ''] = title.split(' – ');
  if (signsAs !== '') return { authority: `TM. ${upper(signsAs)}`, title: upper(post), secondTitle: upper(own), name };
  const authority = DEPUTY.test(title) ? `KT. ${upper(headTitle(title))}` : '';
  return { authority, title: upper(title), secondTitle: '', name };
}

/** The place to sign of a paper in a line. */
export const signatureOf = (signer: Signer): PaperSignature =>
  signer.line === 'PARTY' ? partySignature(signer) : stateSignature(signer);
