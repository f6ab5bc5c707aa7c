import type { PhraseList } from './phrase.ts';

/** Ways to explain a low score away. */
export const excusePhrases: PhraseList = {
  source: 'guide, Strategy 1 and 4',
  phrases: [
    {
      says: "my (?:grades?|scores?|marks)(?: \\w+){0,6} (?:do|does|did) not (?:meet|reach|reflect)|my (?:grades?|scores?)(?: \\w+){0,6} (?:don't|doesn't|didn't) (?:meet|reach|reflect)",
    },
    {
      says: '(?:exam|test|questions?|center|proctor|grading) (?:was|were|is) (?:so |very |totally |simply )?(?:unfair|rigged|noisy|biased|badly written|a lottery)',
    },
    {
      says: '(?:low|failing|bad|poor)? ?(?:score|result|attempt|number) (?:was |is |came )?(?:only |mostly |simply )?(?:because of|due to|the result of)',
      unless: 'my own|own fault|on me|responsib',
    },
    {
      says: '(?:failed|scored low|did poorly|did badly)(?: \\w+){0,5} because',
      unless: "i (?:had not|hadn't|did not|didn't) (?:study|plan|prepare|yet|learn)|own",
    },
    { says: "(?:wasn't|was not|isn't|not) my fault" },
  ],
};

/** Ways to blame others, or to burden the reader with private trouble. */
export const blamePhrases: PhraseList = {
  source: 'guide, Strategy 1',
  phrases: [
    {
      says: "my (?:school|university|college|dean|program|advisor|professors?) (?:never|failed to|did not|didn't|refused to) (?:prepare|prepared|teach|taught|support|supported|help|helped|tell|told|care|cared|offer|offered)",
      unless: 'never (?:once )?(?:stopped|failed)',
    },
    {
      says: '(?:my|a|the) (?:divorce|breakup|panic attacks?|bankruptcy|custody (?:fight|battle)|eviction)',
      unless: 'patient|case|family we|clinic',
    },
    {
      says: 'i (?:suffer|suffered|struggle|struggled|have struggled) (?:from|with) (?:\\w+ )?(?:anxiety|panic|depression|insomnia)',
    },
    {
      says: '(?:is|are|was|were) to blame|(?:let|lets) me down|ruined my (?:chances|career|score|year)',
      unless: 'i (?:am|was)|nobody|no one',
    },
    { says: '(?:everyone in my family|my family) (?:died|lost|is sick|has lost)' },
  ],
};
