import { placeholdersIn } from '../../reading/placeholders.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const unresolvedPlaceholder: WordsRule = {
  id: 'language/unresolved-placeholder',
  asks: 'words',
  effects: ['stop'],
  strength: 'D',
  numbers: [],
  says: 'Fill every field of a template before a message leaves.',
  because: 'An open field tells the reader that the same words went to others.',
  source: 'default of this product',
  check(reading) {
    if (reading.original.trim() === '' && reading.subject === '') return null;
    const inText = placeholdersIn(reading.original);
    const inSubject = reading.original.includes(reading.subject) ? [] : placeholdersIn(reading.subject);
    if (inText.length + inSubject.length === 0) return { ok: 'No template field is left open.' };
    const instead = 'Fill it in, or take the sentence out.';
    return [
      ...inText.map(({ start, end, words }) => ({ start, end, message: `${words} is still an open field.`, instead })),
      ...inSubject.map(({ words }) => ({ message: `${words} in the subject is still an open field.`, instead })),
    ];
  },
  examples: [
    { name: 'square brackets', given: { text: 'Dear [Name],\nThank you.' }, says: ['[Name] is still an open field.'] },
    { name: 'braces', given: { text: 'Dear {{ mentor.name }},' }, says: ['{{ mentor.name }} is still an open field.'] },
    { name: 'angle brackets', given: { text: 'I enjoyed <topic> a lot.' }, says: ['<topic> is still an open field.'] },
    {
      name: 'letters for something to come',
      given: { text: 'I worked at XXX.' },
      says: ['XXX is still an open field.'],
    },
    {
      name: 'in the subject',
      given: { subject: 'Thank you, {name}', text: 'Thank you.' },
      says: ['{name} in the subject is still an open field.'],
    },
    {
      name: 'links, addresses, notes and markup are not fields',
      given: { text: 'See [my page](https://example.org) or <maya@example.org> [1]. <b>Thank you</b> <3' },
      says: 'No template field is left open.',
    },
    { name: 'an empty text has no fields', given: { text: '' }, says: null },
  ],
};
