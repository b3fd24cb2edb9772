// From judged duties to deadlines: the rule, the words it stands on, and the questions they leave.
import { dutiesIn } from '../clauses/duties.js';
import type { Duty, TimePassedOver } from '../clauses/duty.js';
import { isStrong } from '../clauses/verdict.js';
import { firstIn, handInAt } from '../clauses/verbs.js';
import type { Block } from '../clauses/outline.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { DocumentFacts } from './document-facts.js';
import { doubtsAbout, remarkOn } from './doubts.js';
import { readCutOffs } from './read-asked.js';
import { readExceptions } from './read-exceptions.js';
import { readPaper } from './read-paper.js';
import type { CutOff, DeadlineReading, PassedOverReading, ReadingQuestion } from './reading.js';
import { ruleOfLimit, rulesOfTime, type Interpreted } from './rule-of-time.js';
import { surroundings } from './surroundings.js';

interface Judged {
  readonly deadlines: readonly DeadlineReading[];
  readonly questions: readonly ReadingQuestion[];
}

function interpret(order: number, all: readonly Duty[], facts: DocumentFacts): Interpreted {
  const time = all[order]?.time;
  if (time?.kind === 'limit') return { rules: [ruleOfLimit(time.limit)], inferred: true };
  const around = surroundings(order, all, facts);
  return time?.kind === 'time' && around ? rulesOfTime(time.time, around) : { rules: [], inferred: true };
}

/** From the first word of the clause to its last; the exact letters of the text. */
function evidenceOf({ sentence, clause }: Duty, text: string): { evidence: string; at: number } {
  const tokens = sentence.tokens.slice(clause.from, clause.to);
  const opens = tokens.findIndex((token) => !/^[,;.:\-–]$/.test(token.fold));
  const first = tokens[Math.max(opens, 0)];
  const last = tokens.findLast((token) => !/^[;.,]$/.test(token.fold)) ?? first;
  const at = first?.at ?? sentence.block.at;
  return { evidence: text.slice(at, last?.end ?? at), at };
}

/** A recurring rule with the periods its clause leaves out. */
const withExceptions = (rule: DeadlineRule, duty: Duty): DeadlineRule => {
  const except = rule.type === 'recurring' ? readExceptions(duty) : null;
  return except && rule.type === 'recurring' ? { ...rule, except } : rule;
};

/** A duty without a rule: its date is in no calendar or has no known year, or its time says too little. */
const unreadKey = ({ time }: Duty): string =>
  time.kind === 'time' && time.time.point.kind === 'dates' ? 'question.impossibleDate' : 'question.unclearTime';

function readDuty(duty: Duty, { rules, inferred }: Interpreted, facts: DocumentFacts): Judged {
  const where = evidenceOf(duty, facts.text);
  if (rules.length === 0)
    return { deadlines: [], questions: [{ key: unreadKey(duty), params: {}, evidence: where.evidence }] };
  const read = rules.map((rule) => ({ rule, doubts: doubtsAbout(duty, rule, facts, inferred || rules.length > 1) }));
  return {
    deadlines: read.map(({ rule, doubts }) => ({
      what: readPaper(duty),
      obligedBy: duty.obligedBy?.words ?? null,
      submitTo: duty.submitTo?.words ?? null,
      rule: withExceptions(rule, duty),
      ...where,
      confidence: doubts.length === 0 ? 'sure' : 'ask',
    })),
    questions: read
      .flatMap(({ rule, doubts }) => [...doubts.slice(0, 1), ...remarkOn(rule, facts)])
      .map((doubt) => ({ ...doubt, evidence: where.evidence })),
  };
}

const asPassedOver = ({ sentence, time, why }: TimePassedOver, text: string): PassedOverReading => {
  const at = sentence.tokens[time.from]?.at ?? 0;
  return { why, at, evidence: text.slice(at, sentence.tokens[time.to - 1]?.end ?? at) };
};

/** Times passed over on grounds that a person may see otherwise are asked about; the rest is only shown. */
const ASKED = new Set(['unclear', 'processing']);

function questionAbout(passed: TimePassedOver, text: string): ReadingQuestion[] {
  const { why, evidence } = asPassedOver(passed, text);
  if (ASKED.has(why)) return [{ key: `question.${why}`, params: {}, evidence }];
  // "At the latest" beside a verb of handing in, and yet only mentioned: a person should see it.
  const isBesideDuty = why === 'mention' && firstIn(passed.sentence.tokens, passed.sentence, handInAt) !== null;
  return isBesideDuty ? [{ key: 'question.unclear', params: {}, evidence }] : [];
}

/** Days that the paper itself calls the old ones: "thay cho thời hạn cũ 30/11/2016", each with its place in the text. */
function replacedDays(passedOver: readonly TimePassedOver[], facts: DocumentFacts): ReplacedDay[] {
  const around = { ...facts, period: null, isStanding: false, saysEveryYear: false, words: '' };
  return passedOver.flatMap(({ why, time, sentence }) => {
    const rules = why === 'replaced' && time.kind === 'time' ? rulesOfTime(time.time, around).rules : [];
    const at = sentence.tokens[time.from]?.at ?? 0;
    return rules.flatMap((rule) => (rule.type === 'absolute' ? [{ at, dueAt: rule.dueAt }] : []));
  });
}

interface ReplacedDay {
  readonly at: number;
  readonly dueAt: string;
}

/** How far from its old date a new one may stand, in letters. */
const NEAR = 600;

/** Of places in the order of the text, the one nearest to another; null where none is near. */
function nearest(to: number, places: readonly ReplacedDay[]): ReplacedDay | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const apart = (day: ReplacedDay): number => Math.abs(day.at - to);
  const beside = [places[low - 1], places[low]].filter((day) => day !== undefined);
  return beside.filter((day) => apart(day) < NEAR).sort((a, b) => apart(a) - apart(b))[0] ?? null;
}

/** The deadline with the old date that stands nearest to it. */
function withReplaced(deadline: DeadlineReading, replaced: readonly ReplacedDay[]): DeadlineReading {
  const near = nearest(deadline.at, replaced);
  return near && deadline.rule.type === 'absolute' ? { ...deadline, replaces: near.dueAt.slice(0, 10) } : deadline;
}

export interface DeadlinesRead extends Judged {
  readonly passedOver: readonly PassedOverReading[];
  readonly cutOffs: readonly CutOff[];
}

/** Reads every deadline of a document, and asks about each that is not plain. */
export function readDeadlines(blocks: readonly Block[], facts: DocumentFacts): DeadlinesRead {
  const { duties, passedOver } = dutiesIn(blocks);
  const replaced = replacedDays(passedOver, facts);
  const old = new Set(replaced.map(({ dueAt }) => dueAt));
  const stands = (deadline: DeadlineReading): boolean =>
    deadline.rule.type !== 'absolute' || !old.has(deadline.rule.dueAt);
  const read = duties
    .map((duty, order) => readDuty(duty, interpret(order, duties, facts), facts))
    // A duty whose every date is an old one is no duty, and asks nothing.
    .filter((judged) => judged.deadlines.length === 0 || judged.deadlines.some(stands));
  const shown = passedOver.filter(
    (passed) => isStrong(passed.time) || passed.why === 'replaced' || passed.why === 'unclear',
  );
  return {
    deadlines: read
      .flatMap((judged) => judged.deadlines)
      .filter(stands)
      .map((deadline) => withReplaced(deadline, replaced)),
    questions: [
      ...read.flatMap((judged) => judged.questions),
      ...shown.flatMap((passed) => questionAbout(passed, facts.text)),
    ],
    passedOver: shown.map((passed) => asPassedOver(passed, facts.text)),
    cutOffs: readCutOffs(passedOver, facts),
  };
}
