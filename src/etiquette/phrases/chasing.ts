import type { PhraseList } from './phrase.ts';

const asAgreed = '(?:as|like) (?:you (?:asked|suggested|requested|told)|promised|i promised|agreed)';
const times =
  '(?:again|once more|once again|yet again|one (?:more|last|final) time|a (?:second|third|fourth|fifth) time|(?:several|multiple|many|three|four|five|a few|a couple of) times|twice)';

/** Ways to chase: bumping, circling back, counting one's attempts. */
export const chasingPhrases: PhraseList = {
  source: 'guide, Post-Interview Communication; rulebook, Language',
  phrases: [
    { says: 'circl(?:e|ing) back', unless: `${asAgreed}|circle back (?:next|in) ` },
    { says: 'bump(?:ing|ed)? (?:this|my|it|the thread)' },
    { says: 'checking back(?: in)?|check back in', unless: `${asAgreed}|should i check|happy to` },
    {
      says: `(?:follow(?:ing|ed)? up|reach(?:ing|ed) out|writing|written|asking|asked|tried|trying|e-?mailed|contacted you|messaged|checking in|check in|wrote|pinged|nudging)(?: to you| you)? ${times}`,
      unless: 'applied|patients?',
    },
    {
      says: '(?:my|is my|another|one last|one final) (?:second|third|fourth|fifth|last|final|2nd|3rd|4th) (?:and (?:last|final) )?(?:e-?mail|message|note|attempt|try|follow-?up|reminder|letter)',
    },
    { says: '(?:last|final) (?:attempt|try|nudge|ping|follow-?up|reminder|check-in)', unless: 'exam|step' },
    { says: '(?:another|one more) (?:gentle |friendly |quick |polite )?(?:reminder|nudge|ping|follow-?up|check-in)' },
    {
      says: "(?:i have|i've|we've) (?:now |already )?(?:written|e-?mailed|messaged|called|texted|reached out|sent)(?: you| to you)? (?:\\w+ ){0,3}(?:twice|three|four|five|several|multiple|a few|times|repeatedly)",
      unless: 'patients?|applications',
    },
    {
      says: '(?:despite|after) (?:my |all my |the )?(?:several|two|three|four|repeated|multiple|previous|many) (?:e-?mails|messages|attempts|notes|follow-?ups|calls|reminders)',
    },
    {
      says: 'been (?:a few|a couple of|a couple|several|two|three|four|five|six|many|over a|more than a|\\d+|quite some|some) ?(?:days|weeks|months|week|month|time) since (?:we (?:last )?(?:spoke|talked)|my (?:last|interview|application|e-?mail|previous)|i (?:last )?(?:wrote|e-?mailed|applied|heard|interviewed|reached))',
      unless: '(?:to|would) (?:share|update|tell|let you know|send|thank)|thought i',
    },
    {
      says: "(?:the|a|my) (?:second|third|fourth|fifth|sixth) (?:\\w+ )?(?:of mine|from me|i(?:'ve| have)? (?:now )?(?:sent|written|wrote))",
      unless: 'draft|paper|chapter|rotation|exam|essay',
    },
    {
      says: '(?:wrote|written|e-?mailed|called|asked|messages?|notes?|letters?|lines)(?: \\w+){0,3} (?:on|of) the \\d+(?:st|nd|rd|th)(?:,| and)(?: on| of)?(?: the)? \\d+(?:st|nd|rd|th)',
    },
    { says: "last (?:time|e-?mail|message) (?:i'll|i will|from me|you'll)" },
    { says: '(?:kept|keep) (?:trying to reach|asking you|checking|e-?mailing|following up|knocking)' },
    {
      says: 're-?send(?:ing)? (?:this|my)|(?:sending|forwarding) (?:this|my (?:note|e-?mail|message)) (?:again|once more)',
      unless: 'attach|typo|correct|link',
    },
    { says: 'in case (?:you|my|this|it) (?:\\w+ ){0,2}(?:missed|overlooked|got lost|got buried|lost|buried|slipped)' },
    { says: "^(?:still )?(?:haven't|have not) heard back" },
    { says: 'check(?:ing)? in to see what (?:new|other)' },
    { says: 'still (?:waiting|hoping) (?:for|on|to hear)(?: \\w+){0,2} (?:reply|response|answer|back|word|from you)' },
  ],
};
