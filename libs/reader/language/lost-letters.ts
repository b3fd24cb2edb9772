// Texts whose letters with two marks were dropped on the way, each leaving a blank ("trư c ngày", "g i v  Ban"): the
// words of duties, dates and heads are put together again, letter for letter.

/** Words that set dates and duties, or name who and where. */
const WORDS =
  'trước gửi về nộp hằng đến chậm nhất kể kỳ thời hạn số sở huyện tỉnh của đề nghị hội đồng ủy đảng bộ phòng tổ quyết định hướng dẫn việc thực hiện được để chuyển kết quả việt cộng hòa xã chủ nghĩa độc lập tự hạnh phúc kế hoạch một thứ chỉ thị đơn vị dân tộc giới bình đẳng triển đoạn biểu thống sự nghiệp điểm thủ tướng phủ trưởng mặt trận đoàn thể cấp xuất bản hệ thuộc gặp giữa cuối tuần lễ tết';

/** Letters with two marks, which narrow encodings lack. */
const DROPPED = /[\u1ea0-\u1ef9]/gu;
const LONGEST = 10;

const spellings = (word: string): string[] => [
  word,
  word.charAt(0).toLocaleUpperCase('vi') + word.slice(1),
  word.toLocaleUpperCase('vi'),
];

/** What is left of each word, with the word; where two leave the same, the one named first is meant. */
function remains(): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  for (const word of WORDS.split(' ').flatMap(spellings)) {
    const rest = word.replace(DROPPED, ' ');
    if (rest !== word && !left.has(rest)) left.set(rest, word);
  }
  return left;
}

const LEFT = remains();
const FIRST_LETTERS = new Set([...LEFT.keys()].map((rest) => rest.charAt(0)));

/** Whether a text shows the holes: single consonants standing alone, far more often than in good text. */
function hasLostLetters(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  const lone = sample.match(/(?<![\p{L}\d.])[bcdđghklmnprstvx](?![\p{L}\d.)/])/gu)?.length ?? 0;
  return words > 30 && lone > words * 0.05;
}

const isEdge = (letter: string): boolean => !/[\p{L}\d]/u.test(letter);

/** The word whose remains begin at this place and end before a blank or a mark. */
function wordAt(text: string, at: number): string | null {
  if (!FIRST_LETTERS.has(text.charAt(at))) return null;
  for (let length = LONGEST; length >= 2; length -= 1) {
    const word = LEFT.get(text.slice(at, at + length));
    if (word && isEdge(text.charAt(at + length))) return word;
  }
  return null;
}

/** The text with its broken words whole again, as long as before; other text is kept. */
export function mendLostLetters(text: string): string {
  if (!hasLostLetters(text)) return text;
  let mended = '';
  for (let at = 0; at < text.length;) {
    const word = isEdge(text.charAt(at - 1)) ? wordAt(text, at) : null;
    mended += word ?? text.charAt(at);
    at += word?.length ?? 1;
  }
  return mended;
}
