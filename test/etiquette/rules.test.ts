import { describe, expect, it } from '@jest/globals';
import type { Said } from '../../src/etiquette/facts/message.ts';
import { policyFrom } from '../../src/etiquette/policy-changes.ts';
import { read } from '../../src/etiquette/reading/reading.ts';
import type { RuleAnswer } from '../../src/etiquette/rule.ts';
import { rules } from '../../src/etiquette/rules/index.ts';

const plainMessage: Said = { kind: 'other', subject: null, text: '', facts: {} };

function spoken(answer: RuleAnswer): null | string | string[] {
  if (answer === null) return null;
  return 'ok' in answer ? answer.ok : answer.map((objection) => objection.message);
}

describe('the words rules', () => {
  const words = rules.filter((rule) => rule.asks === 'words');
  const policy = policyFrom({});

  it.each(
    words.flatMap((rule) => rule.examples.map((example) => ({ id: rule.id, name: example.name, rule, example }))),
  )('$id says of "$name" what its example says', ({ rule, example }) => {
    const reading = read({ ...plainMessage, ...example.given });
    const answer = rule.check(reading, { ...policy[rule.id], ...example.numbers });
    expect(spoken(answer)).toEqual(example.says);
    const against = Array.isArray(answer) ? answer : [];
    if (example.instead) expect(against.map(({ instead }) => instead)).toEqual(example.instead);
    if (example.from) expect(against.map(({ from }) => from ?? null)).toEqual(example.from);
    if (example.effects) expect(against.map(({ effect }) => effect ?? rule.effects[0])).toEqual(example.effects);
  });

  it.each(words.map((rule) => ({ id: rule.id, rule })))('$id shows when it is kept, broken and silent', ({ rule }) => {
    const says = rule.examples.map((example) => example.says);
    expect(says.some((answer) => Array.isArray(answer))).toBe(true);
    expect(says.some((answer) => typeof answer === 'string' || answer === null)).toBe(true);
  });

  it('names in its card only numbers that the policy has', () => {
    for (const rule of words)
      expect(Object.keys(policy[rule.id] ?? {})).toEqual(expect.arrayContaining([...rule.numbers]));
  });
});
