const stop = new Set(
  ('about above after again also always another anything around because been before being below between both came come could does doing done down each else even ever every few for from gave ' +
    'get give given good great had has have having helpful her here hers him his how into its just know last less like little look made make many may maybe me mean might more most much must ' +
    'my need never new next nice not now off once one only onto other our out over own part perhaps really right said same say see she should since some something still such take talk than ' +
    'that the their them then there these they thing things think this those though through time today together told too took toward two under until upon use used using very want was way well ' +
    'went were what when where which while who why will with within without work worked working would year you your yours meeting meet met thank thanks grateful appreciate appreciated advice ' +
    'conversation spoke speak speaking talked chat call email mail message note week month day yesterday hour minutes morning afternoon kind kindly generous sharing shared share helped help ' +
    'learned learning learn hear heard listening insight insights wonderful pleasure enjoyed enjoy mentioned mention discussed discussing discuss interview interviewed doctor program residency ' +
    'medicine medical hospital clinic patient patients student team experience experiences career path question questions interest interested told').split(' '),
); // prettier-ignore

/** The stem of a word, roughly: enough to find "titrated" in "titrating". */
function stemOf(word: string): string {
  return word
    .replace(/'s$/, '')
    .replace(/(?:ations?|ingly|ings?|ments?|edly|ies|ied|ers?|ed|es|ly|s|y|e)$/, (end, at: number) =>
      at >= 3 ? '' : end,
    );
}

/** The words of a text that carry its matter, as stems; everyday and courtesy words left out. */
export function matterOf(text: string): Set<string> {
  const found = text
    .toLowerCase()
    .normalize('NFC')
    .matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu);
  const words = Array.from(found, ([word]) => word);
  return new Set(words.filter((word) => (word.length > 2 || /\d/.test(word)) && !stop.has(word)).map(stemOf));
}

/** The matter that two texts share. */
export function sharedMatter(one: string, other: string): string[] {
  const theirs = matterOf(other);
  return [...matterOf(one)].filter((stem) => theirs.has(stem));
}
