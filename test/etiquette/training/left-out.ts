import { classifierOf, voices, type Voice } from '../../../src/etiquette/roles/classifier.ts';
import { learn } from './learn.ts';
import { problems, type Labelled } from './sentences.ts';

const hints: readonly Voice[] = ['cliche', 'flatter', 'dull'];

interface Judged extends Labelled {
  best: Voice;
  share: number;
  /** The share of all problem voices. */
  trouble: number;
}

/** Learns without each fold in turn, judges it, and tells how well that went. */
export function measureLearning(all: readonly Labelled[], folds: number, foldOf: (one: Labelled) => number): void {
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const voicesOf = classifierOf(learn(all.filter((one) => foldOf(one) !== fold)));
    const seen = new Set<number>();
    for (const one of all) {
      if (foldOf(one) !== fold || seen.has(one.line)) continue;
      seen.add(one.line);
      const shares = voicesOf(one.text.toLowerCase());
      const share = Math.max(...shares);
      const trouble = problems.reduce((sum, voice) => sum + (shares[voices.indexOf(voice)] ?? 0), 0);
      judged.push({ ...one, best: voices[shares.indexOf(share)]!, share, trouble });
    }
  }
  tell(judged);
}

function tell(judged: Judged[]): void {
  for (const voice of voices) {
    const own = judged.filter((one) => one.voice === voice);
    const taken = judged.filter((one) => one.best === voice);
    const hit = own.filter(({ best }) => best === voice).length;
    console.log(
      `${voice.padEnd(9)} ${own.length}  recall ${(hit / own.length).toFixed(2)}  precision ${(hit / taken.length).toFixed(2)}`,
    );
  }
  const right = judged.filter(({ voice, best }) => voice === best).length;
  console.log('overall', (right / judged.length).toFixed(3));
  const loud = judged.filter(({ voice }) => problems.includes(voice));
  const calm = judged.filter(({ voice }) => !problems.includes(voice) && !hints.includes(voice));
  calm.sort((one, other) => other.trouble - one.trouble);
  for (const part of [0.002, 0.005, 0.01, 0.02, 0.05]) {
    const bar = calm[Math.floor(calm.length * part)]?.trouble ?? 1;
    const found = loud.filter(({ trouble }) => trouble > bar).length / loud.length;
    console.log(`false alarms ${part}: bar ${bar.toFixed(3)}, problems found ${found.toFixed(3)}`);
  }
  if (!process.argv.includes('--show')) return;
  for (const { voice, best, share, trouble, text } of judged)
    if (voice !== best) console.log(`${voice} → ${best} ${share.toFixed(2)} (${trouble.toFixed(2)}): ${text}`);
}
