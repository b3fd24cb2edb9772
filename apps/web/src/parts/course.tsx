// The course of a report, drawn from its own route: where it has been, where it is, where it goes.
import type { ReportView } from '@app/contracts/report.contract.js';
import { useText } from '../language.js';

const classOf = (report: ReportView, steps: readonly string[], step: string): string => {
  const now = report.state === 'returned' || report.state === 'withdrawn' ? 'draft' : report.state;
  const at = steps.indexOf(step);
  const current = steps.indexOf(now);
  if (report.state === 'published') return step === 'published' ? 'is-now is-final' : 'is-done';
  if (at < current) return 'is-done';
  if (at > current) return '';
  return report.state === 'returned' ? 'is-now is-returned' : 'is-now';
};

export function Course({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const steps = ['draft', ...report.stages.map((stage) => stage.name), 'approved', 'published'];
  const isAside = report.state === 'returned' || report.state === 'withdrawn';
  return (
    <ol className="course">
      {steps.map((step) => {
        const className = classOf(report, steps, step);
        const isNow = className.startsWith('is-now');
        return (
          <li key={step} className={className} aria-current={isNow ? 'step' : undefined}>
            {t(`state.${isNow && isAside ? report.state : step}`)}
          </li>
        );
      })}
    </ol>
  );
}
