// Who issues a paper: the organs in the left column, the last of which signs.
import { foldMarks } from '@app/kernel/folding.js';
import { isCapitals, type Letterhead } from './letterhead.js';

/** Words that open the name of an organ; other lines go on with the one before. Folded. */
const OPENS =
  /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang bo|dang uy|chi bo|ban |van phong|ubnd|hdnd|uy ban|so |phong |hoi |lien doan|cong doan|doan |cum |khoi |bo |vien |truong |hoc vien|cong ty|tong cong ty|cuc |chi cuc|tong cuc|trung tam|mat tran|hoi dong|lien hiep|ngan hang|tap doan|benh vien|toa an|bao |dai |kho bac|thanh tra|ubkt|ubmttq|lien minh|lien doan|trung uong|bo chi huy|cong an|btv |bch |tieu ban|nha )/;
const NOT_AN_ORGAN =
  /^(?:so\s{0,2}[:.…\d-]|v\/v|kinh gui|hoa toc|khan|thuong khan|du thao|ban sao|sao y|nhiem ky|noi nhan|t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|da ky|trang \d|tai lieu|luu hanh|xong hoi nghi)/;

const isOrganLine = (text: string, folded: string): boolean =>
  isCapitals(text) && !text.startsWith('(') && !NOT_AN_ORGAN.test(folded) && !/^[\d.\s]*$/.test(text);

/** Old fonts wrote capitals with the letters of small ones; the name of an organ still opens the line. */
const isOrganInSmallLetters = (text: string, folded: string): boolean =>
  !NOT_AN_ORGAN.test(folded) &&
  (OPENS.test(`${folded} `) || /^(?:tinh|huyen|thanh pho) /.test(folded)) &&
  text.length < 60;

/** A line that holds two organs one after the other: "ĐẢNG BỘ HUYỆN ĐẠI PHÚ ĐẢNG ỦY XÃ LA SƠN *". */
const INSIDE =
  / (?=(?:đảng ủy|đảng uỷ|đảng bộ|chi bộ|ban tuyên giáo|ban tổ chức|ban dân vận|ủy ban kiểm tra|văn phòng)(?: |$))/iu;

const cutLine = (text: string): string[] => text.split(INSIDE);

/** A cell that begins with the number ends the column of organs. */
const isNumberCell = (folded: string): boolean => /^so\s{0,2}[:.…\d-]|^so\s{2,}/.test(folded);

/** The names in a cell: one, or two that stand one after the other. */
function namesIn(text: string, accepts: typeof isOrganLine): string[] {
  const written = text.split(/[*]|\s(?=Số[ :])/u)[0]?.trim() ?? '';
  return cutLine(written).filter((part) => accepts(part, foldMarks(part)));
}

/** The organs above the number, each with the lines that go on with it. */
function organsOf(head: Letterhead, titleLine: number, accepts: typeof isOrganLine): string[] {
  const organs: string[] = [];
  const lines = titleLine >= 0 ? head.lines.slice(0, titleLine) : head.lines;
  for (const cell of lines.flat()) {
    if (isNumberCell(cell.folded) && organs.length > 0) break;
    for (const part of namesIn(cell.text, accepts)) {
      const opens = OPENS.test(`${foldMarks(part)} `) || organs.length === 0;
      organs.push(opens ? part : `${organs.pop() ?? ''} ${part}`);
    }
  }
  return organs;
}

/** Levels that make a name complete by themselves. */
const HAS_LEVEL =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đảng ủy|đảng uỷ|tỉnh ủy|huyện ủy|thành ủy|quận ủy|trung ương|ubnd|(?:dang|tinh|huyen|thanh|quan) uy)(?!\p{L})/iu;
const NEEDS_PARENT =
  /^(?:ban |van phong|uy ban kiem tra|ubkt|so |phong |bo tham muu|cum |khoi |trung tam|chi cuc|cuc chinh tri|trung uong hoi)/;

/** Organs whose names say nothing without the one above. */
const stands = (own: string, folded: string): boolean =>
  folded !== 'trung uong hoi' &&
  (!NEEDS_PARENT.test(`${folded} `) || folded.startsWith('ban thuong vu') || HAS_LEVEL.test(own));

function withParent(own: string, parent: string | undefined): string {
  const folded = foldMarks(own);
  if (!parent || stands(own, folded)) return own;
  const place = /^(?:ubnd|uy ban nhan dan) /.exec(foldMarks(parent))?.[0].length ?? 0;
  if (place > 0) return `${own} ${folded === 'van phong' ? 'UBND ' : ''}${parent.slice(place)}`;
  if (folded === 'trung uong hoi') return `${own.slice(0, 11)} ${parent}`;
  return APART.test(folded) ? `${own}, ${parent}` : `${own} ${parent}`;
}

const APART = /^(?:cum|khoi|phong|bo tham muu|trung tam)/;

/** Particles and levels, which keep a small letter inside a name. */
const SMALL = new Set('ủy uỷ bộ và các của thuộc trực cấp ngành tỉnh huyện xã phường quận thành thị số'.split(' '));

/** Words of two syllables whose second keeps a small letter. */
const PAIRS = new Set(
  (
    'ban nhân,tuyên giáo,tổ chức,dân vận,kiểm tra,văn phòng,nhân dân,đoàn thể,cơ quan,doanh nghiệp,thi đua,khen thưởng,thường vụ,' +
    'thường trực,chỉ đạo,công tác,bầu cử,nội vụ,giáo dục,đào tạo,chấp hành,hội đồng,trung ương,thông tin,truyền thông,' +
    'quân sự,chỉ huy,tham mưu,tổng hợp,liên hiệp,công đoàn,viên chức,lao động,thương binh,xã hội,tài chính,kế hoạch,' +
    'đầu tư,xây dựng,giao thông,công thương,nông nghiệp,tư pháp,thanh tra,khoa học,công nghệ,văn hóa,thể thao,du lịch,' +
    'đại học,cao đẳng,trung tâm,mặt trận,tổ quốc,phụ nữ,chiến binh,thanh niên,ủy ban,an toàn,quản lý,cục trưởng,' +
    'cụm trưởng,khối trưởng,ban quản,dân tộc,tiểu ban,thi đua,cán bộ,phát triển,ngân hàng,nhà nước,thành phố,thị xã'
  ).split(','),
);

const ACRONYMS = new Set([
  'bch',
  'btv',
  'tnhh',
  'mtv',
  'ubnd',
  'hđnd',
  'ubkt',
  'lhpn',
  'ccb',
  'mttq',
  'tncs',
  'atgt',
  'ubmttq',
  'thpt',
  'thcs',
  'tdkt',
  'lđlđ',
]);

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

/** "Tỉnh ủy" begins with a capital letter, "tỉnh Lâm Khê" does not. */
const opensCommittee = (next: string | undefined): boolean => /^(?:ủy|uỷ|bộ|đoàn)$/.test(next ?? '');

/** Whether a word keeps a small letter where it stands. */
function isSmall(words: readonly string[], order: number): boolean {
  const word = (words[order] ?? '').replace(/,$/, '');
  if (order === 0) return false;
  if (PAIRS.has(`${words[order - 1] ?? ''} ${word}`)) return true;
  return SMALL.has(word) && !opensCommittee(words[order + 1]);
}

/** Capitals as running text writes them, as far as it can be told without knowing the proper names. */
const inRunningText = (name: string): string =>
  name
    .toLocaleLowerCase('vi')
    .split(/\s+/)
    .map((word, order, words) => {
      if (ACRONYMS.has(word)) return word.toLocaleUpperCase('vi');
      return isSmall(words, order) ? word : capitalised(word);
    })
    .join(' ');

/** "KẾT LUẬN … CỦA BAN THƯỜNG VỤ TỈNH ỦY LAM GIANG VỀ …": a paper without letterhead names its issuer in the title. */
function issuerInTitle(rest: string): string | null {
  const folded = foldMarks(rest);
  const from = /(?:^|\s)cua\s{1,3}(?:ban thuong vu\s{1,3})?/.exec(folded);
  if (!from) return null;
  const start = from.index + from[0].length;
  const end = folded.indexOf(' ve ', start);
  return rest.slice(start, end < 0 ? undefined : end).trim() || null;
}

export interface TitlePlace {
  readonly line: number;
  readonly rest: string;
}

/** The issuer as running text; null where the head names none. */
export function readIssuer(head: Letterhead, title: TitlePlace | null): string | null {
  const line = title?.line ?? -1;
  const capitals = organsOf(head, line, isOrganLine);
  const organs = capitals.length > 0 ? capitals : organsOf(head, line, isOrganInSmallLetters);
  const own = organs.at(-1);
  const name = own ? withParent(own, organs.at(-2)) : title && issuerInTitle(title.rest);
  return name ? inRunningText(name) : null;
}
