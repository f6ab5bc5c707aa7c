import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { remembered } from '../../../src/etiquette/remembered.ts';
import { labelledIn, measure } from '../training/measure.ts';

const folder = join(import.meta.dirname, '..');
const set = (name: string) => labelledIn(join(folder, name));
const measured = remembered(10, (name: string) => measure(set(name)));

/** What we reach today, less a little; raise these when the review gets better, never lower them quietly. */
const learned: { name: string; caught: number; falseAlarms: number }[] = [
  { name: 'problems.txt', caught: 0.9, falseAlarms: 0 },
  { name: 'respectful.txt', caught: 0, falseAlarms: 0.01 },
  { name: 'held-out.txt', caught: 0.83, falseAlarms: 0.01 },
  { name: 'hints.txt', caught: 0.86, falseAlarms: 0.07 },
  { name: 'fresh.txt', caught: 0.85, falseAlarms: 0.03 },
  { name: 'hidden-wishes.jsonl', caught: 0.75, falseAlarms: 0.01 },
  { name: 'pictures.jsonl', caught: 0.8, falseAlarms: 0.04 },
  { name: 'scenes.jsonl', caught: 0.53, falseAlarms: 0.07 },
  { name: 'everyday.jsonl', caught: 0.94, falseAlarms: 0.01 },
  { name: 'letters.jsonl', caught: 0.83, falseAlarms: 0.07 },
  { name: 'notes.jsonl', caught: 0.95, falseAlarms: 0.01 },
  { name: 'ordinary-mail.jsonl', caught: 0.92, falseAlarms: 0.01 },
  { name: 'hints-in-prose.jsonl', caught: 0.8, falseAlarms: 0.03 },
].map((floor) => ({ ...floor, name: `training/messages/${floor.name}` }));
/** Nothing was learned from these. */
const unseen = [
  { name: 'mails.jsonl', caught: 0.92, falseAlarms: 0.02 },
  { name: 'more-mails.jsonl', caught: 0.84, falseAlarms: 0.02 },
  { name: 'paraphrases.jsonl', caught: 0.63, falseAlarms: 0.02 },
  { name: 'more-paraphrases.jsonl', caught: 0.77, falseAlarms: 0.02 },
].map((floor) => ({ ...floor, name: `messages/${floor.name}` }));
const floors = [...learned, ...unseen];

describe('the review of our own messages', () => {
  it('has at least 600 of them, about half respectful', () => {
    const all = floors.flatMap(({ name }) => set(name));
    expect(all.length).toBeGreaterThanOrEqual(600);
    const respectful = all.filter((message) => message.label === 'respectful').length / all.length;
    expect(respectful).toBeGreaterThan(0.45);
  });

  it.each(floors.filter(({ caught }) => caught > 0))('catches most problems in $name', ({ name, caught }) => {
    const { missed, problems } = measured(name);
    expect(1 - missed.length / problems).toBeGreaterThanOrEqual(caught);
  });

  it.each(floors.filter(({ name }) => !name.endsWith('problems.txt')))(
    'leaves respectful messages full of tempting words alone in $name',
    ({ name, falseAlarms }) => {
      const found = measured(name);
      expect(found.falseAlarms.length / found.respectful).toBeLessThanOrEqual(falseAlarms);
    },
  );

  it.each([
    ['messages that it learned from', learned],
    ['messages that it never saw', unseen],
  ])('alarms on at most two in a hundred respectful %s', (_, sets) => {
    const all = sets.map(({ name }) => measured(name));
    const respectful = all.reduce((sum, one) => sum + one.respectful, 0);
    const alarms = all.reduce((sum, one) => sum + one.falseAlarms.length, 0);
    expect(respectful).toBeGreaterThan(150);
    expect(alarms / respectful).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['ordinary mail', ['mails.jsonl', 'more-mails.jsonl'], 0.88],
    ['messages without a giveaway word', ['paraphrases.jsonl', 'more-paraphrases.jsonl'], 0.74],
  ])('catches most problems in %s that it never saw', (_, names, least) => {
    const all = names.map((name) => measured(`messages/${name}`));
    const problems = all.reduce((sum, one) => sum + one.problems, 0);
    const missed = all.reduce((sum, one) => sum + one.missed.length, 0);
    expect(1 - missed / problems).toBeGreaterThanOrEqual(least);
  });

  it('names the rule that a message breaks, and seldom another one', () => {
    const { rules } = measure(floors.flatMap(({ name }) => set(name)));
    const often = [...rules].filter(([, { right, missed }]) => right.length + missed.length >= 10);
    expect(often.length).toBeGreaterThanOrEqual(8);
    for (const [rule, { right, wrong, missed }] of often) {
      const reached = {
        rule,
        precise: right.length / (right.length + wrong.length) >= 0.75,
        found: right.length / (right.length + missed.length) >= 0.6,
      };
      expect(reached).toEqual({ rule, precise: true, found: true });
    }
  });
});
