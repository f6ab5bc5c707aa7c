import { policyNumbers, rules, spokenExamples, type Policy } from '../../etiquette/index.ts';
import type { RuleDto, RuleNumberDto } from './rules.dto.ts';

/** Every rule with the numbers in force and what it says under them, in the order of its family. */
export function rulebook(policy: Policy): RuleDto[] {
  return rules.map((rule) => {
    const { id, says, because, strength, source, asks } = rule;
    return {
      ...{ id, family: id.slice(0, id.indexOf('/')), says, because, strength, source, asks },
      effect: rule.effects[0] ?? 'hint',
      effects: [...rule.effects],
      numbers: numbersOf(id, policy),
      examples: spokenExamples(rule, policy),
    };
  });
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
