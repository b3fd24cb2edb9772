// Who issues a paper: the organs in the left column, the last of which signs.
import { foldedPattern } from '../language/vocabulary.js';
import { cut, joined, type Piece, split, trimmed } from '../language/letters.js';
import { isCapitals, type Letterhead } from './letterhead.js';

/** Words that open the name of an organ; other lines go on with the one before. */
const OPENS = foldedPattern(
  /^(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng bộ|đảng ủy|chi bộ|ban |văn phòng|ubnd|hđnd|ủy ban|sở |phòng |hội |liên đoàn|công đoàn|đoàn |cụm |khối |bộ |viện |trường |học viện|công ty|tổng công ty|cục |chi cục|tổng cục|trung tâm|mặt trận|hội đồng|liên hiệp|ngân hàng|tập đoàn|bệnh viện|tòa án|báo |đài |kho bạc|thanh tra|ubkt|ubmttq|liên minh|trung ương|bộ chỉ huy|công an|btv |bch |tiểu ban|nhà )/,
);
const NOT_AN_ORGAN = foldedPattern(
  /^(?:số\s{0,2}[:.…\d-]|v\/v|kính gửi|hỏa tốc|khẩn|thượng khẩn|dự thảo|bản sao|sao y|nhiệm kỳ|nơi nhận|t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|đã ký|trang \d|tài liệu|lưu hành|xong hội nghị)/,
);

const isOrganLine = ({ text, folded }: Piece): boolean =>
  isCapitals(text) && !text.startsWith('(') && !NOT_AN_ORGAN.test(folded) && !/^[\d.\s]*$/.test(text);

const OPENS_PLACE = foldedPattern(/^(?:tỉnh|huyện|thành phố) /);

/** Old fonts wrote capitals with the letters of small ones; the name of an organ still opens the line. */
const isOrganInSmallLetters = ({ text, folded }: Piece): boolean =>
  !NOT_AN_ORGAN.test(folded) && (OPENS.test(`${folded} `) || OPENS_PLACE.test(folded)) && text.length < 60;

/** A line that holds two organs one after the other: "ĐẢNG BỘ HUYỆN ĐẠI PHÚ ĐẢNG ỦY XÃ LA SƠN *". */
const INSIDE =
  / (?=(?:đảng ủy|đảng uỷ|đảng bộ|chi bộ|ban tuyên giáo|ban tổ chức|ban dân vận|ủy ban kiểm tra|văn phòng)(?: |$))/giu;

const NUMBER = foldedPattern(/^số\s{0,2}[:.…\d-]|^số\s{2,}/);

/** A cell that begins with the number ends the column of organs. */
const isNumberCell = (folded: string): boolean => NUMBER.test(folded);

/** The names in a cell: one, or two that stand one after the other. */
function namesIn(cell: Piece, accepts: typeof isOrganLine): Piece[] {
  const [written = cell] = split(cell, /[*]|\s(?=Số[ :])/gu);
  return split(trimmed(written), INSIDE).filter(accepts);
}

/** The organs above the number, each with the lines that go on with it. */
function organsOf(head: Letterhead, titleLine: number, accepts: typeof isOrganLine): Piece[] {
  const organs: Piece[] = [];
  const lines = titleLine >= 0 ? head.lines.slice(0, titleLine) : head.lines;
  for (const cell of lines.flat()) {
    if (isNumberCell(cell.folded) && organs.length > 0) break;
    for (const part of namesIn(cell, accepts)) {
      const before = OPENS.test(`${part.folded} `) ? undefined : organs.pop();
      organs.push(before ? joined([before, part]) : part);
    }
  }
  return organs;
}

/** Levels that make a name complete by themselves; those without marks are meant for papers that lost theirs. */
const HAS_LEVEL =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đảng ủy|đảng uỷ|tỉnh ủy|huyện ủy|thành ủy|quận ủy|trung ương|ubnd|(?:dang|tinh|huyen|thanh|quan) uy)(?!\p{L})/iu;
const NEEDS_PARENT = foldedPattern(
  /^(?:ban |văn phòng|ủy ban kiểm tra|ubkt|sở |phòng |bộ tham mưu|cụm |khối |trung tâm|chi cục|cục chính trị|trung ương hội)/,
);

/** "TRUNG ƯƠNG HỘI": of which association, the line above says. */
const CENTRAL_OFFICE = foldedPattern(/^trung ương hội$/);
const STANDING_COMMITTEE = foldedPattern(/^ban thường vụ/);
const OFFICE = foldedPattern(/^văn phòng$/);

/** Organs whose names say nothing without the one above. */
const stands = ({ text, folded }: Piece): boolean =>
  !CENTRAL_OFFICE.test(folded) &&
  (!NEEDS_PARENT.test(`${folded} `) || STANDING_COMMITTEE.test(folded) || HAS_LEVEL.test(text));

const PEOPLES_COMMITTEE = foldedPattern(/^(?:ubnd|ủy ban nhân dân) /);

function withParent(own: Piece, parent: Piece | undefined): string {
  const { text, folded } = own;
  if (!parent || stands(own)) return text;
  const place = PEOPLES_COMMITTEE.exec(parent.folded)?.[0].length ?? 0;
  if (place > 0) return `${text} ${OFFICE.test(folded) ? 'UBND ' : ''}${parent.text.slice(place)}`;
  if (CENTRAL_OFFICE.test(folded)) return `${text.slice(0, 11)} ${parent.text}`;
  return APART.test(folded) ? `${text}, ${parent.text}` : `${text} ${parent.text}`;
}

const APART = foldedPattern(/^(?:cụm|khối|phòng|bộ tham mưu|trung tâm)/);

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

const ABOUT = foldedPattern(/ về /);
const OF_ISSUER = foldedPattern(/(?:^|\s)của\s{1,3}(?:ban thường vụ\s{1,3})?/);

/** "KẾT LUẬN … CỦA BAN THƯỜNG VỤ TỈNH ỦY LAM GIANG VỀ …": a paper without letterhead names its issuer in the title. */
function issuerInTitle(rest: Piece): string | null {
  const from = OF_ISSUER.exec(rest.folded);
  if (!from) return null;
  const issuer = cut(rest, from.index + from[0].length);
  const end = issuer.folded.search(ABOUT);
  return issuer.text.slice(0, end < 0 ? undefined : end).trim() || null;
}

export interface TitlePlace {
  readonly line: number;
  readonly rest: Piece;
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
