import type { MentorRole } from '../../etiquette/words.ts';

interface Person {
  name: string;
  credentials: string | null;
  roles: readonly MentorRole[];
}

const doctorLetters = /\b(MD|DO|MBBS|MBBCh|MBChB|PhD|PharmD|PsyD|DDS|DMD|DNP|DPM)\b/i;
const doctorRoles: ReadonlySet<MentorRole> = new Set(['attending', 'faculty', 'resident', 'program-director']);
const prefix = /^(dr|doctor|prof|professor|mr|mrs|ms|mx)\.?\s+/i;
const suffix = /^(jr|sr|ii|iii|iv|md|do|phd|mph|mbbs)\.?$/i;
/** The small words with which a family name may begin. */
const particle = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|san|st\.?)$/i;

/** How explanations name a person: "Dr. Osei" where they are a doctor, as far as is known, else their whole name. */
export function titleOf({ name, credentials, roles }: Person): string {
  const given = name.trim().replace(/\s+/g, ' ');
  const bare = given.replace(prefix, '');
  const titled = /^(dr|doctor|prof|professor)\.?\s/i.test(given);
  const isDoctor =
    titled || doctorLetters.test(plainLetters(credentials)) || roles.some((role) => doctorRoles.has(role));
  return isDoctor ? `Dr. ${familyName(bare)}` : given;
}

function plainLetters(credentials: string | null): string {
  return (credentials ?? '').replaceAll('.', '');
}

function familyName(name: string): string {
  const words = (name.split(',')[0] ?? name).split(' ').filter((word) => word !== '');
  while (words.length > 1 && suffix.test(words.at(-1) ?? '')) words.pop();
  const first = words.findIndex((word, place) => place > 0 && particle.test(word));
  const from = first > 0 && first < words.length - 1 ? first : words.length - 1;
  return words.slice(Math.max(0, from)).join(' ') || name;
}
