import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { voices, type Voice } from '../../../src/etiquette/roles/classifier.ts';

/** Voices that trouble a reader. */
export const problems: readonly Voice[] = ['spot', 'press', 'intent', 'hurry', 'guilt', 'chase', 'entitle', 'excuse', 'blame']; // prettier-ignore

/** A sentence and what it does. */
export interface Labelled {
  voice: Voice;
  text: string;
  /** The line it was made from: variants of one line never stand on both sides of a split. */
  line: number;
  /** The list it stands in. */
  file: string;
  /** The mail it stands in, where a list tells mails apart. */
  mail?: number;
}

/** A small generator of numbers with a fixed beginning, so that training can be repeated to the bit. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One variant of a line: each {a|b|c} gives one of its choices. */
export function variantOf(line: string, random: () => number): string {
  let text = line;
  for (let depth = 0; depth < 4 && text.includes('{'); depth++) {
    text = text.replace(/\{([^{}]*)\}/g, (_, choices: string) => {
      const all = choices.split('|');
      return all[Math.floor(random() * all.length)] ?? '';
    });
  }
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:?!])/g, '$1')
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

/** All sentences in a folder of lists: a heading "## voice" ("-" is plain), then a sentence a line, with choices; "# mail" begins a mail. */
export function sentencesIn(folder: string, perLine: number, seed = 7): Labelled[] {
  const random = seeded(seed);
  const sentences: Labelled[] = [];
  const slots = new Map<string, string>();
  let line = 0;
  let mails = 0;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    let voice: Voice = 'plain';
    let mail: number | undefined;
    for (const text of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const heading = /^## (\S+)/.exec(text);
      if (heading) {
        voice = voices.find((one) => one === heading[1]) ?? 'plain';
        continue;
      }
      const slot = /^\$(\w+) = (.*)$/.exec(text);
      if (slot) slots.set(slot[1] ?? '', `{${slot[2] ?? ''}}`);
      if (text === '# mail') mail = mails++;
      if (slot || text.trim() === '' || text.startsWith('# ')) continue;
      line++;
      const variants = new Set<string>();
      const open = text.replace(/\$(\w+)/g, (name, slot: string) => slots.get(slot) ?? name);
      const wanted = open.includes('{') ? perLine : 1;
      for (let tries = 0; tries < wanted * 3 && variants.size < wanted; tries++) variants.add(variantOf(open, random));
      for (const variant of variants)
        sentences.push({ voice, text: variant, line, file, ...(mail !== undefined && { mail }) });
    }
  }
  return sentences;
}
