import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messagesIn } from '../messages/blocks.ts';
import { measure } from '../training/measure.ts';

const folder = join(import.meta.dirname, '../messages');
const set = (name: string) => messagesIn(join(folder, name));

/** What we reach today, less a little; raise these when the review gets better, never lower them quietly. */
const floor = { caught: 0.78, falseAlarms: 0.02 };

describe('the review of our own messages', () => {
  it('has at least 300 of them, about half respectful', () => {
    const all = ['problems.txt', 'respectful.txt', 'held-out.txt', 'hints.txt'].flatMap(set);
    expect(all.length).toBeGreaterThanOrEqual(300);
    const respectful = all.filter((message) => message.label === 'respectful').length / all.length;
    expect(respectful).toBeGreaterThan(0.45);
  });

  it('catches most messages that ask, press or blame without a giveaway word', () => {
    const { missed, problems } = measure(set('problems.txt'));
    expect(1 - missed.length / problems).toBeGreaterThanOrEqual(floor.caught);
  });

  it('leaves respectful messages full of tempting words alone', () => {
    const { falseAlarms, respectful } = measure(set('respectful.txt'));
    expect(falseAlarms.length / respectful).toBeLessThanOrEqual(floor.falseAlarms);
  });

  it.each(['held-out.txt', 'hints.txt'])('does nearly as well on %s, whose sentences were not trained on', (name) => {
    const { missed, problems, falseAlarms, respectful } = measure(set(name));
    expect(1 - missed.length / problems).toBeGreaterThanOrEqual(floor.caught - 0.03);
    expect(falseAlarms.length / respectful).toBeLessThanOrEqual(floor.falseAlarms + 0.015);
  });
});
