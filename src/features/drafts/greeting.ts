import type { MentorRole } from '../../etiquette/words.ts';

interface Person {
  name: string;
  roles: readonly MentorRole[];
  answersOnFirstName: boolean;
}

const title = /^(?:dr|doctor|prof|professor|mr|mrs|ms|mx)\.?\s+/i;
const peers: ReadonlySet<MentorRole> = new Set(['resident', 'alumnus']);

/** Whether this person is greeted by first name: they sign so themselves, or are only a few years ahead. */
function onFirstNameTerms({ roles, answersOnFirstName }: Pick<Person, 'roles' | 'answersOnFirstName'>): boolean {
  return answersOnFirstName || (roles.length > 0 && roles.every((role) => peers.has(role)));
}

/**
 * The greeting a message opens with: "Dear Amara," on first-name terms, else "Dear Dr. Osei,".
 * @param titled how the person is named with their title: "Dr. Osei", or the whole name where no title is known
 */
export function greetingOf(person: Person, titled: string): string {
  const first = onFirstNameTerms(person) ? firstName(person.name) : null;
  return `Dear ${first ?? titled},`;
}

/** null where the name is a title and one word, as in "Dr. Osei", so that which name it is can't be told. */
function firstName(name: string): string | null {
  const bare = name.trim().replace(title, '').split(',')[0] ?? '';
  const words = bare.split(/\s+/).filter((word) => word !== '');
  if (words.length === 1 && title.test(name.trim())) return null;
  return words[0] ?? null;
}
