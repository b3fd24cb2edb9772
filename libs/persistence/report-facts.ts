// A loaded report as the decision sees it.
import { missingSections } from '@app/forms/report-form.js';
import type { LoadedReport } from './reports.store.js';
import type { ReportFacts } from '@app/workflow/report-command.js';

/** Translates stored columns into the facts a decision is made from. */
export const reportFacts = (report: LoadedReport): ReportFacts => ({
  state: report.state,
  version: report.version,
  returnedFrom: report.returnedFrom,
  requiresReadoption: report.requiresReadoption,
  finalises: report.finalises,
  approvals: report.approvals,
  deciders: report.deciders,
  hasMandate: report.hasMandate,
  submittedBy: report.submittedBy,
  missingSections: missingSections(report.sections).map((section) => section.heading),
  target: { organisationId: report.organisationId, superiorIds: report.superiorIds },
});
