import { describe, expect, it } from '@jest/globals';
import { plainMatters } from '../../../src/etiquette/facts/plain-matter.ts';
import type { MatterName } from '../../../src/etiquette/facts/matter.ts';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import type { Opening, RuleCard } from '../../../src/etiquette/rule.ts';
import { rules } from '../../../src/etiquette/rules/index.ts';

const policy = policyFrom();
const ways = rules.flatMap((rule): { rule: RuleCard; opening: Opening<MatterName> }[] => {
  if (rule.asks === 'duty') return [{ rule, opening: rule }];
  return rule.asks === 'act' && rule.opens ? [{ rule, opening: rule.opens }] : [];
});
const examples = ways.flatMap(({ rule, opening }) =>
  opening.examples.map((example) => ({ id: rule.id, name: example.name, opening, example })),
);

describe('the rules about what is owed', () => {
  it.each(examples)('$id says of "$name" what its example says', ({ id, opening, example }) => {
    const given = { ...plainMatters[opening.about], ...example.given };
    const answer = opening.check(given, { ...policy[id], ...example.numbers });
    if (answer === null || 'ok' in answer) {
      expect(answer === null ? null : answer.ok).toEqual(example.says);
      return;
    }
    expect(answer.map(({ message }) => message)).toEqual(example.says);
    if (example.owes) expect(answer).toMatchObject(example.owes);
  });

  it.each(ways.map(({ rule, opening }) => ({ id: rule.id, opening })))(
    '$id shows when it owes, and when not',
    ({ opening }) => {
      const owing = opening.examples.filter((example) => Array.isArray(example.says));
      expect(owing.some((example) => example.owes)).toBe(true);
      expect(opening.examples.length).toBeGreaterThan(owing.length);
    },
  );
});
