import { describe, expect, it } from '@jest/globals';
import { policyFrom, rules, spokenExamples } from '../../src/etiquette/index.ts';

const byId = (id: string) => rules.find((rule) => rule.id === id)!;
const said = (id: string, name: string, policy = policyFrom()) =>
  spokenExamples(byId(id), policy).find((example) => example.name === name);

describe('an example in the rulebook', () => {
  it.each(rules.map((rule) => ({ id: rule.id, rule })))('of $id says what stands in its file', ({ rule }) => {
    const opens = rule.asks === 'act' && rule.opens ? rule.opens.examples : [];
    const written = [...rule.examples, ...opens].map(({ name, says }) => ({ name, says }));
    expect(spokenExamples(rule, policyFrom()).map(({ name, says }) => ({ name, says }))).toEqual(written);
  });

  it('is put to its rule under the numbers in force, save for those it sets itself', () => {
    const strict = policyFrom({ 'pacing/rest-between-messages': { restDays: 10 } });
    expect(said('pacing/rest-between-messages', 'the seventh day is enough', strict)).toEqual({
      name: 'the seventh day is enough',
      given: { today: '2026-11-22', act: 'first_note', lastMessageOn: '2026-11-15' },
      says: ['You last wrote to Dr. Osei 7 days ago; the rest is 10 days.'],
      effects: ['wait'],
      instead: ['Write on Wed 25 Nov 2026 or later.'],
    });
    const few = policyFrom({ 'pacing/few-new-people': { perWeekPeople: 1 } });
    expect(said('pacing/few-new-people', 'a user who allows five a week', few)?.says).toBe(
      'This is new person 5 of 5 this week.',
    );
  });

  it('tells its effects where its rule knows several, and the facts of what is owed', () => {
    expect(said('pacing/letter-lead-time', 'a fifth letter to a program')?.effects).toEqual(['stop']);
    expect(said('pacing/reply-due', 'a message that needs an answer')).toMatchObject({
      given: { at: '2026-11-20T16:00:00Z', kind: 'email', answerNeeded: true },
      effects: [],
      instead: [],
    });
    expect(said('pacing/our-own-mail', 'nothing is owed')).toMatchObject({
      given: { time: '08:00', owed: 0 },
      effects: [],
      instead: ['Send nothing.'],
    });
  });

  it('in words tells its effect where its rule knows one, or the example says which', () => {
    expect(said('language/guilt', byId('language/guilt').examples[0]!.name)?.effects).toEqual(['mind']);
    expect(said('language/wrong-person', 'a slip of the pen')?.effects).toEqual([]);
    expect(said('language/wrong-person', 'two letters of a long name')?.effects).toEqual(['mind']);
  });
});
