import { familyName } from '../../etiquette/index.ts';
import type { MentorRole } from '../../etiquette/words.ts';

export interface Person {
  name: string;
  credentials: string | null;
  roles: readonly MentorRole[];
}

const doctorLetters = /\b(MD|DO|MBBS|MBBCh|MBChB|PhD|PharmD|PsyD|DDS|DMD|DNP|DPM)\b/i;
const doctorRoles: ReadonlySet<MentorRole> = new Set(['attending', 'faculty', 'resident', 'program-director']);
const prefix = /^(dr|doctor|prof|professor|mr|mrs|ms|mx)\.?\s+/i;
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
