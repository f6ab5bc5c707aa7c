import { plainLine } from '../../platform/mailer/plain-line.ts';

const title = /^(?:dr|doctor|prof|professor|mr|mrs|ms|mx)\.?\s+/i;
const letters = /^(?:jr|sr|ii|iii|iv|md|do|phd|mph|mbbs|facp|faafp)\.?$/i;
const longest = 100;

/** The words of somebody's name, without titles before it and letters after it. */
function wordsOf(name: string): string[] {
  const plain = plainLine(name, 500);
  const bare = (plain.split(',')[0] ?? '').replace(title, '').split(' ');
  const words = bare.filter((word) => /\p{L}/u.test(word) && !letters.test(word));
  return words.length > 0 ? words : bare.filter((word) => word !== '');
}

/** "K.O." of "Dr. Kwame Osei, MD": first and last. */
export function initialsOf(name: string): string {
  const words = wordsOf(name);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const initials = ends.map((word) => /\p{L}/u.exec(word ?? '')?.[0]?.toUpperCase() ?? '');
  return initials.some((initial) => initial !== '') ? initials.map((initial) => `${initial}.`).join('') : 'somebody';
}

/** How people are named in a calendar, and in what is told there about them. */
export interface Naming {
  name(person: string): string;
  /** A text in which nobody is named otherwise. @param about whom it concerns, by their name */
  text(text: string, about: string[]): string;
}

export const fullNames: Naming = { name: (person) => plainLine(person, longest), text: (text) => text };

/**
 * Initials in place of names. In a text the whole name and the family name of everybody are recognized, with a title
 * before them; of those whom it concerns the first name too.
 * @param everybody names of the whole network
 */
export function initials(everybody: readonly string[]): Naming {
  const byFamily = new Map<string, string[]>();
  for (const name of everybody) {
    const family = wordsOf(name).at(-1)?.toLowerCase();
    if (family) byFamily.set(family, [...(byFamily.get(family) ?? []), name]);
  }
  return {
    name: initialsOf,
    text(text, about) {
      const hidden = about.reduce(
        (rest, name) => hide(rest, name, [...endings(name), ...wordsOf(name).slice(0, 1)], 'giu'),
        text,
      );
      const met = [...new Set(hidden.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [])];
      const others = met.flatMap((word) => byFamily.get(word.replace(/['’]s$/, '')) ?? byFamily.get(word) ?? []);
      return others.reduce((rest, name) => hide(rest, name, endings(name), 'gu'), hidden);
    },
  };
}

/** The whole name, and what is left of it without its first words: "van der Berg" and "Berg" too. */
function endings(name: string): string[] {
  return wordsOf(name).map((_, first, words) => words.slice(first).join(' '));
}

/** Puts initials where one of these forms of a name stands. */
function hide(text: string, name: string, forms: string[], flags: string): string {
  const any = forms
    .filter((form) => form.length > 1)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
  if (any === '') return text;
  const titles = '(?:(?:Dr|Doctor|Prof|Professor|Mr|Mrs|Ms|Mx)\\.?\\s+)?';
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${titles}(?:${any})(?![\\p{L}\\p{N}])`, flags), initialsOf(name));
}
