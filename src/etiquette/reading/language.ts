const common = new Set(
  (
    'the of and to a in for is on that by this with i you it not or be are from at as your all have was we will my an ' +
    'can has but our if do about would so they their me thank thanks what when which who there please hi dear hello ' +
    'how any been had could more up out just am no one time like know'
  ).split(' '),
);
const foreign = new Set(
  (
    'de la el que los las una por para con der die das und ist nicht ich sie mit ein eine le les des et est pour vous ' +
    'je nous dans sur di il che non per una del della um uma não os você é het een van niet ik en och att det som ' +
    'jest nie się bir ve için'
  ).split(' '),
);

/** Whether a text is English enough to be judged for its language; a very short one is taken to be. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return true;
  const latin = words.filter((word) => /^[a-z]/.test(word)).length;
  if (latin < words.length * 0.6) return false;
  if (words.length < 8) return true;
  const english = words.filter((word) => common.has(word)).length;
  const other = words.filter((word) => foreign.has(word)).length;
  return english / words.length >= 0.12 || english > other;
}
