import type { Rule, RuleNumber } from '../../api/types.ts';

export const familyWords: Record<string, string> = {
  language: 'Language: what a message may say',
  pacing: 'Pacing: how often and when',
  consent: 'Consent and policy',
  season: 'Season',
};

export const familyShort: Record<string, string> = {
  language: 'Language',
  pacing: 'Pacing',
  consent: 'Consent',
  season: 'Season',
};

export const strengthWords: Record<Rule['strength'], string> = {
  A: 'Binding: a rule of the Match, or federal law',
  seed: 'The guide that this product keeps to',
  B: 'Official guidance, or that of a professional society',
  C: 'What advisers counsel',
  D: 'Our own default',
};

export const effectWords: Record<Rule['effect'], string> = {
  stop: 'mended or answered before the message is ready',
  wait: 'allowed from the day it names',
  mind: 'read it and accept it',
  hint: 'a suggestion; take it or leave it',
  due: 'opens a follow-up',
};

const one: Partial<Record<RuleNumber['unit'], string>> = {
  days: 'day',
  hours: 'hour',
  people: 'person',
  messages: 'message',
  words: 'word',
  letters: 'letter',
  requests: 'request',
  sentences: 'sentence',
};

/** "7 days", "1 person", "80 %", "2". */
export const amount = (value: number, unit: RuleNumber['unit']): string => {
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  if (unit === 'count') return String(value);
  return `${value} ${value === 1 ? (one[unit] ?? unit) : unit}`;
};

/** Whether every typed word stands somewhere in the rule. */
export const speaksOf = (rule: Rule, typed: string): boolean => {
  const { id, says, because, source, numbers } = rule;
  const labels = Object.values(numbers).map(({ label }) => label);
  const all = [id, says, because, source, strengthWords[rule.strength], ...rule.effects, ...labels].join(' ');
  const lower = all.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
};

export const isChanged = ({ value, ...number }: RuleNumber): boolean => value !== number.default;
