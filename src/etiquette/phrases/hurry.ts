import type { PhraseList } from './phrase.ts';

const day =
  '(?:monday|tuesday|wednesday|thursday|friday|tomorrow|tonight|today|noon|midnight|(?:the )?end of (?:the |this )?(?:day|week|business|month)|close of business|eod|cob|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d+|\\d+ ?[ap]m|the \\d+(?:st|nd|rd|th))';

/** Ways to press for speed. A date set by others is no hurry, and is not listed here. */
export const hurryPhrases: PhraseList = {
  source: 'guide, Post-Interview Communication; rulebook, Language',
  phrases: [
    {
      says: 'as soon as (?:possible|you can|humanly possible)|asap|a\\.s\\.a\\.p',
      unless: '(?:i|we|the team) (?:will|came|called|read|went|wrote)',
    },
    {
      says: `(?:reply|respond|answer|get back to me|let me know|write back|confirm|decide|need (?:it|this|your answer|an answer|a reply|to know)|hear (?:back )?from you)(?: \\w+){0,3} (?:by|before|no later than) ${day}`,
      unless: 'no (?:need|rush)|not|eras|portal|deadline',
    },
    {
      says: "(?:act|reply|respond|book|order|sign up) (?:now|today|immediately)|limited[ -]time|last chance|final hours|before it(?:'s| is) too late|time is running out|while (?:supplies|spots|seats) last",
    },
    {
      says: "(?:this|it|matter|request)(?:'s| is) (?:very |quite |extremely |rather )?(?:urgent|time[- ]sensitive)|^urgent|urgently",
      unless: 'not (?:very |at all )?(?:urgent|urgently)|patient|care|clinic|nothing',
    },
    {
      says: '(?:quick|prompt|speedy|rapid|immediate) (?:reply|response|answer|action) (?:is|will be|would be)? ?(?:needed|required|essential|necessary)',
    },
    { says: `(?:if i (?:don't|do not) hear|unless i hear)(?: \\w+){0,4} (?:by|before|until|otherwise)` },
    {
      says: `(?:we'd|we would|you'd|you would|we) need to (?:kick off|start|begin|sign|decide|move|lock)(?: \\w+){0,3} (?:by|before)`,
    },
    {
      says: "otherwise,? (?:we're|we are|it will be|you will|i will|i'll) (?:looking|going|have to|take it|assume|be)",
    },
    { says: 'close your file unless|unless i hear otherwise' },
  ],
};
