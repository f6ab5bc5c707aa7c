import { describe, expect, it } from '@jest/globals';
import { bothVerdicts, familyName, followUpKinds, thingToDo, verdictOf } from '../../src/etiquette/index.ts';
import type { Finding, Verdict } from '../../src/etiquette/index.ts';

describe('a name', () => {
  it.each([
    ['Amara Osei', 'Osei'],
    ['Amara van den Berg, MD', 'van den Berg'],
    ['John Smith Jr.', 'Smith'],
    ['Osei MD', 'Osei'],
    ['MD', 'MD'],
    ['Van Nguyen', 'Nguyen'],
    ['Amara van', 'van'],
    [', MD', ', MD'],
  ])('%s ends in the family name %s', (name, family) => {
    expect(familyName(name)).toBe(family);
  });
});

describe('what is to be done', () => {
  it('is said in a few words that name the person', () => {
    expect(followUpKinds.map((kind) => thingToDo(kind, 'Dr. Osei')).toSorted()).toEqual([
      'Answer Dr. Osei',
      'Answer the interview invitation from Dr. Osei',
      'Ask Dr. Osei how you can improve',
      'Follow up once with Dr. Osei',
      'Look up whether thank-you notes to Dr. Osei are welcome',
      'Send Dr. Osei an update',
      'Something for Dr. Osei',
      'Tell Dr. Osei how it went',
      'Thank Dr. Osei',
      'The letter from Dr. Osei: next step',
    ]);
  });

  it('is asked of the team on a rotation, and of them where nobody is named', () => {
    expect(thingToDo('ask_feedback', null)).toBe('Ask your team how you can improve');
    expect(thingToDo('reply', null)).toBe('Answer them');
  });
});

describe('the verdict of a draft: its words and its act', () => {
  const finding = (rule: string, effect: Finding['effect'], from: string | null = null): Finding => ({
    ...{ rule, effect, from, strength: 'D', start: 0, end: 0, message: '', instead: '', because: '', source: '' },
    answer: 'reason',
  });
  const kept = { rule: 'pacing/rest', message: 'Rested.' };
  const words: Verdict = verdictOf([finding('language/mind', 'mind')], [{ rule: 'language/guilt', message: 'Kind.' }]);
  const act: Verdict = verdictOf([finding('pacing/wait', 'wait', '2026-12-01')], [kept]);

  it('is the stronger of both, and names all that was kept', () => {
    const both = bothVerdicts(words, act);
    expect([both.decision, both.from, both.content]).toEqual(['wait', '2026-12-01', ['language/guilt', 'pacing/rest']]);
    expect(both).not.toHaveProperty('note');
    expect(bothVerdicts(words, verdictOf([], [])).from).toBeNull();
  });

  it('waits for the later of two days, and for no day where one is not known', () => {
    const later = verdictOf([finding('season/first', 'wait', '2027-02-11')], []);
    expect(bothVerdicts(later, act).from).toBe('2027-02-11');
    expect(bothVerdicts(later, verdictOf([], [])).from).toBe('2027-02-11');
    expect(bothVerdicts(verdictOf([finding('season/first', 'wait')], []), act).from).toBeNull();
  });

  it('keeps to the day that the act reckoned with, and says what stands against it then', () => {
    const reckoned = { ...act, from: '2026-12-15', afterwards: kept };
    expect(bothVerdicts(words, reckoned)).toMatchObject({ from: '2026-12-15', afterwards: kept });
  });

  it('passes on what could not be judged', () => {
    expect(bothVerdicts({ ...words, note: 'Not English.' }, act).note).toBe('Not English.');
    expect(bothVerdicts(words, { ...act, note: 'No zone.' }).note).toBe('No zone.');
  });
});
