const suffix = /^(jr|sr|ii|iii|iv|md|do|phd|mph|mbbs)\.?$/i;
/** The small words with which a family name may begin. */
const particle = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|san|st\.?)$/i;

/** The family name in a name without its title: "Amara van den Berg, MD" gives "van den Berg". */
export function familyName(name: string): string {
  const all = name
    .replace(/,.*$/s, '')
    .split(' ')
    .filter((word) => word !== '');
  const words = all.slice(0, 1 + all.findLastIndex((word, place) => place === 0 || !suffix.test(word)));
  const first = words.findIndex((word, place) => place > 0 && particle.test(word));
  const from = first > 0 && first < words.length - 1 ? first : words.length - 1;
  return words.slice(Math.max(0, from)).join(' ') || name;
}
