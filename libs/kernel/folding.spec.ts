// The forms of a text: what each of them keeps and what it takes away.
import fc from 'fast-check';
import { clean, fold, foldedPattern, foldMarks, normaliseText } from './folding.js';

test('a kept text has one spelling of letters, line ends and blanks', () => {
  expect(normaliseText('Đa\u0309ng\u00a0ủy\r\nSở\u200b')).toBe('Đảng ủy\nSở');
});

test('a kept name has single blanks and none around it', () => {
  expect(clean('  Chi bộ \n 1 ')).toBe('Chi bộ 1');
  expect(clean(undefined)).toBe('');
});

test('compared names differ by marks, not by case and blanks', () => {
  expect(fold('SỞ  Xây dựng')).toBe(fold('Sở xây dựng'));
  expect(fold('Sở')).not.toBe(fold('Số'));
});

test('searched words lose case and marks and keep their places', () => {
  expect(foldMarks('Đảng uỷ TRƯỚC ngày')).toBe('dang uy truoc ngay');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldMarks(text)).toHaveLength(text.length);
    }),
  );
});

test('a pattern written with marks reads folded text; its escapes stay as they are', () => {
  const pattern = foldedPattern(/^Độ mật\s\D\p{L}$/u);
  expect(pattern.test(foldMarks('ĐỘ MẬT :a'))).toBe(true);
  expect(pattern.test('do mat 1a')).toBe(false);
  expect(foldedPattern(/số/g).flags).toBe('g');
});
