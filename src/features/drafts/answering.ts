import { createHash } from 'node:crypto';
import { verdictOf, type Decision, type Finding, type Verdict } from '../../etiquette/index.ts';
import type { Day, Instant } from '../../etiquette/day.ts';
import type { AnswerEntity, AnswerKind } from './answer.entity.ts';

const sentenceEnd = /[.!?]+\s+|\n/;

interface Text {
  subject: string;
  body: string;
}

/** An answer that holds, as it is shown beside its finding. */
interface Answered {
  kind: AnswerKind;
  reason: string | null;
  at: Instant;
}

export interface AnsweredFinding extends Finding {
  /** null: not answered, or the words it concerned stand no more. */
  answered: Answered | null;
}

/** A verdict with the user's answers laid over it: its decision and its day are those of what is still open. */
export interface AnsweredVerdict extends Verdict {
  findings: AnsweredFinding[];
}

/**
 * The words a finding concerns: the sentence in which they stand, because what a phrase says hangs on it; null where it
 * concerns the message as a whole, or the act.
 */
export function wordsOf({ start, end }: Finding, { body }: Text): string | null {
  if (end <= start) return null;
  const before = body.slice(0, start).split(sentenceEnd).at(-1) ?? '';
  const after = body.slice(end);
  const rest = /^.*?(?:[.!?]+(?=\s|$)|(?=\n|$))/s.exec(/[.!?\n]$/.test(body.slice(start, end)) ? '' : after)?.[0] ?? '';
  return `${before}${body.slice(start, end)}${rest}`.trim();
}

/** By which it is told later whether the words still stand. */
export function digestOf(finding: Finding, text: Text): string {
  const words = wordsOf(finding, text) ?? `${text.subject}\n${text.body}`;
  return createHash('sha256').update(words).digest('hex');
}

/** An answer holds for what it answered: the same rule, no stronger an effect, no later a day, the same words. */
function holds(answer: AnswerEntity, finding: Finding, text: Text): boolean {
  return (
    answer.rule === finding.rule &&
    answer.effect === finding.effect &&
    (finding.effect !== 'wait' || (finding.from ?? '9999') <= (answer.fromDay ?? '9999')) &&
    answer.wordsDigest === digestOf(finding, text)
  );
}

/** @param answers oldest first; the latest that holds counts */
export function layAnswers(verdict: Verdict, answers: readonly AnswerEntity[], text: Text): AnsweredVerdict {
  const findings = verdict.findings.map((finding): AnsweredFinding => {
    const answer = answers.findLast((given) => holds(given, finding, text));
    if (!answer) return { ...finding, answered: null };
    const answered = { kind: answer.kind, reason: answer.reason, at: answer.at };
    return { ...finding, effect: answer.kind === 'dispute' ? 'mind' : finding.effect, answered };
  });
  const all = verdictOf(findings, verdict.because);
  const open = verdictOf(
    findings.filter((finding) => finding.answered === null),
    [],
  );
  // A wait that was answered counts no more; of the others the verdict knows best when they end.
  const waived = findings.some(({ effect, answered }) => effect === 'wait' && answered !== null);
  return {
    ...verdict,
    decision: open.decision satisfies Decision,
    from: waived ? open.from : verdict.from,
    findings: all.findings as AnsweredFinding[],
  };
}

/** What still keeps a message from leaving: unanswered, and no hint; a wait only until its day. */
export function openFindings(verdict: AnsweredVerdict, today: Day): AnsweredFinding[] {
  return verdict.findings.filter(
    ({ answered, effect, from }) =>
      answered === null && effect !== 'hint' && (effect !== 'wait' || from === null || from > today),
  );
}
