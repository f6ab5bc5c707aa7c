import { namePartsOf } from '../../reading/names.ts';
import type { WordsRule } from '../../reading/reading.ts';

const before =
  '(?:suggested by|recommended by|referred by|introduced by|on the advice of|at the suggestion of|advice of|my (?:reference|mentor|referee|recommender),?|references?(?: are| is|:)?|(?:call|contact|ask|reach|write to) (?:my (?:mentor|reference),? )?|i was (?:sent|referred) (?:to you )?by|by way of|through|thanks to)';
const after =
  '(?:,? (?:my (?:mentor|attending|reference),?|who \\w+ me),?)?,? (?:(?:kindly |warmly |just |has |had |also |recently )?(?:suggested|recommended|told me|encouraged|advised|referred|introduced|urged|said|thought|mentioned|gave me your|sent me|pointed me)|(?:can|could|will|would|is (?:happy|willing|glad) to|has offered to|has agreed to) (?:\\w+ )?(?:vouch|speak|tell|confirm|recommend|attest|serve|act|be)|(?:is|as) (?:one of )?my (?:reference|references|referee|recommender)|as (?:a|my) (?:reference|referee|introducer))';

export const askBeforeNaming: WordsRule = {
  id: 'consent/ask-before-naming',
  asks: 'words',
  effects: ['stop'],
  strength: 'seed',
  numbers: [],
  says: 'Name a mentor as reference or introducer only with their permission on record.',
  because: 'A name used without asking costs its owner trust, and you the mentor.',
  source: 'guide, Targeted Networking: permission to mention them',
  check(reading) {
    const recipient = namePartsOf(reading.facts.recipient?.name ?? '').at(-1);
    const named = (reading.facts.people ?? []).flatMap((person) => {
      const last = namePartsOf(person.name).at(-1);
      if (last === undefined || last === recipient) return [];
      const name = `(?:(?:dr|prof|mr|ms|mrs)\\.? |(?:doctor|professor) )?(?:\\p{L}[\\p{L}.'-]* )?${last.replace(/[^\p{L}'-]/gu, '')}`;
      const says = new RegExp(`\\b${before} ${name}(?![\\p{L}])|(?<![\\p{L}])${name}${after}`, 'u');
      return reading.sentences.flatMap((sentence) => {
        const hit = says.exec(sentence.lower);
        return hit
          ? [{ person, start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }]
          : [];
      });
    });
    if (named.length === 0) return null;
    const open = named.filter(({ person }) => person.mayBeNamed !== true);
    if (open.length === 0) return { ok: `${named[0]?.person.name} allowed you to use their name.` };
    return open.map(({ person, start, end }) => ({
      ...reading.placed({ start, end }),
      message: `This names ${person.name} as reference or introducer, and no permission is on record.`,
      instead: `Ask ${person.name} first, or leave the name out.`,
    }));
  },
  examples: [
    {
      name: 'named without permission',
      given: {
        text: 'Dr. Lund suggested I write to you.',
        facts: { people: [{ name: 'Dr. Eva Lund', mayBeNamed: false }] },
      },
      says: ['This names Dr. Eva Lund as reference or introducer, and no permission is on record.'],
    },
    {
      name: 'named with permission',
      given: {
        text: 'My mentor Dr. Lund can vouch for my work.',
        facts: { people: [{ name: 'Dr. Eva Lund', mayBeNamed: true }] },
      },
      says: 'Dr. Eva Lund allowed you to use their name.',
    },
    {
      name: 'spoken of, not named as reference',
      given: { text: 'I worked with Dr. Lund in June.', facts: { people: [{ name: 'Dr. Eva Lund' }] } },
      says: null,
    },
    {
      name: 'the recipient themself',
      given: {
        text: 'Thank you, as Dr. Lund suggested.',
        facts: { recipient: { name: 'Eva Lund' }, people: [{ name: 'Eva Lund' }] },
      },
      says: null,
    },
    { name: 'nobody known', given: { text: 'Dr. Lund suggested I write to you.' }, says: null },
  ],
};
