// A loaded report as the decision sees it.
import { figureFaults } from '@app/forms/check-figures.js';
import { dataForm } from '@app/forms/figures.js';
import type { Wording } from '@app/kernel/errors.js';
import { courseOf } from '@app/workflow/course.js';
import { missingSections } from '@app/forms/report-form.js';
import type { LoadedReport } from './reports.store.js';
import type { ReportFacts } from '@app/workflow/report-command.js';

const faultsOf = (report: LoadedReport): readonly Wording[] => {
  const form = dataForm(report.dataForm);
  return form ? figureFaults(form, report.figures).map((one) => one.says) : [];
};

/** What only a submission asks, and costs a look of its own. */
export interface OpenMatters {
  /** Subordinates whom a consolidated report may not leave out unnamed. */
  readonly waitsFor: readonly string[];
  readonly openTasks: readonly string[];
}

const NOTHING_OPEN: OpenMatters = { waitsFor: [], openTasks: [] };

/** Translates stored columns into the facts a decision is made from. */
export const reportFacts = (report: LoadedReport, open: OpenMatters = NOTHING_OPEN): ReportFacts => ({
  ...courseOf(report),
  seatsAround: report.seatsAround,
  hasMandate: report.hasMandate,
  missingSections: missingSections(report.sections).map((section) => section.heading),
  figureFaults: faultsOf(report),
  ...open,
  target: { organisationId: report.organisationId, superiorIds: report.superiorIds },
});
