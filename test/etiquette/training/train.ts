/**
 * Trains the classifier of sentences from the lists beside this file and writes src/etiquette/roles/weights.json.
 * Run: npx tsx test/etiquette/training/train.ts [--folds | --left-out FILE…] [--show]
 * (--folds measures on lines left out, --left-out on whole lists left out; both write nothing).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learned } from '../../../src/etiquette/roles/classifier.ts';
import { learn } from './learn.ts';
import { measureLearning } from './left-out.ts';
import { sentencesIn } from './sentences.ts';

const folder = join(import.meta.dirname, 'sentences');
const most = 6;

/**
 * Writes what one step of a weight is worth, the features that count as numbers of four bytes, and a byte a weight: for
 * each feature one a voice, and in the last row the voices' own.
 */
function write({ features, weights }: Learned): void {
  const unit =
    Math.min(
      most,
      Array.from(weights).reduce((high, value) => Math.max(high, Math.abs(value)), 0),
    ) / 127;
  const small = Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / unit))));
  const packed = (bytes: Int8Array | Int32Array) => Buffer.from(bytes.buffer).toString('base64');
  writeFileSync(
    join(import.meta.dirname, '../../../src/etiquette/roles/weights.json'),
    JSON.stringify({ unit, features: packed(features), weights: packed(small) }, null, 2) + '\n',
  );
}

const sentences = sentencesIn(folder, 6);
console.log(`${sentences.length} sentences from ${new Set(sentences.map(({ line }) => line)).size} lines`);
const leftOut = process.argv.indexOf('--left-out');
if (process.argv.includes('--folds')) measureLearning(sentences, 4, ({ line }) => line % 4);
else if (leftOut > 0) {
  const files = process.argv.slice(leftOut + 1).filter((name) => !name.startsWith('--'));
  measureLearning(sentences, files.length, ({ file }) => files.indexOf(file));
} else write(learn(sentences));
