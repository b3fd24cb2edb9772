// A loaded report as the decision sees it.
import { figureFaults } from '@app/forms/check-figures.js';
import { dataForm } from '@app/forms/figures.js';
import { missingSections } from '@app/forms/report-form.js';
import type { LoadedReport } from './reports.store.js';
import type { ReportFacts } from '@app/workflow/report-command.js';

const faultsOf = (report: LoadedReport): readonly string[] => {
  const form = dataForm(report.dataForm);
  return form ? figureFaults(form, report.figures).map((one) => one.says) : [];
};

/** Translates stored columns into the facts a decision is made from. */
/** `waitsFor`: subordinates whom a consolidated report may not leave out unnamed. */
export const reportFacts = (report: LoadedReport, waitsFor: readonly string[] = []): ReportFacts => ({
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
  figureFaults: faultsOf(report),
  waitsFor,
  target: { organisationId: report.organisationId, superiorIds: report.superiorIds },
});
