// Use cases on reports.
import { Module } from '@nestjs/common';
import { HandleCommand } from './handle-command.js';
import { RenderPaper } from './render-paper.js';
import { StartReport } from './start-report.js';

@Module({
  providers: [StartReport, HandleCommand, RenderPaper],
  exports: [StartReport, HandleCommand, RenderPaper],
})
export class ReportsModule {}
