import { attributionsIn, placesOf, samePlace, specialtyOf } from '../../reading/attributions.ts';
import { compareNames } from '../../reading/names.ts';
import type { WordsRule } from '../../reading/reading.ts';
import type { Objection } from '../../rule.ts';
import { wrongPersonExamples } from './examples/wrong-person.ts';

export const wrongPerson: WordsRule = {
  id: 'language/wrong-person',
  asks: 'words',
  effects: ['stop', 'mind'],
  strength: 'D',
  numbers: [],
  says: "Greet the person you write to, and speak of their place, nobody else's.",
  because: 'A name left over from another message tells the reader that it was copied.',
  source: 'default of this product',
  check(reading) {
    const { greeting, facts } = reading;
    const { name, specialty } = facts.recipient ?? {};
    const places = placesOf(facts);
    const objections: Objection[] = [];
    if (name && greeting && greeting.names.length > 0) {
      const compared = greeting.names.map((written) => compareNames(written, name));
      const who = greeting.names.join(', ');
      if (!compared.includes('same')) {
        const near = compared.includes('near');
        objections.push({
          ...reading.placed(greeting),
          effect: near ? 'mind' : 'stop',
          message: near
            ? `The greeting says ${who}; the person you write to is ${name}.`
            : `The greeting names ${who}, but this goes to ${name}.`,
          instead: near
            ? `Check the spelling: ${name}.`
            : `Greet ${name}, and look for other words left from the earlier message.`,
        });
      }
    }
    const own = [...places, facts.sender?.name, ...(facts.people ?? []).map((person) => person.name)];
    for (const given of places.length > 0 || specialty ? attributionsIn(reading) : []) {
      if (given.of === 'place' && places.length > 0 && !own.some((mine) => mine && samePlace(given.name, mine))) {
        objections.push({
          ...reading.placed(given),
          message: `“${given.name}” is given as theirs, but ${name ?? 'this person'} is at ${places[0]}.`,
          instead: `Write ${places[0]}, or say whose place it is.`,
        });
      } else if (
        given.of === 'specialty' &&
        specialty &&
        specialtyOf(specialty) &&
        specialtyOf(given.name) !== specialtyOf(specialty)
      ) {
        objections.push({
          ...reading.placed(given),
          message: `“${given.name}” is given as theirs, but their specialty is ${specialty}.`,
          instead: `Write ${specialty}, or leave the specialty out.`,
        });
      }
    }
    if (objections.length > 0) return objections;
    if (!name && places.length === 0) return null;
    return reading.sentences.length === 0 && !greeting
      ? null
      : { ok: `Nothing here names another person or place as ${name ? `${name}'s` : 'theirs'}.` };
  },
  examples: wrongPersonExamples,
};
