import { describe, expect, it } from '@jest/globals';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { review } from '../../../src/etiquette/review.ts';

const polite = (sentence: string) =>
  `Dear Dr. Osei,\n\nThank you for showing me how you close a visit with the patient's own words. I passed Step 3 last week and start in the ICU on Monday. ${sentence} There is no pressure to reply if this month is full.\n\nKind regards,\nMaya Lindqvist`;

const alarmsIn = (text: string) =>
  review({ kind: 'update', text }, {}, policyFrom({}))
    .findings.filter(({ effect }) => effect !== 'hint')
    .map(({ rule, start, end }) => ({ rule, words: text.slice(start, end) }));

describe('one sentence in a polite message', () => {
  it.each([
    ['Any chance you could put in a good word so I get an interview?', 'language/direct-ask-for-spot'],
    ['Could you tell me where I stand on your rank list?', 'language/rank-pressure'],
    ["I still haven't heard back from you and wonder what I did wrong.", 'language/guilt'],
    ['I need your answer by Friday at noon.', 'language/urgency'],
    ['I am just bumping this up for the third time.', 'language/repeated-chasing'],
    ['I expect you to send the letter to all nine programs.', 'language/entitlement'],
  ])('troubles its reader all the same: %s', (sentence, rule) => {
    expect(alarmsIn(polite(sentence)).map((alarm) => alarm.rule)).toContain(rule);
  });

  it.each([
    'I would be grateful for any advice you have on the second half of the year.',
    'The committee meets on Monday, and your coordinator wrote that everyone hears within a week.',
    'I own the score on my first attempt and changed how I study.',
    'As you suggested, I put the poster first and wrote to Dr. Lang, who was very kind.',
  ])('troubles nobody: %s', (sentence) => {
    expect(alarmsIn(polite(sentence))).toEqual([]);
  });

  it('is named by its own words, not by the whole message', () => {
    const sentence = 'Could you tell me where I stand on your rank list?';
    const [alarm] = alarmsIn(polite(sentence));
    expect(sentence).toContain(alarm?.words);
  });
});
