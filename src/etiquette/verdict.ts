import { effects, type Effect, type Strength } from './words.ts';
import type { Day } from './day.ts';

export type Decision = 'go' | Effect;

/**
 * How a finding may be answered by the user: `accept` with one act, `reason` with at least 10 written characters,
 * `dispute` the same way but only "this is not what I say" (the finding becomes a mind), `never`.
 * A hint needs no answer.
 */
export type Answerable = 'none' | 'accept' | 'reason' | 'dispute' | 'never';

/** Words that can stand in the place of others; without words what stands there is taken out. UTF-16 offsets. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** One thing a rule objects to. Every sentence in it is shown to the user as it stands. */
export interface Finding {
  /** The rule's id, for ever. */
  rule: string;
  effect: Effect;
  strength: Strength;
  /** UTF-16 offsets into the text; 0 and 0 where the finding concerns the whole message or no message. */
  start: number;
  end: number;
  /** What was seen, with its numbers. */
  message: string;
  /** What to do or say instead. */
  instead: string;
  /** Why the rule exists, one sentence. */
  because: string;
  /** Where the rule comes from. */
  source: string;
  /** First local day on which the act is allowed; only for `wait`, null where the day is not known. */
  from: Day | null;
  answer: Answerable;
  /** Words that mend it, tried out; absent where only the writer can know them. */
  replacement?: Replacement;
}

/** A rule that applied and was kept, in words. */
export interface Satisfied {
  rule: string;
  message: string;
}

/** The answer to "may this be said?" or "may this be done now?". */
export interface Verdict {
  /** The strongest effect among the findings; `go` where there is none. */
  decision: Decision;
  /** The first local day on which every wait is over; null without a wait, and where one has no known end. */
  from: Day | null;
  findings: Finding[];
  /** Ids of the rules that applied and were satisfied. */
  content: string[];
  /** The same rules with their sentence. */
  because: Satisfied[];
  /** What stands against the day on which today's waits are over, and is reckoned with in `from`; absent if nothing. */
  afterwards?: Satisfied;
  /** What the review could not judge, in a sentence; absent where it judged everything. */
  note?: string;
}

/** The verdict over these findings and satisfied rules; findings are ordered strongest first, then by place. */
export function verdictOf(findings: Finding[], because: Satisfied[]): Verdict {
  const rank = (finding: Finding) => effects.indexOf(finding.effect);
  const ordered = findings.toSorted((a, b) => rank(b) - rank(a) || a.start - b.start || a.rule.localeCompare(b.rule));
  return {
    decision: ordered[0]?.effect ?? 'go',
    from: lastOf(ordered.filter(({ effect }) => effect === 'wait').map(({ from }) => from)),
    findings: ordered,
    content: because.map((satisfied) => satisfied.rule),
    because,
  };
}

/** The last of some days; null where there is none, or one of them is not known. */
export function lastOf(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** One verdict of two, as a draft has it: review of its words plus permit of its act. */
export function bothVerdicts(words: Verdict, act: Verdict): Verdict {
  const both = verdictOf([...words.findings, ...act.findings], [...words.because, ...act.because]);
  const note = words.note ?? act.note;
  const waits = words.findings.filter(({ effect }) => effect === 'wait').map(({ from }) => from);
  return {
    ...both,
    ...(act.decision === 'wait' && { from: lastOf([act.from, ...waits]) }),
    ...(act.afterwards && { afterwards: act.afterwards }),
    ...(note !== undefined && { note }),
  };
}
