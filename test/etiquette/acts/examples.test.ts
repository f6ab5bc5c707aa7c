import { describe, expect, it } from '@jest/globals';
import { plainAct } from '../../../src/etiquette/facts/act.ts';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { rules } from '../../../src/etiquette/rules/index.ts';

const policy = policyFrom();
const acts = rules.filter((rule) => rule.asks === 'act');

describe('the rules about acts', () => {
  it.each(acts.flatMap((rule) => rule.examples.map((example) => ({ id: rule.id, name: example.name, rule, example }))))(
    '$id says of "$name" what its example says',
    ({ rule, example }) => {
      const answer = rule.check({ ...plainAct, ...example.given }, { ...policy[rule.id], ...example.numbers });
      if (answer === null || 'ok' in answer) {
        expect(answer === null ? null : answer.ok).toEqual(example.says);
        return;
      }
      expect(answer.map(({ message }) => message)).toEqual(example.says);
      if (example.instead) expect(answer.map(({ instead }) => instead)).toEqual(example.instead);
      if (example.from) expect(answer.map(({ from }) => from ?? null)).toEqual(example.from);
      if (example.effects) expect(answer.map(({ effect }) => effect ?? rule.effects[0])).toEqual(example.effects);
    },
  );

  it.each(acts.map((rule) => ({ id: rule.id, rule })))('$id shows when it is broken, and when not', ({ rule }) => {
    const broken = rule.examples.filter((example) => Array.isArray(example.says));
    expect(broken.length).toBeGreaterThan(0);
    expect(rule.examples.length).toBeGreaterThan(broken.length);
    expect(rule.examples.some((example) => example.instead)).toBe(true);
  });

  it.each(acts.map((rule) => ({ id: rule.id, rule })))('$id names numbers that the policy has', ({ rule }) => {
    expect(Object.keys(policy[rule.id] ?? {})).toEqual(expect.arrayContaining([...rule.numbers]));
  });
});
