import { policyNumbers, rules, type Effect, type Policy } from '../../etiquette/index.ts';
import type { RuleDto, RuleNumberDto } from './rules.dto.ts';

/** Every rule with the numbers in force, in the order of its family. */
export function rulebook(policy: Policy): RuleDto[] {
  return rules.map((rule) => {
    const { id, says, because, strength, source, asks } = rule;
    const told = 'opens' in rule && rule.opens ? [...rule.examples, ...rule.opens.examples] : rule.examples;
    return {
      ...{ id, family: id.slice(0, id.indexOf('/')), says, because, strength, source, asks },
      effect: rule.effects[0] ?? 'hint',
      effects: [...rule.effects],
      numbers: numbersOf(id, policy),
      examples: told.map(({ name, given, says, effects, instead }) => ({
        ...{ name, given, says, instead: instead ?? [] },
        effects: Array.isArray(says) ? (effects ?? sameFor(says, rule.effects)) : [],
      })),
    };
  });
}

/** Of a rule that knows several effects an example tells which; of any other it goes without saying. */
function sameFor(says: string[], known: readonly (Effect | 'due')[]): Effect[] {
  const [only, ...more] = known.filter((effect) => effect !== 'due');
  return only && more.length === 0 ? says.map(() => only) : [];
}

function numbersOf(rule: string, policy: Policy): Record<string, RuleNumberDto> {
  const numbers = Object.entries(policyNumbers[rule] ?? {});
  return Object.fromEntries(
    numbers.map(([name, { value, laxest, strictest, stricter, unit, label }]) => [
      name,
      { value: policy[rule]?.[name] ?? value, default: value, laxest, strictest, stricter, unit, label },
    ]),
  );
}
