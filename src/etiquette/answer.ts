import type { RuleCard } from './rule.ts';
import type { Answerable } from './verdict.ts';
import type { Effect } from './words.ts';

/**
 * How a finding of this rule may be answered. A binding rule about wording may be disputed ("this is not what I say"),
 * one about dates stands. A wish not to be written to is answered only by lifting the flag.
 */
export function answerable(rule: Pick<RuleCard, 'id' | 'strength'> & { asks: string }, effect: Effect): Answerable {
  if (effect === 'hint') return 'none';
  if (rule.id === 'consent/do-not-contact') return 'never';
  if (effect === 'mind') return 'accept';
  if (rule.strength !== 'A') return 'reason';
  return rule.asks === 'words' ? 'dispute' : 'never';
}
