import { formOf, type Form } from '../reading/form.ts';
import { eachFeature } from './features.ts';
import learned from './weights.json' with { type: 'json' };

/** What the classifier tells apart; each sentence is mostly one of these. */
export const voices = [
  'plain', 'spot', 'press', 'intent', 'hurry', 'guilt', 'chase', 'entitle', 'excuse', 'blame', 'score', 'cliche',
  'flatter', 'dull', 'ask', 'wayout', 'offer', 'thank', 'news',
] as const; // prettier-ignore
export type Voice = (typeof voices)[number];

/** What was learned: the features that count, and for each one weight a voice; the last row is the voices' own. */
export interface Learned {
  features: Int32Array;
  weights: Int8Array | Float32Array;
  /** What one step of a weight is worth. */
  unit: number;
}

function bytesOf(packed: string): Uint8Array {
  return Uint8Array.from(Buffer.from(packed, 'base64'));
}

/** The share of one voice, by its place among `voices`. */
export function shareOf(shares: Float64Array, voice: number): number {
  return shares[voice]!;
}

/**
 * Makes the classifier of what was learned; every place that is looked up lies inside its table. It gives the share of each voice in a lower-case sentence; they sum to 1.
 */
export function classifierOf({ features, weights, unit }: Learned): (lower: string, form?: Form) => Float64Array {
  const width = voices.length;
  const mask = 2 ** Math.ceil(Math.log2(features.length * 2 + 2)) - 1;
  /** Feature and row side by side, where a lookup finds both in one reach; a row of -1 is free. */
  const slots = new Int32Array((mask + 1) * 2).fill(-1);
  features.forEach((feature, row) => {
    let slot = feature & mask;
    while (slots[slot * 2 + 1]! >= 0) slot = (slot + 1) & mask;
    slots[slot * 2] = feature;
    slots[slot * 2 + 1] = row;
  });
  const seen = new Int32Array(features.length);
  let turn = 0;
  return (lower, form = formOf(lower)) => {
    const sums = new Float64Array(width);
    let count = 0;
    turn++;
    eachFeature(lower, form, (feature) => {
      for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
        const row = slots[slot * 2 + 1]!;
        if (row < 0) return;
        if (slots[slot * 2] !== feature) continue;
        if (seen[row] === turn) return;
        seen[row] = turn;
        count++;
        for (let voice = 0, at = row * width; voice < width; voice++, at++) sums[voice]! += weights[at]!;
        return;
      }
    });
    return sharesOf(sums, unit / Math.sqrt(count || 1), unit, weights.subarray(features.length * width));
  };
}

function sharesOf(sums: Float64Array, gain: number, unit: number, own: Int8Array | Float32Array): Float64Array {
  let most = -Infinity;
  for (let voice = 0; voice < sums.length; voice++) {
    const sum = sums[voice]! * gain + own[voice]! * unit;
    sums[voice] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let voice = 0; voice < sums.length; voice++) total += sums[voice] = Math.exp(sums[voice]! - most);
  return sums.map((value) => value / total);
}

/** The share of each voice in a lower-case sentence. */
export const voicesOf = classifierOf({
  features: new Int32Array(bytesOf(learned.features).buffer),
  weights: new Int8Array(bytesOf(learned.weights).buffer),
  unit: learned.unit,
});
