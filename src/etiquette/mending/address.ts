import { familyName } from '../family-name.ts';
import type { RecipientFacts } from '../facts/message.ts';

const title = /^(?:dr|doctor|prof|professor|mr|mrs|ms|mx)\b\.?/i;
const physician = /\b(?:MD|DO|MBBS|M\.D\.|D\.O\.)(?![a-z])/;

/** How somebody is addressed: "Dr. Osei", "Amara" on first-name terms, else the whole name; null without a name. */
export function addressOf(recipient: RecipientFacts): string | null {
  const { name, called, credentials, firstNameTerms, nearPeer } = recipient;
  const plain = name?.replace(/,.*$/, '').trim() ?? '';
  const bare = plain.replace(title, '').trim();
  if (bare === '') return null;
  if (/\s/.test(bare) && (firstNameTerms || nearPeer)) return bare.replace(/\s.*$/s, '');
  const own = title.exec(plain)?.[0];
  if (own) return `${own} ${familyName(bare)}`;
  if (called) return called;
  return physician.test(`${name} ${credentials ?? ''}`) ? `Dr. ${familyName(bare)}` : plain;
}
