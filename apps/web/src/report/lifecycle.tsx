// The lifecycle of a report, drawn from its own route: where it has been, where it is, where it goes.
import type { ReportView } from '@app/contracts/report.contract.js';
import { useText } from '../language.js';
import { lifecycleOf } from './lifecycle-steps.js';

export function Lifecycle({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  return (
    <ol className="course">
      {lifecycleOf(report).map(({ name, className, isNow, key }) => (
        <li key={name} className={className} aria-current={isNow ? 'step' : undefined}>
          {t(key)}
        </li>
      ))}
    </ol>
  );
}
