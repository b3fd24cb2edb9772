// Prescribed forms: numbers, dates of validity, headers, signature words, secrecy marks, outlines.
import { formById, formOn } from './document-form.js';
import { documentCode, draftCode, normaliseCode } from './document-number.js';
import { defaultOutline, missingSections } from './report-form.js';
import { composeReportPaper } from './report-paper.js';
import { refuseSecret, secrecyMark } from './secrecy-mark.js';

describe('numbers', () => {
  test('are padded to two digits and joined by a hyphen, without a colon', () => {
    const party = (organSymbol: string) => ({ organSymbol, line: 'PARTY' as const });
    expect(documentCode(5, 'BC', party('ĐU'))).toBe('05-BC/ĐU');
    expect(documentCode(126, 'HD', party('ĐU'))).toBe('126-HD/ĐU');
    expect(draftCode('BC', party('CB'))).toBe('      -BC/CB');
  });

  test('of an office have a slash behind the number and a hyphen before the symbol', () => {
    const office = { organSymbol: 'STC', line: 'EMULATION' as const };
    expect(documentCode(5, 'BC', office)).toBe('05/BC-STC');
    expect(documentCode(115, 'BB', office)).toBe('115/BB-STC');
    expect(draftCode('BC', office)).toBe('      /BC-STC');
  });

  test('written codes are normalised', () => {
    expect(normaliseCode('126 – HD/ĐU')).toBe('126-HD/ĐU');
    expect(normaliseCode('18 -CV / ĐU')).toBe('18-CV/ĐU');
  });
});

describe('the form in force', () => {
  test.each([
    ['PARTY', '2018-04-03', 'PARTY_HD36_2018'],
    ['PARTY', '2021-06-15', 'PARTY_HD36_2018'],
    ['PARTY', '2026-05-26', 'PARTY_HD36_2018'],
    ['PARTY', '2026-05-27', 'PARTY_HD05_2026'],
    ['EMULATION', '2011-03-05', 'STATE_TT01_2011'],
    ['EMULATION', '2018-07-06', 'STATE_TT01_2011'],
    ['EMULATION', '2020-03-04', 'STATE_TT01_2011'],
    ['EMULATION', '2020-03-05', 'STATE_ND30_2020'],
  ] as const)('of the line %s on %s is %s', (line, date, id) => {
    expect(formOn(line, date).id).toBe(id);
  });

  test('there is none before 03/4/2018, and none of an unknown name', () => {
    expect(() => formOn('PARTY', '2018-04-02')).toThrow('form.none');
    expect(() => formOn('EMULATION', '2011-03-04')).toThrow('form.none');
    expect(() => formById('OTHER')).toThrow('form.unknown');
  });
});

describe('a branch report on paper', () => {
  const sections = defaultOutline('HALF_YEAR', 2021).map((one) => ({ ...one, text: `Nội dung mục ${one.id}.` }));
  const facts = {
    line: 'PARTY' as const,
    addressee: '',
    superiorName: 'Đảng bộ Sở Văn hóa',
    issuerName: 'Chi bộ Thư viện tỉnh',
    place: 'Lâm Khê',
    code: '03-BC/CB',
    issuedOn: '2021-02-05',
    subject: 'kết quả công tác',
    sections,
    onBehalfOf: 'Chi bộ',
    signerTitle: 'Phó Bí thư',
    signerName: 'Đinh Văn Khoát',
    recipients: ['Lưu Chi bộ.'],
  };

  test('has the head and the signature the rule prescribes; a deputy also signs T/M', () => {
    const paper = composeReportPaper(facts, formOn('PARTY', facts.issuedOn));
    expect(paper).toMatchObject({
      head: {
        title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
        superior: 'ĐẢNG BỘ SỞ VĂN HÓA',
        issuer: 'CHI BỘ THƯ VIỆN TỈNH',
        numberLine: 'Số 03-BC/CB',
        placeAndDate: 'Lâm Khê, ngày 05 tháng 02 năm 2021',
      },
      typeName: 'BÁO CÁO',
      signature: { authority: 'T/M CHI BỘ', title: 'PHÓ BÍ THƯ' },
    });
    expect(JSON.stringify(paper)).not.toContain('K/T');
  });

  test('numbers its parts, leaves blank sections out, and ends with the mark of its time', () => {
    const blank = facts.sections.map((one) => (one.id === 'recommendations' ? { ...one, text: ' ' } : one));
    const paper = composeReportPaper({ ...facts, sections: blank }, formOn('PARTY', facts.issuedOn));
    expect(paper.sections.slice(0, 3).map((one) => one.heading)).toEqual([
      'Đặc điểm tình hình',
      'I. Kết quả công tác',
      '1. Lãnh đạo thực hiện nhiệm vụ chính trị, chuyên môn',
    ]);
    expect(paper.sections.at(-1)?.paragraphs).toEqual(['Nội dung mục tasks./.']);
    const later = composeReportPaper({ ...facts, issuedOn: '2026-06-15' }, formOn('PARTY', '2026-06-15'));
    expect(later.sections.at(-1)?.paragraphs).toEqual(['Nội dung mục recommendations.']);
  });

  test('required sections that are blank are named', () => {
    const empty = defaultOutline('HALF_YEAR', 2021).map((one) => ({ ...one, text: '' }));
    expect(missingSections(empty).map((one) => one.id)).not.toContain('fees');
    expect(missingSections(empty)).toHaveLength(8);
    expect(defaultOutline('AD_HOC', 2021).map((one) => one.number)).toEqual(['', 'I.', 'II.', 'III.', 'IV.']);
  });
});

describe('secrecy', () => {
  test.each(['MẬT', '  TỐI MẬT ', 'TUYỆT MẬT', 'Độ mật: MẬT', '[TỐI  MẬT]'])('"%s" is a mark', (line) => {
    const text = `ĐẢNG BỘ TỈNH\n${line}\nSố 01-BC/ĐU`;
    expect(secrecyMark(text)).toMatch(/MẬT$/);
    expect(() => refuseSecret(text)).toThrow('guidance.secret');
  });

  test('a sentence about secrets is none', () => {
    expect(secrecyMark('Công tác bảo vệ bí mật nhà nước\nGiữ BÍ MẬT thông tin cá nhân')).toBeNull();
  });
});
