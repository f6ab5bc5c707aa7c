/**
 * Trains the weighing of whole messages from the labelled messages in `messages` beside this file and writes
 * src/etiquette/reading/gist-weights.ts. The sentences' classifier learned from none of them.
 * Run: npx tsx test/etiquette/training/gist.ts [--left-out] (measures on whole lists left out; writes nothing).
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../src/etiquette/reading/reading.ts';
import type { MessageKind } from '../../../src/etiquette/words.ts';
import { labelledIn, type Labelled } from './measure.ts';

/** Rules that the voice of a sentence may break. */
const voiced = ['direct-ask-for-spot', 'rank-pressure', 'rank-intent-uninvited', 'urgency', 'guilt', 'repeated-chasing', 'entitlement', 'score-excuse', 'oversharing-blame']; // prettier-ignore
const rounds = 3_000;
const pace = 0.3;
const momentum = 0.9;
/** How strongly weights are held back, for one message. */
const hold = 0.05;

interface Example {
  list: string;
  gist: readonly number[];
  troubles: boolean;
  weight: number;
}

/** What a message says around its worst sentence, in this many sentences: drafts are read while they are short, too. */
const windows = [1, 2, 4];
/** What a part of a message counts beside a whole one. */
const partWeighs = 0.25;
/** A part of a message that troubles teaches only where its worst sentence is at least this likely the one. */
const likely = 0.6;

/** The gists of a message and of its parts. */
function gistsOf(message: Labelled, troubles: boolean): Pick<Example, 'gist' | 'weight'>[] {
  const readOf = (text: string) => read({ kind: message.kind as MessageKind, text, facts: {}, ...(message.subject ? { subject: message.subject } : {}) }); // prettier-ignore
  const whole = readOf(message.text);
  const { gist, worst } = whole.judged();
  if (!worst) return [];
  const parts = troubles && worst.trouble < likely ? [] : windows.filter((size) => size < whole.sentences.length);
  return [
    { gist, weight: 1 },
    ...parts.map((size) => {
      const from = Math.max(0, worst.sentence.index - Math.floor(size / 2));
      const said = whole.sentences.slice(from, from + size).map(({ text }) => text);
      return { gist: readOf(`Dear Dr. Osei,\n\n${said.join(' ')}`).judged().gist, weight: partWeighs };
    }),
  ].filter((one) => one.gist.length > 0);
}

/** The examples in a folder's lists; a message with other faults only teaches nothing here. */
function examplesIn(folder: string): Example[] {
  return readdirSync(folder)
    .sort()
    .flatMap((list) =>
      labelledIn(join(folder, list)).flatMap((message) => {
        const troubles = message.expected.some((rule) => voiced.includes(rule.replace(/^\w+\//, '')));
        if (!troubles && message.label === 'problem') return [];
        return gistsOf(message, troubles).map((one) => ({ ...one, list, troubles }));
      }),
    );
}

const dot = (weights: readonly number[], gist: readonly number[]) =>
  gist.reduce((sum, value, at) => sum + value * weights[at + 1]!, weights[0]!);

/** Logistic regression, held back by the weights' squares; the first weight stands alone. */
function weigh(examples: readonly Example[]): number[] {
  const width = examples[0]!.gist.length;
  const column = (at: number) => examples.map(({ gist }) => gist[at]!);
  const mean = Array.from(
    { length: width },
    (_, at) => column(at).reduce((sum, one) => sum + one, 0) / examples.length,
  );
  const spread = mean.map((middle, at) => Math.sqrt(column(at).reduce((sum, one) => sum + (one - middle) ** 2, 0) / examples.length) + 1e-6); // prettier-ignore
  const rows = examples.map(({ gist, troubles, weight }) => ({ row: gist.map((one, at) => (one - mean[at]!) / spread[at]!), troubles, weight })); // prettier-ignore
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(width + 1).fill(0);
  const speed = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : hold * weight));
    for (const { row, troubles, weight } of rows) {
      const error = (1 / (1 + Math.exp(-dot(weights, row))) - Number(troubles)) * (weight / total);
      slope[0]! += error;
      row.forEach((value, at) => (slope[at + 1]! += error * value));
    }
    slope.forEach((value, at) => {
      speed[at] = momentum * speed[at]! - pace * value;
      weights[at]! += speed[at];
    });
  }
  const plain = weights.slice(1).map((weight, at) => weight / spread[at]!);
  return [weights[0]! - plain.reduce((sum, weight, at) => sum + weight * mean[at]!, 0), ...plain];
}

const examples = examplesIn(join(import.meta.dirname, 'messages'));
console.log(`${examples.length} messages, ${examples.filter(({ troubles }) => troubles).length} trouble`);
if (process.argv.includes('--left-out')) {
  const judged = [...new Set(examples.map(({ list }) => list))].flatMap((list) => {
    const weights = weigh(examples.filter((one) => one.list !== list));
    return examples.filter((one) => one.list === list).map((one) => ({ ...one, score: dot(weights, one.gist) }));
  });
  for (const list of new Set(judged.map((one) => one.list))) {
    const told = (troubles: boolean, bar: number) => {
      const all = judged.filter((one) => one.list === list && one.weight === 1 && one.troubles === troubles);
      return `${all.filter(({ score }) => score >= bar).length}/${all.length}`;
    };
    const bars = [0, 0.5, 1].map((bar) => `${told(true, bar)} ${told(false, bar)}`);
    console.log(`${list}: found and false alarms from 0, 0.5, 1: ${bars.join(', ')}`);
  }
  for (const bar of [-0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]) {
    const share = (troubles: boolean, whole: number) => {
      const all = judged.filter((one) => one.weight === whole && one.troubles === troubles);
      return all.filter(({ score }) => score >= bar).length / all.length;
    };
    console.log(
      `from ${bar}: false alarms ${share(false, 1).toFixed(3)}, found ${share(true, 1).toFixed(3)}; in parts ${share(false, partWeighs).toFixed(3)}, ${share(true, partWeighs).toFixed(3)}`,
    );
  }
} else
  writeFileSync(
    join(import.meta.dirname, '../../../src/etiquette/reading/gist-weights.ts'),
    `// Made by test/etiquette/training/gist.ts from the messages beside it.\n` +
      `/** What each number of a gist weighs; the first stands alone. */\nexport const gistWeights: readonly number[] = [\n` +
      weigh(examples).map((weight) => `  ${Number(weight.toPrecision(5))},\n`).join('') + `];\n`, // prettier-ignore
  );
