import type { PhraseList } from './phrase.ts';

/** Ways to presume a favour or to demand it. */
export const entitlementPhrases: PhraseList = {
  source: 'rulebook, Language; common practice of polite requests',
  phrases: [
    {
      says: '(?:your|a) (?:prompt|quick|swift|timely|immediate|speedy) (?:response|reply|answer|attention|action)',
      unless: 'thank you for your|thanks for your|grateful for your',
    },
    { says: '(?:favou?rable|positive|affirmative) (?:response|reply|answer|decision|consideration)' },
    { says: '(?:some |the )?good news (?:soon|from you|for me)|give me (?:some )?good news' },
    {
      says: "i(?:'ll| will| shall) (?:call|phone|ring|stop by|come by|drop by|visit)(?: \\w+){0,2} (?:you|your office|your clinic|at the number)",
      unless: 'if you|as (?:we )?agreed|as you (?:asked|suggested)|should you|happy to',
    },
    { says: "(?:i'm|i am|i was|we are) hoping (?:that )?we can move forward|hope (?:that )?we can move forward" },
    {
      says: 'i (?:expect|demand|insist on|require) (?:you|your|that you|a reply|an answer|a response|an explanation|to hear)',
    },
    { says: "i(?:'m| am) counting on (?:you|your)|count on your (?:letter|help|support|yes)" },
    { says: 'i (?:deserve|am owed|am entitled|have earned) (?:a|an|your|to|the)', unless: "don't|not|no" },
    {
      says: "i(?:'ve| have)? (?:already |gone ahead and )?(?:listed|named|put) you(?:r name)? (?:down )?(?:as|for)",
      unless: 'with your permission|you agreed|you kindly|you said',
    },
    {
      says: 'you (?:need to|must|have to) (?:write|send|answer|call|reply|respond|give|arrange|help|upload)',
      unless: 'need to (?:reply|respond|answer|write|send)? ?anything|only if|if you',
    },
    { says: 'send me (?:the (?:contact|names|list|addresses)|a list of)|(?:just|simply|please) sign (?:it|and)' },
    {
      says: "i(?:'ve| have|'m| am)? (?:already |just )?(?:put|placed|booked|blocked|added|scheduled|reserved|putting|booking|blocking)(?: \\w+){1,5} (?:on|in|into) your (?:calendar|schedule|diary|agenda)",
      unless: 'as (?:we|you)|you (?:asked|offered|suggested|agreed)',
    },
    {
      says: '(?:send|mail|e-?mail|forward|give|show) me (?:a|the|your) (?:copy|draft|letter|text)(?: \\w+){0,4} (?:so (?:that )?i can|before it|to check)',
    },
    { says: "(?:make sure|see to it) (?:that )?(?:you|your|it(?:'s| is) (?:done|sent|signed|in))" },
    { says: 'know why (?:i|my)|(?:explain|tell me) why (?:i|you|my)' },
    { says: 'what (?:new )?leads you have|by now you (?:should|must) have' },
    { says: "i(?:'m| am) sure you(?:'ll| will| can) (?:agree|help|say|write|do|make|find)" },
  ],
};
