// Says in a report what became of the tasks that earlier meetings set: done, going on, or dropped and why.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid } from '@app/kernel/errors.js';
import { commitmentsOf, replaceAnswers, type CommitmentAnswer } from '@app/persistence/report/commitments.store.js';
import { checkCommitment } from '@app/workflow/commitments.js';
import { saveBeside } from './save-beside.js';

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
    return saveBeside(this.dataSource, { reportId, memberId, version, now }, async (db) => {
      const tasks = new Map((await commitmentsOf(db, reportId)).map((one) => [one.id, one.task]));
      for (const { id, status, note } of answers) {
        const task = tasks.get(id);
        if (task === undefined) throw invalid('commitment.unknown', {}, 'answers');
        checkCommitment(status, note, task);
      }
      const trimmed = answers.map((one) => ({ ...one, note: one.note.trim() }));
      await replaceAnswers(db, reportId, trimmed, { memberId, at: now });
      return { commitments: answers.length };
    });
  }
}
