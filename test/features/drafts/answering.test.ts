import { expect, test } from '@jest/globals';
import { verdictOf, type Finding, type Verdict } from '../../../src/etiquette/index.ts';
import type { AnswerEntity } from '../../../src/features/drafts/answer.entity.ts';
import { digestOf, layAnswers, openFindings, wordsOf } from '../../../src/features/drafts/answering.ts';

const body = 'Dear Dr. Osei,\n\nThank you. I wonder where I am on your list today! See you\nsoon';
const subject = 'Hello';

function finding(words: string, wishes: Partial<Finding> = {}): Finding {
  const start = words === '' ? 0 : body.indexOf(words);
  return {
    ...{ rule: 'language/rank-pressure', effect: 'stop', strength: 'A', start, end: start + words.length },
    ...{ message: '', instead: '', because: '', source: '', from: null, answer: 'dispute', ...wishes },
  };
}

function answerTo(given: Finding, wishes: Partial<AnswerEntity> = {}): AnswerEntity {
  return {
    ...{ id: '', accountId: '', draftId: '', rule: given.rule, effect: given.effect, kind: 'reason', reason: 'so' },
    ...{ draftKind: 'other', mentorId: '', words: '', whole: false, verdict: null },
    ...{ wordsDigest: digestOf(given, { subject, body }), message: '', fromDay: given.from },
    ...{ at: '2026-11-23T15:00:00Z', ...wishes },
  };
}

const verdict = (...findings: Finding[]): Verdict => verdictOf(findings, []);
const answered = (given: Finding, answer: AnswerEntity, text = { subject, body }) =>
  layAnswers(verdict(given), [answer], text).findings[0]?.answered !== null;

test.each([
  ['where I am on your list', 'I wonder where I am on your list today!'],
  ['Thank you.', 'Thank you.'],
  ['See you\nsoon', 'See you\nsoon'],
  ['soon', 'soon'],
  ['Osei', 'Osei,'],
])('the words that “%s” belongs to are its sentence', (words, sentence) => {
  expect(wordsOf(finding(words), { subject, body })).toBe(sentence);
});

test('an answer holds for its sentence wherever that stands, and not for another that shares the phrase', () => {
  const given = finding('where I am on your list');
  const answer = answerTo(given);
  expect(answered(given, answer)).toBe(true);
  const moved = body.replace('Thank you. ', '');
  const start = moved.indexOf('where');
  expect(answered({ ...given, start, end: start + 23 }, answer, { subject, body: moved })).toBe(true);
  const changed = body.replace('I wonder', 'Tell me');
  const there = changed.indexOf('where');
  expect(answered({ ...given, start: there, end: there + 23 }, answer, { subject, body: changed })).toBe(false);
});

test('an answer about the whole holds for exactly these words, subject included', () => {
  const given = finding('');
  expect(answered(given, answerTo(given))).toBe(true);
  expect(answered(given, answerTo(given), { subject: 'Hi', body })).toBe(false);
  expect(answered(given, answerTo(given), { subject, body: `${body}.` })).toBe(false);
});

test('an answer to a mild effect does not hold for a stronger one, nor for another rule', () => {
  const given = finding('Thank you.');
  expect(answered(given, answerTo(given, { effect: 'mind' }))).toBe(false);
  expect(answered(given, answerTo(given, { rule: 'language/guilt' }))).toBe(false);
});

test('an answered wait holds while its day does not move further away', () => {
  const wait = finding('', { effect: 'wait', from: '2026-11-30', answer: 'reason' });
  expect(answered(wait, answerTo(wait))).toBe(true);
  expect(answered({ ...wait, from: '2026-11-29' }, answerTo(wait))).toBe(true);
  expect(answered({ ...wait, from: '2026-12-01' }, answerTo(wait))).toBe(false);
  expect(answered({ ...wait, from: null }, answerTo(wait))).toBe(false);
});

test('a disputed finding is a mind, and the decision is that of what is still open', () => {
  const stop = finding('where I am on your list');
  const mind = finding('', { rule: 'language/too-long', effect: 'mind', answer: 'accept' });
  const laid = layAnswers(verdict(stop, mind), [answerTo(stop, { kind: 'dispute' })], { subject, body });
  expect(laid.findings.map(({ effect }) => effect)).toEqual(['mind', 'mind']);
  expect(laid.decision).toBe('mind');
  expect(openFindings(laid, '2026-11-23').map(({ rule }) => rule)).toEqual(['language/too-long']);
  expect(layAnswers(verdict(stop), [answerTo(stop)], { subject, body }).decision).toBe('go');
});

test('a wait keeps a message until its day, a hint never does', () => {
  const wait = finding('', { effect: 'wait', from: '2026-11-30', answer: 'reason' });
  const hint = finding('', { rule: 'language/cliche', effect: 'hint', answer: 'none' });
  const laid = layAnswers(verdict(wait, hint), [], { subject, body });
  expect(openFindings(laid, '2026-11-29')).toHaveLength(1);
  expect(openFindings(laid, '2026-11-30')).toHaveLength(0);
  expect(laid.from).toBe('2026-11-30');
});

test('a wait that ends later than its rule says does so until it is answered', () => {
  const wait = finding('', { effect: 'wait', from: '2026-11-30', answer: 'reason' });
  const later = { ...verdict(wait), from: '2026-12-14' };
  expect(layAnswers(later, [], { subject, body }).from).toBe('2026-12-14');
  expect(layAnswers(later, [answerTo(wait)], { subject, body }).from).toBeNull();
});
