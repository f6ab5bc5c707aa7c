import { familyName } from '../../family-name.ts';
import { compareNames, namePartsOf } from '../../reading/names.ts';
import type { WordsRule } from '../../reading/reading.ts';
import { genericGreetingExamples } from './examples/generic-greeting.ts';

const isPhysician = (name: string, credentials: string) =>
  /^dr\b/i.test(name) || /\b(?:MD|DO|MBBS|M\.D\.|D\.O\.)\b/i.test(`${name} ${credentials}`);

export const genericGreeting: WordsRule = {
  id: 'language/generic-greeting',
  asks: 'words',
  effects: ['mind', 'hint'],
  strength: 'C',
  numbers: [],
  says: 'Greet the person by name, a physician by title and last name until invited otherwise.',
  because: 'A greeting without a name tells the reader that the message could be for anybody.',
  source: 'advisers on professional e-mail',
  check(reading) {
    const { greeting, facts } = reading;
    if (!greeting || !reading.english) return null;
    const { name, credentials, firstNameTerms, nearPeer } = facts.recipient ?? {};
    const place = reading.placed(greeting);
    if (greeting.to === 'role' || greeting.to === 'none') {
      const greeted = reading.plain.slice(greeting.start, greeting.end);
      return [
        {
          ...place,
          message: `“${greeted}” names nobody.`,
          instead: name ? `Write “Dear ${name}”.` : 'Find out who reads it, and greet them by name.',
        },
      ];
    }
    if (greeting.to === 'team') return { ok: 'A team is greeted as such.' };
    const [firstName, ...rest] = namePartsOf(name ?? '');
    const lastName = rest.at(-1);
    if (
      name &&
      firstName &&
      lastName &&
      isPhysician(name, credentials ?? '') &&
      firstNameTerms !== true &&
      !greeting.titled
    ) {
      const byFirstName = greeting.names.some(
        (written) => compareNames(written, firstName) === 'same' && !namePartsOf(written).includes(lastName),
      );
      if (byFirstName) {
        return [
          {
            ...place,
            effect: firstNameTerms === false && !nearPeer ? 'mind' : 'hint',
            message: `${greeting.names.join(', ')} is a first name, and ${name} is a physician you may not be on first-name terms with.`,
            instead: `Write “Dear Dr. ${familyName(name)}”.`,
          },
        ];
      }
    }
    return { ok: 'The greeting names the reader.' };
  },
  examples: genericGreetingExamples,
};
