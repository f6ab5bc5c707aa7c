import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formOf } from '../../../src/etiquette/reading/form.ts';
import { classifierOf, voices, voicesOf } from '../../../src/etiquette/roles/classifier.ts';
import { featuresOf } from '../../../src/etiquette/roles/features.ts';
import { tokensOf } from '../../../src/etiquette/roles/tokens.ts';

const sum = (shares: Float64Array) => shares.reduce((all, share) => all + share, 0);

describe('the voices of a sentence', () => {
  it('share it among them, whatever is said and in whatever script', () => {
    for (const said of ['', 'надеюсь услышать вас на этой неделе', '…']) expect(sum(voicesOf(said))).toBeCloseTo(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (said) => {
        const shares = voicesOf(said.toLowerCase(), formOf(said.toLowerCase()));
        expect(shares).toHaveLength(voices.length);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(sum(shares)).toBeCloseTo(1);
      }),
    );
  });

  it('are as frequent as they are at all where nothing that was learned is in it', () => {
    const own = Float32Array.from(voices, (voice) => (voice === 'ask' ? Math.log(2) : 0));
    const shares = classifierOf({ features: new Int32Array(), weights: own, unit: 1 })('may i ask?');
    expect(shares[voices.indexOf('ask')]).toBeCloseTo(2 / (voices.length + 1));
    expect(shares[voices.indexOf('spot')]).toBeCloseTo(1 / (voices.length + 1));
  });

  it('are told by each feature once, however often it comes', () => {
    const features = featuresOf('please, please, please');
    expect(new Set(features).size).toBe(features.length);
    const thrice = Float32Array.from({ length: 2 * voices.length }, (_, at) => (at === 1 ? 1 : 0));
    const heard = classifierOf({ features: Int32Array.of(features[0]!), weights: thrice, unit: 1 });
    expect(heard('please, please, please')).toEqual(heard('please,'));
  });
});

describe('the words of a sentence', () => {
  it('are written out where they are short forms', () => {
    expect(tokensOf("i can't, won't and don't")).toEqual(['i', 'can', 'not', ',', 'will', 'not', 'and', 'do', 'not']);
    expect(tokensOf("it's dr. osei's; let's say i'd come")).toEqual([
      'it',
      'is',
      'dr',
      'osei',
      ';',
      'let',
      'us',
      'say',
      'i',
      'would',
      'come',
    ]);
    expect(tokensOf("at 10 o'clock?")).toEqual(['at', '#', 'o', 'clock', '?']);
  });

  it('are none in another script', () => {
    expect(tokensOf('надеюсь …')).toEqual([]);
  });
});
