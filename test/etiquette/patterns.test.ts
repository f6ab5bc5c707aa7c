import { expect, test } from '@jest/globals';
import { check } from 'recheck';
import { patternsOfTheHeart, type Pattern } from './patterns.ts';

/** The longest sentence the rules read; a pattern may take this long for one, in milliseconds. */
const longestSentence = 700;
const longestWait = 60;
/** How long the checker may think about one pattern, in milliseconds; what it can't settle by then is measured. */
const thinking = { timeout: 250, attackTimeout: 120, incubationTimeout: 120 };

const pumps = [
  'a',
  ' ',
  'a ',
  'A',
  'Aa ',
  '1',
  '.',
  ',',
  "a'",
  '-',
  'my ',
  'i ',
  'you ',
  'the the ',
  'Dr. A ',
  '[',
  '<a',
  'MD ',
  'M.D',
  '\n',
];

function slowestOf({ source, flags }: Pattern): number {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  let slowest = 0;
  for (const pump of pumps) {
    const text = pump.repeat(Math.ceil(longestSentence / pump.length));
    for (const end of ['', '!', '\u0000', ' x:']) {
      const from = performance.now();
      pattern.test(text + end);
      slowest = Math.max(slowest, performance.now() - from);
    }
  }
  return slowest;
}

test('no pattern of the heart can be made to take exponential time', async () => {
  const exponential: string[] = [];
  for (const { source, flags, file } of await patternsOfTheHeart()) {
    const answer = await check(source, flags, thinking);
    if (answer.status === 'vulnerable' && answer.complexity.type === 'exponential')
      exponential.push(`${file}: ${source}`);
  }
  expect(exponential).toEqual([]);
}, 240_000);

test('no pattern of the heart dwells on a sentence of the greatest length', async () => {
  const slow = (await patternsOfTheHeart())
    .filter((pattern) => slowestOf(pattern) > longestWait && slowestOf(pattern) > longestWait)
    .map(({ file, source }) => `${file}: ${source}`);
  expect(slow).toEqual([]);
}, 60_000);
