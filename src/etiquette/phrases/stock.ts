import type { PhraseList } from './phrase.ts';

/** Stock phrases about one's calling. */
export const clichePhrases: PhraseList = {
  source: 'guide, Strategy 3, Personal Statement',
  phrases: [
    {
      says: 'always (?:wanted|dreamed|dreamt|known|felt)(?: \\w+){0,3} (?:help|be a doctor|become|of (?:being|becoming)|medicine|calling)',
    },
    {
      says: '(?:ever )?since (?:i was (?:a |very |\\w+ years old|young|little)|(?:my )?(?:early )?childhood|i can remember|kindergarten)',
      unless: 'patient',
    },
    {
      says: '(?:passionate|passion) (?:about|for) (?:medicine|helping|healing|people|patient care|healthcare|health care|science|technology|what i do|making)',
    },
    {
      says: '(?:a |has been a |been a )?(?:passion of mine|lifelong (?:dream|passion)|my (?:true )?(?:calling|passion in life)|not just a job)',
    },
    { says: 'make a difference|make the world a better place|think outside the box|110 ?(?:%|percent)|team player' },
  ],
};

/** Praise that could be sent to anybody. */
export const flatteryPhrases: PhraseList = {
  source: 'rulebook, Language',
  phrases: [
    {
      says: '(?:esteemed|prestigious|renowned|illustrious|world-class|world class) (?:institution|program(?:me)?|university|department|hospital|company|team|organi[sz]ation|faculty|clinic)',
    },
    {
      says: "you(?:'re| are) (?:truly |such |really )?(?:an? )?(?:amazing|incredible|brilliant|legend(?:ary)?|true inspiration|inspiration|the best|genius)",
    },
    {
      says: "so impressive|(?:so |deeply |truly |very )?(?:impressed|amazed|blown away|fascinated) (?:by|with) (?:your|\\w+'s) (?:\\w+ )?(?:impressive|incredible|amazing|career|profile|background|reputation|achievements|success|excellent|strong reputation|company|website|institution)",
    },
    {
      says: '(?:such an?|an) (?:innovative|amazing|incredible|inspiring|outstanding|wonderful)(?:, \\w+)*(?:,? and \\w+)? (?:team|company|program|leader|group|organi[sz]ation|person|mentor)',
    },
    {
      says: '(?:best|finest|greatest|leading) (?:program|hospital|company|school|doctor|team|department) in the (?:country|world|nation|field|state)',
    },
  ],
};

/** Questions that any web page answers, and talks without a purpose. */
export const dullPhrases: PhraseList = {
  source: 'guide, Strategy 4, Ask Smart Questions',
  phrases: [
    { says: '(?:typical|average|normal) (?:day|week|shift)|day[- ]to[- ]day' },
    { says: '(?:what|how) (?:are|is) (?:the|your) (?:hours|schedule|salary|call schedule|benefits|pay)' },
    { says: 'pick your brain' },
    { says: 'how many (?:residents|beds|vacation days|hours|fellows|spots) (?:do|does|are|will)' },
    { says: '(?:tell me|know|hear) (?:more )?about (?:your program|what you do|your job|yourself)(?=[.?!]|$)' },
  ],
};
