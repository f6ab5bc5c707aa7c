import { shareOf, voices } from '../roles/classifier.ts';
import type { Role } from '../roles/role.ts';
import { calmed } from './calm.ts';
import type { Form } from './form.ts';
import { gistWeights } from './gist-weights.ts';
import { troubles, type Heard } from './heard.ts';

const shapes: readonly (keyof Form)[] = ['question', 'request', 'thanks', 'offer', 'denies', 'wayOut', 'reports', 'agreed', 'orders']; // prettier-ignore
const leavesFree = voices.indexOf('wayout');
const shortWords = 7;
const longWords = 25;
const leastShare = 1e-3;
/** What one may ask or hope for. */
const reaching =
  /\b(?:could|would|might|may|can|will|should|hope|hoping|wish|want|need|please|if|let|ask|love|trust|someone|somebody|only)\b|\?/;

/** How far a share lies from even, on the scale of its odds. */
const odds = (share: number) => Math.log((share + leastShare) / (1 - share + leastShare));

/** Sentences; the worst of them first. */
type Sorted = readonly [Heard, ...Heard[]];

/**
 * A message as a whole, in numbers: how troubling its worst sentence and the next one are, of what shape and kind the
 * worst is, and what company it keeps: thanks, a way out, plain talk. The same sentence weighs less among thanks.
 * @param sentences those that can be judged by their voice; the worst of them first
 * @param together how troubling the worst two sentences in a row are, from 0 to 1
 * @param said what the phrases found in the message
 * @param home whether the message speaks of medicine
 */
export function gistOf([worst, ...rest]: Sorted, together: number, said: ReadonlySet<Role>, home: boolean): number[] {
  const all = [worst, ...rest];
  const { likeliest: first, form, shares } = worst;
  const { lower } = worst.sentence;
  return [
    odds(worst.trouble),
    odds(together),
    odds(Math.max(0, ...rest.map(({ trouble }) => trouble))),
    first.share,
    Number(calmed(lower, form, shareOf(shares, leavesFree)).has(first.role)),
    Number(reaching.test(lower)),
    Number(worst.words < shortWords),
    Number(worst.words > longWords),
    Math.log(all.length),
    Number(home),
    Number(said.size > 0),
    ...troubles.map((role) => Number(role === first.role)),
    ...shapes.flatMap((shape) => [Number(form[shape]), Number(all.some(({ form }) => form[shape]))]),
    ...voices.flatMap((_, voice) => {
      const own = all.map((one) => shareOf(one.shares, voice));
      return [Math.log(Math.max(...own) + leastShare), own.reduce((sum, share) => sum + share, 0) / all.length];
    }),
  ];
}

/** How likely a message troubles its reader, on the scale of its odds; 0 is even. */
export function troubleOf(gist: readonly number[]): number {
  return gist.reduce((sum, value, at) => sum + value * gistWeights[at + 1]!, gistWeights[0]!);
}
