import { expect, test } from '@jest/globals';
import type { Found } from '../../src/dashboard/api/types.ts';
import { follow, inOrder, runsOf } from '../../src/dashboard/parts/review/findings-in-text.ts';

const text = 'Dear Dr. Smith, reply by Friday.';
const found = (words: string, more: Partial<Found> = {}): Found => {
  const start = words === '' ? 0 : text.indexOf(words);
  return {
    ...{ rule: 'language/urgency', effect: 'mind', strength: 'seed', start, end: start + words.length },
    ...{ message: words, instead: '', because: '', source: '', from: null, answer: 'accept', ...more },
  };
};
const friday = found('reply by Friday', { replacement: { start: 22, end: 31, text: 'whenever it suits you' } });

test('what was found, and what is proposed for it, move with their words', () => {
  const [moved] = follow([friday], text, `Good day! ${text}`);
  expect(moved).toMatchObject({ start: 26, end: 41, replacement: { start: 32, end: 41 } });
  const [stayed] = follow([friday], text, `${text} Maya`);
  expect(stayed).toMatchObject({ start: 16, end: 31, replacement: { start: 22, end: 31 } });
});

test('words that were touched are no longer marked, and what was proposed for a touched place is no longer proposed', () => {
  expect(follow([friday], text, text.replace('Friday', 'Monday'))).toEqual([]);
  const wide = found('reply', { replacement: { start: 15, end: 32, text: '' } });
  const [kept] = follow([wide], text, text.replace('Friday', 'Monday'));
  expect(kept).toMatchObject({ start: 16, end: 21 });
  expect(kept?.replacement).toBeUndefined();
});

test('a finding about the whole stays whatever is typed', () => {
  const whole = found('');
  expect(follow([whole], text, 'Anything')).toEqual([{ ...whole, replacement: undefined }]);
});

test('one steps from what concerns the whole through the text to the hints about the whole', () => {
  const hint = found('', { effect: 'hint', message: 'hint' });
  const stop = found('', { effect: 'stop', message: 'stop' });
  const order = inOrder([hint, friday, found('Dear Dr. Smith'), stop]).map(({ message }) => message);
  expect(order).toEqual(['stop', 'Dear Dr. Smith', 'reply by Friday', 'hint']);
});

test('where findings overlap, the strongest gives the underline', () => {
  const runs = runsOf(text, [friday, found('by Friday', { effect: 'stop' })]);
  expect(runs.map((run) => [run.text, run.effect])).toEqual([
    ['Dear Dr. Smith, ', null],
    ['reply ', 'mind'],
    ['by Friday', 'stop'],
    ['.', null],
  ]);
});
