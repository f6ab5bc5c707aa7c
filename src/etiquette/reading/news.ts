import type { Judged } from './judge.ts';
import type { Sentence } from './sentence.ts';

const told =
  /\b(?:(?:i|we)(?:'ve| have|'m|'d)? (?:just |recently |now |also |finally |since |happily |already )?(?:passed|finished|completed|matched|started|began|begun|presented|published|submitted|accepted|received|got|earned|joined|scored|took|moved|graduated|read|met|spoke|applied|interviewed|wrote|ran|led|built|changed|rewrote|learned|attended|helped|saw|chosen|chose|enrolled|volunteered|been (?:accepted|invited|selected|offered|working|volunteering|promoted))|(?:was|were|been|is|got) (?:accepted|published|selected|invited|approved|presented|promoted|offered|awarded)|(?:pleased|happy|glad|excited|delighted|proud) to (?:share|say|tell|report|let you know|announce)|my (?:new|first|step \d|paper|poster|abstract|project|score|results?)|i (?:will be|am) (?:starting|joining|presenting|moving|training|graduating)|news|milestone|attached)\b/;
const courtesy =
  /\b(?:hope|thank|just wanted to (?:check in|say hello|stay)|nothing new|no news|stay in touch|touch base)\b/;

/** Whether a sentence tells something that is new with the writer. */
export function isNews(sentence: Sentence, judged: Judged): boolean {
  return (
    judged.hits('news').some((hit) => hit.sentence === sentence) ||
    (told.test(sentence.lower) && !courtesy.test(sentence.lower))
  );
}

const following =
  /\b(?:(?:follow(?:ing)? up|writing|checking in|update|word|back) (?:on|about|regarding|with regard to|concerning|after|from)|regarding|about (?:my|our|the|your)|since (?:we|our|my)|our (?:talk|conversation|meeting|call|interview)|applied|interview|my (?:application|note|e-?mail|question|request))\b/;

/** Whether a sentence names what it follows. */
export function namesOccasion(sentence: Sentence): boolean {
  return following.test(sentence.lower);
}
