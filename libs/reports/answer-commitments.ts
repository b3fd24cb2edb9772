// Says in a report what became of the tasks that earlier meetings set: done, going on, or dropped and why.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, stale } from '@app/kernel/errors.js';
import { commitmentsOf, replaceAnswers, type CommitmentAnswer } from '@app/persistence/commitments.store.js';
import { writeDecision } from '@app/persistence/decisions.store.js';
import { reportFacts } from '@app/persistence/report-facts.js';
import { loadReport } from '@app/persistence/reports.store.js';
import { lockFigures } from '@app/persistence/sources.store.js';
import { checkCommitment } from '@app/workflow/commitments.js';
import { decide } from '@app/workflow/decide.js';

@Injectable()
export class AnswerCommitments {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the answers of a report that is being written; a save like any other. Resolves to the new version.
   * @throws Refusal NotFound `report.none`; Invalid `commitment.unknown`, `commitment.noReason`; and those of `decide`
   */
  execute(reportId: string, memberId: string, version: number, answers: readonly CommitmentAnswer[]): Promise<number> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      await lockFigures(db, reportId);
      const report = await loadReport(db, reportId, memberId, today);
      if (!report || !seatFor('report.read', report.seats, reportFacts(report).target, today))
        throw notFound('report.none');
      const actor = { memberId, seats: report.seats, today };
      const decision = decide(report.route, reportFacts(report), { name: 'save', version }, actor);
      const tasks = new Map((await commitmentsOf(db, reportId)).map((one) => [one.id, one.task]));
      for (const { id, status, note } of answers) {
        const task = tasks.get(id);
        if (task === undefined) throw invalid('commitment.unknown', {}, 'answers');
        checkCommitment(status, note, task);
      }
      const trimmed = answers.map((one) => ({ ...one, note: one.note.trim() }));
      await replaceAnswers(db, reportId, trimmed, { memberId, at: now });
      const record = { report, decision, memberId, occurredAt: now, reminder: null, issue: null };
      const next = await writeDecision(db, { ...record, data: { commitments: answers.length } });
      if (next === undefined) throw stale('report.stale', { actor: '', event: '', version: report.version });
      return next;
    });
  }
}
