// The duties in a document: for every time in it, whether something must be handed in by then, by whom and to whom.
import type { BorrowedLimit } from '../language/rules-borrowed-limits.js';
import type { Limit } from '../language/rules-limits.js';
import type { Clause, Duty, ReadSoFar, TimePassedOver } from './duty.js';
import { judge } from './judge.js';
import { isStrong } from './verdict.js';
import { ancestors, wholeOf, type Block } from './outline.js';
import { sentencesOf, type Sentence, type TimeFound } from './sentences.js';
import { dueColumnAt, type DueColumn } from './table-columns.js';
import { DUE_NOUN } from './paper-words.js';
import { firstIn, found, handInAt } from './verbs.js';
import { whereTo } from './where-to.js';
import { whoActs } from './who-acts.js';

/** How many earlier duties are searched for one to lean on. */
const MEMORY = 60;

interface Lead {
  /** Something above hands in, or a duty of the same block was read. */
  readonly lead: boolean;
  readonly dueLead: boolean;
}

class Walk {
  readonly duties: Duty[] = [];
  readonly passedOver: TimePassedOver[] = [];
  private readonly sentences: readonly (readonly Sentence[])[];

  constructor(private readonly blocks: readonly Block[]) {
    this.sentences = blocks.map(sentencesOf);
  }

  run(): void {
    for (const [order, own] of this.sentences.entries()) {
      const block = this.blocks[order];
      if (!block || !own.some((sentence) => sentence.times.length > 0)) continue;
      const lead = leadOf(block);
      own.forEach((sentence) => this.readSentence(sentence, lead));
    }
  }

  private readSentence(sentence: Sentence, above: Lead): void {
    let from = sentence.from;
    let since = sentence.from;
    sentence.times.forEach((time, order) => {
      const next = sentence.times.slice(order + 1, order + 9).find(isStrong);
      const before = { from, to: time.from };
      const after = { from: time.to, to: next?.from ?? sentence.to };
      const lender = time.kind === 'borrowed' ? this.lenderOf(sentence, time.limit.item) : null;
      const lead = above.lead || this.duties.at(-1)?.sentence.block === sentence.block;
      const column = this.columnOf(sentence, time);
      const isLent = lender !== null;
      const verdict = judge({
        sentence,
        time,
        before,
        after,
        since,
        lead,
        dueLead: above.dueLead,
        column,
        lender: isLent,
      });
      if (isStrong(time)) since = time.to;
      if (!verdict.isDuty) {
        this.passedOver.push({ sentence, time, why: verdict.why ?? 'unclear' });
        return;
      }
      this.duties.push(this.dutyOf({ sentence, time, before, after, verdict }, lender));
      from = time.to;
    });
  }

  /** The duty that lends its limit: that of the item named, or the one just before in the same block. */
  private lenderOf({ block }: Sentence, item: number | null): Duty | null {
    const limits = this.duties.slice(-MEMORY).filter(({ time }) => time.kind === 'limit');
    if (item === null) return limits.findLast((duty) => duty.sentence.block === block) ?? null;
    const stands = (block: Block): boolean =>
      [block, ...ancestors(block)].some(({ marker }) => marker?.number === item);
    return limits.find((duty) => stands(duty.sentence.block)) ?? null;
  }

  private columnOf({ block, tokens }: Sentence, time: TimeFound): DueColumn | null {
    const at = tokens[time.from]?.at;
    if (!block.isRow || at === undefined) return null;
    const column = dueColumnAt(block, at);
    // A time that says "at the latest" by itself is judged by its verbs, and by its column where it has none.
    return !isStrong(time) || column.isDue ? column : null;
  }

  private dutyOf(clause: Clause, lender: Duty | null): Duty {
    const { sentence, time, verdict, before, after } = clause;
    const duties = this.duties.slice(-MEMORY);
    const read: ReadSoFar = { blocks: this.blocks, sentences: this.sentences, duties, lender };
    return {
      sentence,
      time: withLender(time, lender),
      clause: { from: before.from, to: after.to },
      verdict,
      obligedBy: whoActs(clause, read),
      submitTo: whereTo(clause, read),
    };
  }
}

function withLender(time: TimeFound, lender: Duty | null): TimeFound {
  if (time.kind !== 'borrowed' || lender?.time.kind !== 'limit') return time;
  return { ...time, kind: 'limit', limit: completed(time.limit, lender.time.limit) };
}

const completed = (borrowed: BorrowedLimit, lender: Limit): Limit => ({
  amount: borrowed.amount ?? lender.amount,
  unit: borrowed.unit ?? lender.unit,
  side: borrowed.event === null ? lender.side : 'after',
  event: borrowed.event ?? lender.event,
});

/** What a block stands under, as far as it announces the block: a paragraph leans only on a line that ends in a colon. */
function leadsOf(block: Block): Block[] {
  const above = ancestors(block).slice(0, 4);
  if (block.marker) return above;
  const stop = above.findIndex((block) => !/:\s*$/.test(block.text));
  return stop < 0 ? above : above.slice(0, stop);
}

const dueNounAt = found(DUE_NOUN);

/** Whether something is handed in above a block, and whether what stands above speaks of a time limit. */
function leadOf(block: Block): Lead {
  const above = leadsOf(block);
  return {
    lead: above.some((block) => firstIn(block.tokens, wholeOf(block), handInAt) !== null),
    dueLead: above.some((block) => firstIn(block.tokens, wholeOf(block), dueNounAt) !== null),
  };
}

export interface Duties {
  readonly duties: readonly Duty[];
  readonly passedOver: readonly TimePassedOver[];
}

/** Judges every time in the blocks of a document. */
export function dutiesIn(blocks: readonly Block[]): Duties {
  const walk = new Walk(blocks);
  walk.run();
  return walk;
}
