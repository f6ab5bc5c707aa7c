/**
 * Trains the classifier of sentences from the lists beside this file and writes src/etiquette/roles/weights.ts.
 * Run: npx tsx test/etiquette/training/train.ts [--folds] (with --folds it only measures, and writes nothing).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { voices, voicesOf, type Voice } from '../../../src/etiquette/roles/classifier.ts';
import { featuresOf, tableSize } from '../../../src/etiquette/roles/features.ts';
import { seeded, sentencesIn, type Labelled } from './sentences.ts';

const folder = join(import.meta.dirname, 'sentences');
const rounds = 30;
const pace = 0.35;
const decay = 2e-5;

const problems: readonly Voice[] = ['spot', 'press', 'intent', 'hurry', 'guilt', 'chase', 'entitle', 'excuse', 'blame'];
const hints: readonly Voice[] = ['cliche', 'flatter', 'dull'];

/** Softmax regression by AdaGrad over shuffled sentences; every line of the lists weighs the same within its voice. */
export function train(sentences: readonly Labelled[]): Float32Array {
  const width = voices.length;
  const weights = new Float32Array((tableSize + 1) * width);
  const steps = new Float32Array(weights.length).fill(1e-3);
  const random = seeded(11);
  const counts = new Map<Voice, number>();
  for (const { voice } of sentences) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  const variants = new Map<number, number>();
  for (const { line } of sentences) variants.set(line, (variants.get(line) ?? 0) + 1);
  const mean = sentences.length / width;
  const rows = sentences.map(({ text, voice, line }) => ({
    features: featuresOf(text.toLowerCase()),
    target: voices.indexOf(voice),
    weight: Math.sqrt(mean / (counts.get(voice) ?? mean)) * Math.sqrt(8 / (variants.get(line) ?? 1)),
  }));
  for (let round = 0; round < rounds; round++) {
    for (let last = rows.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [rows[last], rows[other]] = [rows[other]!, rows[last]!];
    }
    for (const { features, target, weight } of rows) {
      const kept = round < rounds - 2 ? features.filter(() => random() > 0.15) : features;
      const gain = 1 / Math.sqrt(kept.length || 1);
      const sums = new Float64Array(width);
      for (const place of kept)
        for (let voice = 0; voice < width; voice++) sums[voice]! += weights[place * width + voice]! * gain;
      let most = -Infinity;
      for (let voice = 0; voice < width; voice++)
        most = Math.max(most, (sums[voice]! += weights[tableSize * width + voice]!));
      let total = 0;
      for (let voice = 0; voice < width; voice++) total += sums[voice] = Math.exp(sums[voice]! - most);
      for (let voice = 0; voice < width; voice++) {
        const wanted = voice === target ? 0.97 : 0.03 / (width - 1);
        const error = (sums[voice]! / total - wanted) * weight;
        for (const place of kept) {
          const at = place * width + voice;
          const slope = error * gain + decay * weights[at]!;
          steps[at]! += slope * slope;
          weights[at]! -= (pace * slope) / Math.sqrt(steps[at]!);
        }
        const at = tableSize * width + voice;
        steps[at]! += error * error;
        weights[at]! -= (pace * 0.2 * error) / Math.sqrt(steps[at]!);
      }
    }
  }
  return weights;
}

function folds(sentences: readonly Labelled[]): void {
  const count = 5;
  const right = new Map<string, { hit: number; of: number; wrong: number }>();
  const tally = (voice: string) => right.get(voice) ?? right.set(voice, { hit: 0, of: 0, wrong: 0 }).get(voice)!;
  const misses: string[] = [];
  const seen = new Set<number>();
  const scores: { score: number; problem: boolean }[] = [];
  for (let fold = 0; fold < count; fold++) {
    const weights = train(sentences.filter(({ line }) => line % count !== fold));
    for (const { text, voice, line } of sentences) {
      if (line % count !== fold) continue;
      const shares = voicesOf(text.toLowerCase(), weights, 1);
      const score = problems.reduce((sum, one) => sum + (shares[voices.indexOf(one)] ?? 0), 0);
      if (seen.has(line)) continue;
      seen.add(line);
      if (!hints.includes(voice)) scores.push({ score, problem: problems.includes(voice) });
      const best = voices[shares.indexOf(Math.max(...shares))]!;
      tally(voice).of++;
      if (best === voice) tally(voice).hit++;
      else {
        tally(best).wrong++;
        misses.push(`${voice} → ${best} ${Math.max(...shares).toFixed(2)}: ${text}`);
      }
    }
  }
  for (const [voice, { hit, of, wrong }] of right)
    console.log(
      `${voice.padEnd(9)} ${of}  recall ${(hit / of).toFixed(2)}  precision ${(hit / (hit + wrong)).toFixed(2)}`,
    );
  const hits = [...right.values()];
  console.log('overall', (hits.reduce((sum, { hit }) => sum + hit, 0) / seen.size).toFixed(3));
  const calm = scores
    .filter((one) => !one.problem)
    .map((one) => one.score)
    .sort((a, b) => b - a);
  for (const share of [0.005, 0.01, 0.02, 0.05]) {
    const bar = calm[Math.floor(calm.length * share)] ?? 1;
    const loud = scores.filter((one) => one.problem);
    console.log(
      `false alarms ${share}: bar ${bar.toFixed(3)}, problems found ${(loud.filter((one) => one.score > bar).length / loud.length).toFixed(3)}`,
    );
  }
  if (process.argv.includes('--show')) for (const miss of misses) console.log(miss);
}

function write(weights: Float32Array): void {
  const most = weights.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  const limit = Math.min(most, 6);
  const unit = limit / 127;
  const small = Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / unit))));
  const packed = Buffer.from(small.buffer).toString('base64');
  writeFileSync(
    join(import.meta.dirname, '../../../src/etiquette/roles/weights.ts'),
    `// Made by test/etiquette/training/train.ts from the sentences beside it.\n/** What one step of a weight is worth. */\nexport const scale = ${unit};\n/** A byte a weight: for each place in the table, one a voice; the last row is the voices' own. */\nexport const packedWeights =\n  '${packed}';\n`,
  );
}

if (process.argv[1]?.endsWith('train.ts')) {
  const sentences = sentencesIn(folder, 10);
  console.log(`${sentences.length} sentences`);
  if (process.argv.includes('--folds')) folds(sentences);
  else write(train(sentences));
}
