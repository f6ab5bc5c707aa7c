import type { Act } from './facts/history.ts';
import type { FullLedger } from './facts/ledger.ts';
import { contactMatters } from './facts/of-contacts.ts';
import { isThanks } from './facts/purpose.ts';
import { openings } from './openings.ts';
import { numbersOf, type Policy } from './policy.ts';
import type { Satisfied } from './verdict.ts';

/** What the rules of what is owed say of thanks that are not owed: given already, or late but still kind to write. */
export function stillKind(act: Act, ledger: FullLedger, policy: Policy): Satisfied[] {
  const person = ledger.people.get(act.mentorId);
  if (!person || !isThanks(act.kind)) return [];
  const matters = contactMatters(ledger, person);
  const meant = matters.find(({ interactionId }) => interactionId === act.interactionId) ?? matters.at(-1);
  if (!meant) return [];
  return openings.contact.flatMap(({ rule, opening }) => {
    const answer = opening.check(meant.matter, numbersOf(policy, rule));
    return answer !== null && 'ok' in answer ? [{ rule: rule.id, message: answer.ok }] : [];
  });
}
