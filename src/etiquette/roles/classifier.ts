import type { Form } from '../reading/form.ts';
import { featuresOf, tableSize } from './features.ts';
import { packedWeights, scale } from './weights.ts';

/** What the classifier tells apart; each sentence is mostly one of these. */
export const voices = [
  'plain', 'spot', 'press', 'intent', 'hurry', 'guilt', 'chase', 'entitle', 'excuse', 'blame', 'cliche', 'flatter',
  'dull', 'ask', 'wayout', 'offer', 'thank', 'news',
] as const; // prettier-ignore
export type Voice = (typeof voices)[number];

/** A table of weights: for each place, one number a voice. */
export type Weights = Int8Array | Float32Array;

function unpacked(packed: string): Int8Array {
  const bytes = Buffer.from(packed, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const trained = unpacked(packedWeights);

/** The share of each voice in a lower-case sentence; they sum to 1. */
export function voicesOf(lower: string, weights: Weights = trained, unit: number = scale, form?: Form): Float64Array {
  const features = featuresOf(lower, form);
  const sums = new Float64Array(voices.length);
  for (const place of features) {
    const row = place * voices.length;
    for (let voice = 0; voice < voices.length; voice++) sums[voice] = (sums[voice] ?? 0) + (weights[row + voice] ?? 0);
  }
  const gain = unit / Math.sqrt(features.length || 1);
  const bias = tableSize * voices.length;
  let most = -Infinity;
  for (let voice = 0; voice < voices.length; voice++) {
    const sum = (sums[voice] ?? 0) * gain + (weights[bias + voice] ?? 0) * unit;
    sums[voice] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let voice = 0; voice < voices.length; voice++) total += sums[voice] = Math.exp((sums[voice] ?? 0) - most);
  return sums.map((value) => value / total);
}
