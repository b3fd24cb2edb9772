// Texts of the TCVN3 fonts (".VnTime"), in which Vietnamese letters were kept as Western ones: "thêi h¹n göi b¸o c¸o".

/** TCVN 5712:1993 (VN3), lower-case letters in the order of the table, with the letters they stand for. */
const TABLE =
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ§Đ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư';

const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TABLE.length / 2 }, (_, pair) => [TABLE.charAt(2 * pair), TABLE.charAt(2 * pair + 1)]),
);

/** Signs that no Unicode Vietnamese text has inside a word. */
const ONLY_TCVN3 = /[µ¸¶·¹¨»¾¼½©®ª«¬§÷×þß¤¥¦Æ]/u;
const ONLY_UNICODE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/u;

const decodeWord = (word: string): string =>
  ONLY_UNICODE.test(word) ? word : Array.from(word, (letter) => LETTERS.get(letter) ?? letter).join('');

const decodeLine = (line: string): string => {
  const suspicious = line.split(' ').filter((word) => ONLY_TCVN3.test(word) && /\p{L}/u.test(word)).length;
  return suspicious < 2 ? line : line.split(' ').map(decodeWord).join(' ');
};

/** Writes TCVN3 words in Unicode, letter for letter, so that places in the text stay the same. Other text is kept. */
export const decodeLegacy = (text: string): string =>
  ONLY_TCVN3.test(text) ? text.split('\n').map(decodeLine).join('\n') : text;
