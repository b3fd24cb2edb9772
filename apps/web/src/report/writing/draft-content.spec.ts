// Unsaved fields: texts and figures told apart, and the report as it is once they are saved.
import type { ReportView } from '@app/contracts/report.contract.js';
import { contentOf, figureField, withCorrections, withSaved } from './draft-content.js';

const figure = (value: number | null, reason?: string): string =>
  JSON.stringify({ value, isEstimate: false, ...(reason ? { reason } : {}) });

describe('unsaved fields', () => {
  test('are sent as texts of sections and as figures', () => {
    const content = contentOf({ results: 'Đã tổ chức 6 kỳ họp', [figureField('members')]: figure(12) });
    expect(content).toEqual({
      texts: { results: 'Đã tổ chức 6 kỳ họp' },
      figures: { members: { value: 12, isEstimate: false } },
    });
  });

  test('keep the total beside a figure that differs from it with a reason', () => {
    const stored = { members: { value: 30, isEstimate: false } };
    const typed = (value: number, reason?: string) => ({ members: { value, isEstimate: false, reason } });
    expect(withCorrections(stored, typed(31, 'một người mới chuyển đến'))).toEqual({
      members: {
        value: 31,
        isEstimate: false,
        correction: { computed: 30, reason: 'một người mới chuyển đến', by: '' },
      },
    });
    expect(withCorrections(stored, typed(30, 'vẫn như cũ'))).toEqual({ members: { value: 30, isEstimate: false } });
    expect(withCorrections(stored, typed(31))).toEqual({ members: { value: 31, isEstimate: false } });
  });

  test('stand in the report, with its new version, once they are saved; everything else stays', () => {
    const report = {
      version: 3,
      state: 'draft',
      sections: [
        { id: 'results', text: 'cũ' },
        { id: 'plans', text: 'giữ nguyên' },
      ],
      figures: { values: { members: { value: 1, isEstimate: true }, meetings: { value: 6, isEstimate: false } } },
    } as unknown as ReportView;
    const saved = withSaved(report, 4, { results: 'mới', [figureField('members')]: figure(12) });
    expect(saved).toMatchObject({ version: 4, state: 'draft' });
    expect(saved.sections.map((section) => section.text)).toEqual(['mới', 'giữ nguyên']);
    expect(saved.figures?.values).toEqual({
      members: { value: 12, isEstimate: false },
      meetings: { value: 6, isEstimate: false },
    });
  });
});
