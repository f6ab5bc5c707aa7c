import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerable } from '../../../src/etiquette/answer.ts';
import { checkPolicyChanges, defaultPolicy, policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { policyNumbers, type PolicyChanges } from '../../../src/etiquette/policy.ts';
import { rules } from '../../../src/etiquette/rules/index.ts';

describe('the numbers in force', () => {
  it('may be stricter than the rule, and as lax as its bound', () => {
    const changes = { 'pacing/few-new-people': { perWeekPeople: 5 }, 'pacing/rest-between-messages': { restDays: 10 } };
    expect(checkPolicyChanges(changes)).toEqual([]);
    expect(policyFrom(changes)['pacing/few-new-people']).toEqual({ perDayPeople: 2, perWeekPeople: 5 });
    expect(policyFrom(changes)['pacing/rest-between-messages']).toEqual({ restDays: 10 });
  });

  it('may not be laxer; the field is named with the remedy and keeps its default', () => {
    const changes = { 'pacing/rest-between-messages': { restDays: 6 } };
    expect(checkPolicyChanges(changes)).toEqual([
      {
        field: 'pacing/rest-between-messages.restDays',
        message:
          'Choose between 7 and 30, a whole number (rest after each message). You can be stricter than the rule, not laxer.',
      },
    ]);
    expect(policyFrom(changes)).toEqual(defaultPolicy);
  });

  it('are whole numbers, save for a share', () => {
    const problems = (changes: PolicyChanges) => checkPolicyChanges(changes).map(({ message }) => message);
    expect(problems({ 'language/not-a-copy': { alikeShare: 0.75 } })).toEqual([]);
    expect(problems({ 'language/not-a-copy': { alikeShare: 0.9 } })).toEqual([
      'Choose between 0.8 and 0.5 (alike and it counts as a copy). You can be stricter than the rule, not laxer.',
    ]);
    expect(problems({ 'pacing/introducer-load': { openRequests: 0.5 } })).toEqual([
      'It stays at 1, a whole number (open at once). You can be stricter than the rule, not laxer.',
    ]);
  });

  it('are refused by name where no rule knows them, whatever they are called', () => {
    const fields = (changes: Record<string, unknown>) => checkPolicyChanges(changes).map(({ field }) => field);
    expect(fields({ 'pacing/unheard-of': { restDays: 7 } })).toEqual(['pacing/unheard-of']);
    expect(fields({ 'pacing/few-new-people': { constructor: 1 } })).toEqual(['pacing/few-new-people.constructor']);
    expect(fields({ toString: { value: 1 } })).toEqual(['toString']);
    expect(fields({ 'pacing/few-new-people': null })).toEqual(['pacing/few-new-people']);
    expect(fields({ 'pacing/few-new-people': { perDayPeople: '2' } })).toEqual(['pacing/few-new-people.perDayPeople']);
  });

  it('are whatever was asked for exactly where nothing is objected to', () => {
    const all = Object.entries(policyNumbers).flatMap(([rule, numbers]) =>
      Object.keys(numbers).map((name) => ({ rule, name })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: -5, max: 400 }), ({ rule, name }, value) => {
        const changes = { [rule]: { [name]: value } };
        const inForce = policyFrom(changes)[rule]![name];
        expect(inForce).toBe(checkPolicyChanges(changes).length === 0 ? value : defaultPolicy[rule]![name]);
      }),
    );
  });

  it('have defaults that lie within their own bounds', () => {
    expect(checkPolicyChanges(defaultPolicy)).toEqual([]);
  });

  it('belong to rules that stand in the rulebook', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(Object.keys(policyNumbers).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('how a finding may be answered', () => {
  const rule = (id: string, strength: 'A' | 'C', asks: string) => ({ id, strength, asks });
  it('depends on its effect, on who binds us, and on what it speaks of', () => {
    expect(answerable(rule('pacing/x', 'C', 'act'), 'hint')).toBe('none');
    expect(answerable(rule('pacing/x', 'C', 'act'), 'mind')).toBe('accept');
    expect(answerable(rule('pacing/x', 'C', 'act'), 'wait')).toBe('reason');
    expect(answerable(rule('pacing/x', 'C', 'act'), 'stop')).toBe('reason');
    expect(answerable(rule('language/x', 'A', 'words'), 'stop')).toBe('dispute');
    expect(answerable(rule('season/x', 'A', 'act'), 'stop')).toBe('never');
    expect(answerable(rule('consent/do-not-contact', 'C', 'act'), 'stop')).toBe('never');
  });
});
