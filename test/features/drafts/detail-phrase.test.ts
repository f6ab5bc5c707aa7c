import { expect, test } from '@jest/globals';
import { detailPhrase } from '../../../src/features/drafts/detail-phrase.ts';

test.each([
  ['drew the insulin titration on a napkin', 'how you drew the insulin titration on a napkin'],
  ['Suggested the Saturday clinic.', 'how you suggested the Saturday clinic'],
  ['insulin titration', 'insulin titration'],
  ['Insulin titration.', 'insulin titration'],
  ['QI project on hypertension', 'QI project on hypertension'],
  ["Kaiser's model of care", "Kaiser's model of care"],
  ['her QI project', 'your QI project'],
  ['The napkin sketch', 'the napkin sketch'],
  ['She suggested I apply to the state conference', 'how you suggested I apply to the state conference'],
  ['Dr. Osei explained the napkin rule', 'how you explained the napkin rule'],
  ['how she presents patients', 'how you present patients'],
  ['she is starting a QI group', 'how you are starting a QI group'],
  ['we talked about the continuity clinic', 'the continuity clinic'],
  ['Discussed QI', 'QI'],
  ['asked about QI', 'QI'],
  ['Showing me how to present briefly', 'you showing me how to present briefly'],
  ['training in motivational interviewing', 'training in motivational interviewing'],
  ['shared decision making', 'shared decision making'],
  ['shared her QI poster', 'how you shared her QI poster'],
  ['I presented two patients', 'how I presented two patients'],
  ['that residents own their panels', 'what you said: residents own their panels'],
  ['  two\nlines ', 'two lines'],
  ['...', ''],
])('the note “%s” becomes “%s”', (detail, phrase) => {
  expect(detailPhrase(detail)).toBe(phrase);
});
