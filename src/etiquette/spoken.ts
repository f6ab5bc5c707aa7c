import type { AnyRule } from './any-rule.ts';
import { plainAct } from './facts/act.ts';
import { plainMail } from './facts/mail.ts';
import type { MatterName, Matters } from './facts/matter.ts';
import { plainMatters } from './facts/plain-matter.ts';
import { numbersOf, type Policy } from './policy.ts';
import type { DutyAnswer, Opening, RuleAnswer } from './rule.ts';
import type { Effect } from './words.ts';

/** What a rule says, flat. */
interface Spoken {
  /** null: does not apply; a sentence: kept; a list: what is objected to, or owed. */
  says: null | string | string[];
  /** Of each objection; none where something is owed. */
  effects: Effect[];
  instead: string[];
}

/** An example: what it is called, what its rule is told beyond the plain facts, and what the rule says to it. */
export type SpokenExample = Spoken & { name: string; given: object };

type Numbers = Readonly<Record<string, number>>;

/** The plain facts without which an example of what is owed could not be followed. */
const telling: { [Name in MatterName]: readonly (keyof Matters[Name])[] } = {
  contact: ['at', 'kind'],
  silence: ['at'],
  company: ['lastRealOn'],
  introduction: [],
  letter: ['askedAt', 'neededOn'],
  rotation: ['from', 'to', 'today'],
};

/**
 * The examples of a rule, each put to it once more under the numbers in force, save for those that an example sets
 * itself. Examples in words stand as they are written: `review` judges them by every rule.
 */
export function spokenExamples(rule: AnyRule, policy: Policy): SpokenExample[] {
  const inForce = numbersOf(policy, rule);
  if (rule.asks === 'duty') return opened(rule, inForce);
  if (rule.asks === 'mail') {
    return rule.examples.map(({ name, given, numbers }) => {
      const answer = rule.check({ ...plainMail, ...given }, { ...inForce, ...numbers });
      return { name, given: { time: plainMail.time, owed: plainMail.owed, ...given }, ...spoken(answer) };
    });
  }
  if (rule.asks === 'words') {
    const known = rule.effects.length === 1 ? rule.effects[0] : null;
    return rule.examples.map(({ name, given, says, effects, instead = [] }) => {
      const all = Array.isArray(says) && known ? says.map(() => known) : [];
      return { name, given, says, instead, effects: effects ?? all };
    });
  }
  const judged = rule.examples.map(({ name, given, numbers }) => {
    const answer = rule.check({ ...plainAct, ...given }, { ...inForce, ...numbers });
    return { name, given: { today: plainAct.today, act: plainAct.act, ...given }, ...spoken(answer, rule.effects[0]) };
  });
  return rule.opens ? [...judged, ...opened(rule.opens, inForce)] : judged;
}

function opened(opening: Opening<MatterName>, inForce: Numbers): SpokenExample[] {
  const { about, examples } = opening;
  const plain = plainMatters[about];
  const seen = Object.fromEntries(Object.entries(plain).filter(([name]) => telling[about].includes(name as never)));
  return examples.map(({ name, given, numbers }) => {
    const answer = opening.check({ ...plain, ...given }, { ...inForce, ...numbers });
    return { name, given: { ...seen, ...given }, ...spoken(answer) };
  });
}

/** @param own the effect of an objection that names none; our own mail has none */
function spoken(answer: RuleAnswer | DutyAnswer, own?: Effect): Spoken {
  if (answer === null) return { says: null, effects: [], instead: [] };
  if ('ok' in answer) return { says: answer.ok, effects: [], instead: [] };
  return {
    says: answer.map(({ message }) => message),
    effects: answer.flatMap((one) => (own && 'instead' in one ? [one.effect ?? own] : [])),
    instead: answer.flatMap((one) => ('instead' in one ? [one.instead] : [])),
  };
}
