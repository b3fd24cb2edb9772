// Kinds of report by their titles, as guidance documents word them.
import { proposeReportKind } from './report-kind.js';

test.each([
  ['sơ kết công tác 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2021', 'HALF_YEAR'],
  ['kết quả sinh hoạt chuyên đề quý II năm 2021', 'THEMATIC'],
  ['tình hình thực hiện nhiệm vụ quý III', 'QUARTERLY'],
  ['kết quả công tác tháng 8', 'MONTHLY'],
  ['kết quả công tác 9 tháng', 'NINE_MONTH'],
  ['Tổng kết công tác xây dựng Đảng năm 2021', 'YEARLY'],
  ['kết quả kiểm điểm, đánh giá, xếp loại năm 2021', 'YEARLY'],
  ['khắc phục hậu quả bão số 3', 'AD_HOC'],
])('"%s" is %s', (title, kind) => {
  expect(proposeReportKind(title, null)).toBe(kind);
});

test('where the title names no period, the letter’s is proposed; where neither does, none', () => {
  expect(proposeReportKind('kết quả thực hiện nhiệm vụ', 'half-year')).toBe('HALF_YEAR');
  expect(proposeReportKind('kết quả sinh hoạt chuyên đề', 'half-year')).toBe('THEMATIC');
  expect(proposeReportKind('kết quả thực hiện nhiệm vụ', null)).toBe('AD_HOC');
});
