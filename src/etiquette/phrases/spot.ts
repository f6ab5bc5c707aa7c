import type { PhraseList } from './phrase.ts';

const post = '(?:interview|spot|position|slot|seat|place|residency|vacancy)';
const thanks =
  'thank|grateful|appreciated?|pleased|honou?red|happy|excited|offered|accept|cancel|withdraw|resched|invit';

/** Ways to ask a person for a position, an interview, or favour with those who decide. */
export const spotPhrases: PhraseList = {
  source: 'guide, Targeted Networking',
  phrases: [
    {
      says: '(?:put|putting|place|placing|say|saying|drop|have|slip)(?: in)? (?:a|an?) (?:good |kind |quick |nice |positive )?word(?: in)? ?(?:for me|on my behalf|with (?:the|your|them|him|her|anyone|someone)|to (?:the|your)|so)',
      unless: "wouldn't|never",
    },
    { says: '(?:put|putting) in a (?:good|kind) word' },
    {
      says: '(?:vouch|advocate|lobby|go to bat|pull (?:some |a few |any )?strings|speak up|make (?:a|the) case|put in a call) (?:for me|on my behalf)',
      unless: 'in (?:a|the|your) letter',
    },
    { says: 'pull (?:some |a few |any )?strings|special (?:consideration|treatment)|make an exception' },
    {
      says: `(?:give|grant|offer|get|secure|arrange|save|find|reserve|open|land|squeeze|hold|guarantee)(?: me)?(?: in)?(?: for)? (?:an|a|the|my|one|me an?|me the|me one)(?: \\w+)? ${post}`,
      unless: `${thanks}|(?:did not|didn't|could not|couldn't|will not|won't|not able to) get`,
    },
    {
      says: "(?:could|would|can|will|please|kindly|hope you(?: will|'ll)?|hoping you(?: will|'ll)?|willing to|possible to|possible for you to|ask you to|ask that you) (?:\\w+ )?(?:consider|reconsider) (?:me|my)",
    },
    { says: '(?:being|be) considered (?:for|despite)', unless: `${thanks}|excited|chances? of` },
    {
      says: '(?:keep|bear|have|keeping) (?:me|my (?:name|resume|cv|file|application)) (?:in mind|on file)',
      unless: 'update',
    },
    { says: '(?:refer me|referral|recommend me)', unless: `patients?|clinic|${thanks}` },
    {
      says: "(?:will be|you'll be|are you|is your \\w+) hiring|(?:any|open|available) (?:job )?(?:openings|vacancies|open positions|positions available)",
    },
    {
      says: '(?:put|get|add|include|keep|have) (?:me|my name) on (?:the|your|that|an?) (?:\\w+ )?list',
      unless: 'mailing|e-?mail|newsletter|waiting room',
    },
    {
      says: '(?:take|give) (?:another|a second|a closer|a special) look at my (?:application|file|candidacy)|flag my (?:application|file)|look (?:out for|favou?rably|kindly) (?:for|on|upon|at) my',
    },
    {
      says: "why i(?:'d| would) (?:be|make) an? (?:\\w+ )?(?:fit|addition|match|asset|hire|candidate)",
      unless: `${thanks}`,
    },
    { says: '(?:favou?rable|serious|strong|extra|priority) consideration' },
    {
      says: `(?:need|want|deserve|looking for|asking for|request|hoping for|hope for|love) (?:an|a|one|the|that|to have an?|to get an?)(?: \\w+)? ${post} (?:at|in|with|from) (?:your|you)`,
      unless: 'informational',
    },
  ],
};
