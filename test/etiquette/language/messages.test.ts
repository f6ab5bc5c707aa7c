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
  { name: 'respectful.txt', caught: 0, falseAlarms: 0.02 },
  { name: 'held-out.txt', caught: 0.83, falseAlarms: 0.01 },
  { name: 'hints.txt', caught: 0.86, falseAlarms: 0.04 },
  { name: 'fresh.txt', caught: 0.84, falseAlarms: 0.03 },
  { name: 'hidden-wishes.jsonl', caught: 0.66, falseAlarms: 0.01 },
  { name: 'pictures.jsonl', caught: 0.66, falseAlarms: 0.05 },
  { name: 'scenes.jsonl', caught: 0.5, falseAlarms: 0.07 },
  { name: 'everyday.jsonl', caught: 0.94, falseAlarms: 0.01 },
  { name: 'letters.jsonl', caught: 0.83, falseAlarms: 0.04 },
  { name: 'notes.jsonl', caught: 0.92, falseAlarms: 0.03 },
].map((floor) => ({ ...floor, name: `training/messages/${floor.name}` }));
/** Nothing was learned from these. */
const unseen = [
  { name: 'mails.jsonl', caught: 0.9, falseAlarms: 0.04 },
  { name: 'paraphrases.jsonl', caught: 0.53, falseAlarms: 0.07 },
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
