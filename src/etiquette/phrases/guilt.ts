import type { PhraseList } from './phrase.ts';

const understanding = 'no (?:rush|pressure|worries|hurry)|understand|not expecting|until (?:now|today)';

/** Ways to make a reader feel bad for silence or for saying no. */
export const guiltPhrases: PhraseList = {
  source: 'guide, Post-Interview Communication; common practice of polite follow-up',
  phrases: [
    {
      says: "(?:haven't|have not|hadn't|never|didn't|did not|yet to) (?:yet |even |ever )?(?:heard?|received?|gotten|got|get)(?: anything| a word)? (?:back|from you|a reply|an answer|any answer|a response|any response)",
      unless: understanding,
    },
    { says: 'i was (?:told|promised|assured) (?:that )?(?:i|you|we)' },
    { says: '(?:ignored|ignoring|ghosted|ghosting|forgotten|brushed off|abandoned) (?:about )?(?:me|my|us)' },
    { says: '(?:take|took|taking|taken|get|got) (?:the|a) hint' },
    {
      says: '(?:too|so) busy (?:for me|for us|to (?:reply|answer|respond|write|help))',
      unless: `if you|${understanding}|may be|might be|i've been`,
    },
    { says: '(?:stop|quit) (?:bothering|bugging|emailing|pestering|annoying|writing to) you' },
    { says: '(?:keep|keep on|hate to) (?:bothering|bugging|pestering|nagging|bother|bug|pester|nag) you' },
    { says: 'bother(?:ing)? you (?:again|yet again|once more)|that annoying' },
    { says: '(?:close|closing) (?:out )?your file' },
    { says: '(?:breaks my heart|let me down|left me hanging|leave me hanging|leaving me in the dark)' },
    {
      says: '(?:disappointed|hurt|let down|saddened|crushed) (?:that you|by your|if you|not to hear|to hear nothing|when you)',
      unless: "won't be|not be|never be",
    },
    { says: "after (?:all|everything) (?:that )?i(?:'ve| have)? (?:done|gave|given|put)" },
    { says: "you(?:'re| are) my (?:only|last|final) (?:hope|chance|option|shot)|(?:only|last) hope" },
    { says: '(?:least|minimum) you (?:could|can) do|you owe me|i think you owe' },
    {
      says: "(?:guess|suppose|assume|assuming|gather|take it) (?:that )?(?:you(?:'re| are)? (?:not|no longer|never|don't|didn't|have forgotten|too)|i(?:'m| am) not|my|this (?:isn't|is not))",
    },
    { says: '(?:your|the long|this long) silence' },
    { says: 'crazy (?:to|not to) (?:pass|miss|ignore|say)|crazy to' },
    {
      says: '(?:bump|bumping|bumped|float|floating) (?:this|it|my (?:e-?mail|note|message))(?: back)? (?:up|to the top)|to the top of your inbox',
    },
    { says: '(?:through|between) the cracks|(?:lost|buried) in your inbox' },
    { says: "why (?:i|you|nobody|no one) (?:haven't|have not|hasn't|didn't|never|did not)" },
  ],
};
