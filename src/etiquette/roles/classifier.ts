import { formOf, type Form } from '../reading/form.ts';
import { eachFeature } from './features.ts';
import { packedFeatures, packedWeights, scale } from './weights.ts';

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
  const rows = new Int32Array(mask + 1).fill(-1);
  features.forEach((feature, row) => {
    let slot = feature & mask;
    while (rows[slot]! >= 0) slot = (slot + 1) & mask;
    rows[slot] = row;
  });
  const seen = new Int32Array(features.length);
  let turn = 0;
  return (lower, form = formOf(lower)) => {
    const sums = new Float64Array(width);
    let count = 0;
    turn++;
    eachFeature(lower, form, (feature) => {
      for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
        const row = rows[slot]!;
        if (row < 0) return;
        if (features[row] !== feature) continue;
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

const weightBytes = bytesOf(packedWeights);

/** The share of each voice in a lower-case sentence. */
export const voicesOf = classifierOf({
  features: new Int32Array(bytesOf(packedFeatures).buffer),
  weights: new Int8Array(weightBytes.buffer),
  unit: scale,
});
