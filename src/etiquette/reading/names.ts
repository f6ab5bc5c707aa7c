const titles = new Set(
  'dr doctor prof professor mr mrs ms mx miss sir md do mbbs phd mph jr sr ii iii facp faafp mba rn np pa dean chief'.split(
    ' ',
  ),
);
const nicknames = [
  'elizabeth liz beth eliza lizzie betsy', 'michael mike mick', 'robert rob bob bobby', 'william will bill billy liam', 'katherine catherine kate katie kathy cathy kat',
  'jennifer jen jenny', 'thomas tom tommy', 'james jim jimmy jamie', 'john jack johnny jon', 'jonathan jon', 'margaret maggie meg peggy', 'susan sue susie', 'samuel sam',
  'samantha sam', 'alexander alex sasha', 'alexandra alex sandra', 'benjamin ben', 'daniel dan danny', 'david dave', 'edward ed ted eddie', 'joseph joe joey', 'matthew matt',
  'nicholas nick', 'patricia pat patty trish', 'rebecca becky becca', 'richard rick rich dick', 'steven steve', 'stephen steve', 'timothy tim', 'victoria vicky tori', 'christopher chris',
  'christina chris tina', 'andrew andy drew', 'anthony tony', 'charles charlie chuck', 'gregory greg', 'jeffrey jeff', 'kenneth ken', 'lawrence larry', 'leonard leo len', 'peter pete',
  'philip phil', 'ronald ron', 'theodore ted theo', 'deborah deb debbie', 'barbara barb', 'kimberly kim', 'pamela pam', 'theresa terry tess', 'abigail abby', 'joshua josh', 'zachary zach',
].map((line) => new Set(line.split(' '))); // prettier-ignore

/** A name's parts for comparing: no titles, no letters after the name, no accents, lower case. */
export function namePartsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .flatMap((part) => (part.includes('-') ? [part, ...part.split('-')] : [part]))
    .filter((part) => part.length > 1 && !titles.has(part));
}

/** Edits (insert, drop, change, swap of neighbours) between two short words, as far as `limit`. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Row and column by row and column of the usual table, one list; each place read was written before.
  const width = b.length + 1;
  const costs = Array.from({ length: width }, (_, j) => j);
  const back = (steps: number): number => costs[costs.length - steps]!;
  for (let i = 1; i <= a.length; i++) {
    costs.push(i);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      costs.push(
        Math.min(back(width) + 1, back(1) + 1, back(width + 1) + same, swapped ? back(2 * width + 2) + 1 : Infinity),
      );
    }
  }
  return back(1);
}

/** How a written name relates to somebody's own: the same, nearly the same (a slip of the pen), or another. */
export function compareNames(written: string, own: string): 'same' | 'near' | 'other' {
  const parts = namePartsOf(written);
  const ownParts = namePartsOf(own);
  if (parts.length === 0 || ownParts.length === 0) return 'same';
  const same = (a: string, b: string) => a === b || nicknames.some((set) => set.has(a) && set.has(b));
  if (parts.some((part) => ownParts.some((mine) => same(part, mine)))) return 'same';
  const near = (a: string, b: string) =>
    Math.min(a.length, b.length) >= 4 && editsBetween(a, b, 2) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1);
  return parts.some((part) => ownParts.some((mine) => near(part, mine))) ? 'near' : 'other';
}
