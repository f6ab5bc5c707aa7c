/** Past forms that don't end in -ed and open a note about what somebody did. */
const irregular = new Set(
  (
    'drew gave told said showed taught spoke wrote made took let sent brought found went came saw knew thought kept left ' +
    'led put ran set sat read held met built began chose felt got grew heard paid stood understood was were had did'
  ).split(' '),
);
/** Words in -ed or -ing that open the name of a thing as often as an act; what follows then tells. */
const things = new Set(
  'need feed seed breed integrated advanced shared training nursing counseling teaching evening morning meeting'.split(
    ' ',
  ),
);
const acted = /^\S+ (?:a|an|the|her|his|their|your|our|my|me|us|how|that|two|three|it|them)\b/i;
const talk =
  /^(?:(?:we|she|he|they|I) )?(?:(?:talked|spoke|spoken|chatted|asked)(?: me)? (?:about|of|on|over)|discussed) /i;
const clause = /^(?:(how|why|what) )?(?:she|he|they|dr\.? \p{Lu}[\p{L}'-]+) (?=\p{Ll})/iu;
const mine = /^(?:I|we) \p{Ll}/u;
const noName =
  /^(?:the|a|an|her|his|their|your|our|my|how|why|what|when|where|advice|suggestions?|story|stories|ideas?|tips?|we)\b/i;
const forYou: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go' };

/**
 * A note about a meeting, as jotted down, turned into words that fit after "thinking about": "drew the titration on a
 * napkin" gives "how you drew the titration on a napkin", "insulin titration" stays as it is.
 */
export function detailPhrase(detail: string): string {
  const ended = /[.!]\s*$/.test(detail);
  const bare = detail
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!]+$/, '')
    .replace(/\b(?:her|his|their) own\b/g, 'your own');
  const spoken = bare.replace(talk, '');
  if (spoken !== bare) return yours(lowered(spoken, ended));
  if (mine.test(bare)) return `how ${lowered(bare, true)}`;
  const subject = clause.exec(bare);
  const act = subject ? bare.slice(subject[0].length) : bare;
  const verb = (act.split(' ')[0] ?? '').toLowerCase();
  if (subject) return `${subject[1]?.toLowerCase() ?? 'how'} you ${spokenTo(verb)}${act.slice(verb.length)}`;
  if (isPast(verb, act)) return `how you ${lowered(act, true)}`;
  if (isGerund(verb, act)) return `you ${lowered(act, true)}`;
  if (/^that\b/i.test(bare)) return `what you said: ${bare.replace(/^that\s+/i, '')}`;
  return yours(lowered(bare, ended));
}

function isPast(word: string, act: string): boolean {
  return irregular.has(word) || (/^[a-z]{3,}ed$/.test(word) && (!things.has(word) || acted.test(act)));
}

function isGerund(word: string, act: string): boolean {
  return /^(?!.*thing$)[a-z]{3,}ing$/.test(word) && (!things.has(word) || acted.test(act));
}

/** A verb of a third person, said to the person: "presents" becomes "present". */
function spokenTo(verb: string): string {
  if (irregular.has(verb) || /ed$/.test(verb)) return forYou[verb] ?? verb;
  return (
    forYou[verb] ??
    verb
      .replace(/ies$/, 'y')
      .replace(/(sh|ch|ss|x|z)es$/, '$1')
      .replace(/([^s])s$/, '$1')
  );
}

/** Their things become yours, where the note begins with them. */
function yours(words: string): string {
  return words.replace(/^(?:her|his|their)\b/i, 'your');
}

/** Small first letter, unless the first word may be a name: words known to be none, or the start of a sentence. */
function lowered(words: string, sentence: boolean): string {
  const first = words.split(' ')[0] ?? '';
  const name = /^.[^\p{Ll}]*\p{Lu}/u.test(first) || first === 'I' || /^(?:Dr|Prof|St|Mt)\b/.test(first);
  return !name && (sentence || noName.test(words)) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
