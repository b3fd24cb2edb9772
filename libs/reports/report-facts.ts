// A loaded report as the decision sees it.
import { missingSections } from '@app/forms/report-form.js';
import type { LoadedReport } from '@app/persistence/reports.store.js';
import type { ReportFacts } from '@app/workflow/decide.js';

/** Translates stored columns into the facts a decision is made from. */
export const reportFacts = (report: LoadedReport): ReportFacts => ({
  state: report.state,
  version: report.version,
  returnedFrom: report.returnedFrom,
  requiresReadoption: report.requiresReadoption,
  submittedBy: report.submittedBy,
  missingSections: missingSections(report.sections).map((section) => section.heading),
  target: { organisationId: report.organisationId, superiorIds: report.superiorIds },
});
