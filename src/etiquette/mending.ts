import type { Message, ReviewFacts } from './facts/message.ts';
import { wordings } from './mending/wordings.ts';
import type { Policy } from './policy.ts';
import { read } from './reading/reading.ts';
import { review } from './review.ts';
import type { Finding, Replacement, Verdict } from './verdict.ts';

/**
 * Each is tried out by another review. A text with more to mend than this is mended step by step, a long one in fewer
 * steps at a time, so that trying takes no longer than one review of the longest text that is read.
 */
const mostTried = 10;
const mostRead = 12_000;

/**
 * The same verdict, its findings with words that would mend them where such words can be known. Only what was tried is
 * proposed: with it in place the rule objects less, and no rule objects more.
 * @param verdict of the review of this message
 */
export function withReplacements(verdict: Verdict, message: Message, facts: ReviewFacts, policy: Policy): Verdict {
  if (!verdict.findings.some(({ rule }) => Object.hasOwn(wordings, rule))) return verdict;
  const reading = read({ ...message, facts });
  let left = Math.min(mostTried, Math.floor(mostRead / Math.max(1, message.text.length)));
  const findings = verdict.findings.map((finding) => {
    const wording = Object.hasOwn(wordings, finding.rule) ? wordings[finding.rule] : undefined;
    const replacement = left > 0 ? wording?.(finding, reading) : null;
    if (!replacement) return finding;
    left -= 1;
    const mended = review({ ...message, text: replaced(message.text, replacement) }, facts, policy);
    return isBetter(verdict.findings, mended.findings, finding.rule) ? { ...finding, replacement } : finding;
  });
  return { ...verdict, findings };
}

function replaced(text: string, { start, end, text: words }: Replacement): string {
  return `${text.slice(0, start)}${words}${text.slice(end)}`;
}

function isBetter(before: readonly Finding[], after: readonly Finding[], mended: string): boolean {
  const count = (findings: readonly Finding[], rule: string) => findings.filter((one) => one.rule === rule).length;
  if (count(after, mended) >= count(before, mended)) return false;
  return after.every(({ rule, effect }) => effect === 'hint' || count(after, rule) <= count(before, rule));
}
