import { voices, type Learned, type Voice } from '../../../src/etiquette/roles/classifier.ts';
import { featuresOf } from '../../../src/etiquette/roles/features.ts';
import { problems, seeded, type Labelled } from './sentences.ts';

/** Courses of learning, each in another order; what they learned is averaged. */
const courses = 3;
const rounds = 18;
/** From this round on the weights of the rounds are averaged. */
const settled = 6;
const pace = 0.35;
const decay = 2e-5;
/** The share of features left out at random while learning. */
const leftOut = 0.15;
const blur = 0.03;
/** A feature counts when it stands in this many lines of the lists. */
const fewestLines = 4;

interface Row {
  /** Rows of the table of weights. */
  features: number[];
  target: number;
  weight: number;
}

function countedFeatures(sentences: readonly Labelled[], featuresAt: number[][]): Int32Array {
  const lines = new Map<number, { count: number; last: number }>();
  sentences.forEach(({ line }, at) => {
    for (const feature of featuresAt[at]!) {
      const seen = lines.get(feature);
      if (!seen) lines.set(feature, { count: 1, last: line });
      else if (seen.last !== line) [seen.count, seen.last] = [seen.count + 1, line];
    }
  });
  return Int32Array.from([...lines].filter(([, { count }]) => count >= fewestLines).map(([feature]) => feature)).sort();
}

/** A rare voice weighs more than its share, and a line with many variants little more than one with none. */
function weigher(sentences: readonly Labelled[]): (sentence: Labelled) => number {
  const lines = new Map<Voice, Set<number>>();
  const variants = new Map<number, number>();
  for (const { voice, line } of sentences) {
    (lines.get(voice) ?? lines.set(voice, new Set()).get(voice)!).add(line);
    variants.set(line, (variants.get(line) ?? 0) + 1);
  }
  const mean = variants.size / voices.length;
  return ({ voice, line }) =>
    Math.min(2, Math.sqrt(mean / lines.get(voice)!.size)) * Math.sqrt(8 / variants.get(line)!);
}

/** Two sentences in a row of one mail, as one: it troubles where either does. */
function togetherIn(sentences: readonly Labelled[]): Labelled[] {
  return sentences.slice(1).flatMap((two, at) => {
    const one = sentences[at]!;
    if (one.mail === undefined || one.mail !== two.mail || one.line === two.line) return [];
    const { voice } = !problems.includes(two.voice) && problems.includes(one.voice) ? one : two;
    return [{ ...two, voice, text: `${one.text} ${two.text}`, line: -two.line }];
  });
}

/** Softmax regression by AdaGrad over shuffled sentences, its weights averaged over the later rounds. */
export function learn(alone: readonly Labelled[]): Learned {
  const sentences = [...alone, ...togetherIn(alone)];
  const width = voices.length;
  const found = sentences.map(({ text }) => featuresOf(text.toLowerCase()));
  const features = countedFeatures(alone, found);
  const place = new Map([...features].map((feature, row) => [feature, row]));
  const weigh = weigher(sentences);
  const rows = sentences.map((sentence, at): Row => ({
    features: found[at]!.flatMap((feature) => place.get(feature) ?? []),
    target: voices.indexOf(sentence.voice),
    weight: weigh(sentence),
  }));
  const mean = new Float32Array((features.length + 1) * width);
  for (let course = 0; course < courses; course++) {
    const learned = learnOnce([...rows], features.length, seeded(11 + course));
    learned.forEach((value, at) => (mean[at]! += value / courses));
  }
  return { features, weights: mean, unit: 1 };
}

/** One course of learning: the weights of the voices, averaged over its later rounds. */
function learnOnce(rows: Row[], own: number, random: () => number): Float32Array {
  const weights = new Float32Array((own + 1) * voices.length);
  const steps = new Float32Array(weights.length).fill(1e-3);
  const mean = new Float32Array(weights.length);
  for (let round = 0; round < rounds; round++) {
    for (let last = rows.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [rows[last], rows[other]] = [rows[other]!, rows[last]!];
    }
    for (const row of rows)
      step(
        row,
        { weights, steps, own },
        row.features.filter(() => random() > leftOut),
      );
    if (round >= settled) weights.forEach((value, at) => (mean[at]! += value / (rounds - settled)));
  }
  return mean;
}

interface Table {
  weights: Float32Array;
  steps: Float32Array;
  /** The row of the voices' own weights. */
  own: number;
}

function step({ target, weight }: Row, { weights, steps, own }: Table, kept: number[]): void {
  const width = voices.length;
  const gain = 1 / Math.sqrt(kept.length || 1);
  const sums = new Float64Array(width);
  for (const row of kept)
    for (let voice = 0; voice < width; voice++) sums[voice]! += weights[row * width + voice]! * gain;
  let most = -Infinity;
  for (let voice = 0; voice < width; voice++) most = Math.max(most, (sums[voice]! += weights[own * width + voice]!));
  let total = 0;
  for (let voice = 0; voice < width; voice++) total += sums[voice] = Math.exp(sums[voice]! - most);
  const turn = (at: number, slope: number, speed: number) => {
    steps[at]! += slope * slope;
    weights[at]! -= (speed * slope) / Math.sqrt(steps[at]!);
  };
  for (let voice = 0; voice < width; voice++) {
    const wanted = voice === target ? 1 - blur : blur / (width - 1);
    const error = (sums[voice]! / total - wanted) * weight;
    for (const row of kept) turn(row * width + voice, error * gain + decay * weights[row * width + voice]!, pace);
    turn(own * width + voice, error, pace * 0.2);
  }
}
