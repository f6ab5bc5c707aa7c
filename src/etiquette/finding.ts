import { answerable } from './answer.ts';
import type { JudgingCard, Objection } from './rule.ts';
import type { Finding } from './verdict.ts';

/** The findings that a rule's objections make, each with the rule's reason, source and how it may be answered. */
export function findingsOf(rule: JudgingCard, objections: readonly Objection[]): Finding[] {
  return objections.map((objection) => {
    const effect = objection.effect ?? rule.effects[0];
    return {
      rule: rule.id,
      effect,
      strength: rule.strength,
      start: objection.start ?? 0,
      end: objection.end ?? 0,
      message: objection.message,
      instead: objection.instead,
      because: rule.because,
      source: rule.source,
      from: objection.from ?? null,
      answer: answerable(rule, effect),
    };
  });
}
