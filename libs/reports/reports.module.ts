// Use cases on reports.
import { Module } from '@nestjs/common';
import { HandleCommand } from './handle-command.js';
import { RenderPaper } from './render-paper.js';
import { TakeSources } from './take-sources.js';
import { TrueUpFigures } from './true-up-figures.js';
import { AnswerCommitments } from './answer-commitments.js';
import { BindClaims } from './bind-claims.js';
import { StartReport } from './start-report.js';

@Module({
  providers: [StartReport, HandleCommand, RenderPaper, TakeSources, TrueUpFigures, BindClaims, AnswerCommitments],
  exports: [StartReport, HandleCommand, RenderPaper, TakeSources, TrueUpFigures, BindClaims, AnswerCommitments],
})
export class ReportsModule {}
