import type { PhraseList } from './phrase.ts';

const list = '(?:rank(?:ing)?(?: order)?|match) list';

/** Ways to ask or press about a place on a rank list, or to trade promises. */
export const pressPhrases: PhraseList = {
  source: 'NRMP Match Participation Agreement; guide, Post-Interview Communication',
  phrases: [
    {
      says: `(?:where|how|how high|whether) (?:i|my|you|the program|your program|they) (?:\\w+ ){0,4}(?:on|in) (?:your|the|their)(?: \\w+)? ?(?:${list}|list|order|ranking)`,
    },
    {
      says: '(?:where|how) (?:do |did |might |would |will )?(?:i|you|we) (?:\\w+ ){0,3}(?:rank|ranked|ranking|stand) (?:me|on|in|with)',
    },
    {
      says: "(?:will|would|could|can|do|are|if|whether|that|please|hope|hoping) you(?: will|'ll|'d| would| could| can| plan to| intend to| are going to)?(?: please)? (?:rank|ranking) (?:me|us|my)",
    },
    {
      says: '(?:rank me|ranking me|ranked me)(?: \\w+)?',
      unless: '(?:however|wherever|no matter|regardless|not asking|without asking)',
    },
    { says: 'my (?:rank|ranking|place|position|standing) (?:on|in) (?:your|the) (?:rank )?(?:list|order|ranking)' },
    {
      says: "if (?:you|your program|i knew|i am|i'm) (?:\\w+ ){0,6}(?:rank|ranked|list|match) (?:\\w+ ){0,5}(?:i'll|i will|i would|i'd|then)",
    },
    { says: '(?:ranked to match|rank to match|ranked-to-match)' },
  ],
};

/** Ways to volunteer where one will put a program on one's own list. */
export const intentPhrases: PhraseList = {
  source: 'guide, Post-Interview Communication',
  phrases: [
    {
      says: "(?:i(?:'m| am|'ll| will| have| plan to| intend to| 've)?|i've|my) (?:\\w+ ){0,3}(?:rank|ranking|ranked) (?:you|your|the|this|my|\\w+) ?(?:\\w+ ){0,6}(?:first|number one|number 1|#1|no\\. 1|highly|at the top|second|near the top|very high|top)",
    },
    {
      says: '(?:my|our) (?:number one|number 1|#1|first|top|clear first|undisputed first|only) choice',
      unless: 'choice of|elective|rotation|topic|city|book|thesis|date',
    },
    {
      says: '(?:at|on) the (?:very )?top of my (?:rank |match |rank order )?list|(?:first|number one|#1) on my (?:rank |match )?(?:order )?list',
    },
    { says: "i(?:'ll| will| would)? (?:be ranking|rank) (?:you|your|the) (?:\\w+ ){0,3}(?:program|first)" },
    {
      says: '(?:will|would) (?:definitely |certainly |gladly |absolutely )?(?:come|attend|accept|commit)(?: \\w+){0,3} if (?:i )?match',
    },
  ],
};
