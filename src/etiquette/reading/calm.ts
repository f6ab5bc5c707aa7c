import type { Role } from '../roles/role.ts';
import type { Form } from './form.ts';

const turns =
  /\b(?:but|yet|so (?:now|please|far|much)|now|hold|owe|should|must|expect|expected|want|please|need|in advance|seems?|believed|thought)\b/;
const conditional = /^(?:and |but |please |of course,? )?(?:if|should|whenever|whatever|only|any|no|take|feel|there)\b/;
const advice =
  /\b(?:how|what|why|when|which|where)\b(?: \w+){0,4} (?:you|one|people|residents|someone|students?|applicants?)(?: \w+){0,2} (?:chose|choose|decided?|settled?|start(?:ed)?|learn(?:ed)?|keep|kept|find|found|buil[dt]|balanced?|prepared?|handled?|got|managed?|read|look(?:ed)? for|wish(?:ed)?|advise|recommend|suggest|stay(?:ed)?|grow|grew|came|come|cope)\b|\bwhat (?:\w+ )?(?:helps?|helped|makes?|made|surprised|carried) (?:you|one|an?|people|residents|someone)\b|\b(?:advice|thoughts?|tips?|view) (?:on|about) (?:how|what|choosing|preparing|applying|writing)\b/;

/** One follow-up is no chase; counting and bumping show in the words. */
const followUp =
  /^(?:i'm |i am |this is |just |writing to |i am writing to )*(?:a )?follow(?:ing)?[ -]?up (?:on|to|after) (?:my|our)\b/;

const favours: readonly Role[] = ['spot', 'press', 'entitle'];
const mild: readonly Role[] = ['spot', 'press', 'entitle', 'hurry', 'chase'];
const none: ReadonlySet<Role> = new Set();
const some = {
  favours: new Set(favours),
  mild: new Set(mild),
  all: new Set<Role>([...mild, 'guilt', 'intent']),
  chase: new Set<Role>(['chase']),
};

/**
 * The roles that the shape of a sentence speaks against: thanks, a report of what the reader did, a date as agreed, a
 * way out and a question for advice are seldom any of these, however they sound.
 */
export function calmed(lower: string, form: Form, leavesFree: number): ReadonlySet<Role> {
  const free = form.wayOut && (conditional.test(lower) || leavesFree > 0.2);
  if (free && !form.question) return some.all;
  if (followUp.test(lower)) return some.chase;
  if (advice.test(lower)) return some.favours;
  if (form.question || turns.test(lower)) return none;
  if (form.thanks && /^(?:\w+,? ){0,3}(?:thank|thanks|grateful|i appreciated?)\b/.test(lower)) return some.mild;
  if (form.agreed || (form.reports && !form.request && !form.orders)) return some.mild;
  return none;
}
