// The course of a report, drawn from its own route: where it has been, where it is, where it goes.
import type { ReportView } from '@app/contracts/report.contract.js';
import { useText } from '../language.js';

/** The step of the course a report stands at, also in a state that is no step. */
const standingAt = (report: ReportView): string => {
  if (report.state === 'returned' || report.state === 'withdrawn') return 'draft';
  if (report.state !== 'finalising') return report.state;
  return report.stages.find((stage) => stage.how === 'MEETING')?.name ?? 'draft';
};

const classOf = (report: ReportView, steps: readonly string[], step: string): string => {
  const now = standingAt(report);
  const at = steps.indexOf(step);
  const current = steps.indexOf(now);
  if (report.state === 'published') return step === 'published' ? 'is-now is-final' : 'is-done';
  if (at < current) return 'is-done';
  if (at > current) return '';
  return report.state === 'returned' ? 'is-now is-returned' : 'is-now';
};

/** Where no superior receives the report on its course, the body's own adoption is what it waits to be issued on. */
const stateKey = (report: ReportView, state: string): string => {
  const isOwn = !report.stages.some((stage) => stage.decidedBy === 'superior');
  return state === 'approved' && isOwn ? 'state.adopted' : `state.${state}`;
};

export function Course({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const steps = ['draft', ...report.stages.map((stage) => stage.name), 'approved', 'published'];
  const isAside = ['returned', 'withdrawn', 'finalising'].includes(report.state);
  return (
    <ol className="course">
      {steps.map((step) => {
        const className = classOf(report, steps, step);
        const isNow = className.startsWith('is-now');
        return (
          <li key={step} className={className} aria-current={isNow ? 'step' : undefined}>
            {t(stateKey(report, isNow && isAside ? report.state : step))}
          </li>
        );
      })}
    </ol>
  );
}
