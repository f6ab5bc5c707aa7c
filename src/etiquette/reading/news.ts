import type { Judged } from './judge.ts';
import type { Sentence } from './sentence.ts';

const courtesy =
  /\b(?:hope|wish(?:es|ing)?|greetings|regards|thank|thanks|grateful|appreciate|looking forward|look forward|stay(?:ing)? (?:in touch|connected|on your)|touch(?:ing)? base|check(?:ing)? in|nothing new|no news|say hello|just wanted to (?:write|reach out)|keep in touch|remember me|take care|let me know|any updates|miss (?:the|your)|thinking of)\b|\?\s*$/;
const bringsNews =
  /\b(?:news|passed|accepted|published|matched|completed|presented|finished|awarded|started|offered|scored|received)\b/;
/** Fewer words than these tell nothing, unless they name a result. */
const fewestWords = 4;

/** Whether a sentence tells of a result. */
export function isNews({ lower }: Sentence): boolean {
  return bringsNews.test(lower) && !/\b(?:no|nothing|any) /.test(lower);
}

/** Whether a sentence is more than a courtesy or a question. */
export function saysSomething(sentence: Sentence, judged: Judged): boolean {
  if (isNews(sentence) || judged.hits('news').some((hit) => hit.sentence === sentence)) return true;
  return !courtesy.test(sentence.lower) && sentence.lower.split(/\s+/).length >= fewestWords;
}

const following =
  /\b(?:(?:follow(?:ing)? up|writing|checking in|update|word|back) (?:on|about|regarding|with regard to|concerning|after|from)|regarding|about (?:my|our|the|your)|since (?:we|our|my)|our (?:talk|conversation|meeting|call|interview)|applied|interview|my (?:application|note|e-?mail|question|request))\b/;

/** Whether a sentence names what it follows. */
export function namesOccasion(sentence: Sentence): boolean {
  return following.test(sentence.lower);
}
