import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../../../src/etiquette/policy-changes.ts';
import { contextProblem, kindNamed, reviewLine } from '../../../src/etiquette/review-line.ts';

const answer = (line: unknown) => reviewLine(line, defaultPolicy);
const letter = { id: 'a', kind: 'thank_you', text: 'Dear Dr. Osei,\nThank you for Tuesday.' };

describe('one line of a review', () => {
  it('tells what was found and what was kept', () => {
    const found = answer({ ...letter, text: 'Dear [Name],\nThank you for Tuesday.' });
    expect(found).toMatchObject({ id: 'a', decision: 'stop', findings: [{ start: 5, end: 11 }] });
    expect(answer(letter)).toMatchObject({ id: 'a', decision: 'go', findings: [] });
    expect(answer(letter)).not.toHaveProperty('note');
    expect(answer({ kind: 'other', text: '' })).toMatchObject({ id: null, decision: 'go' });
  });

  it('says what it could not judge', () => {
    const german =
      'Sehr geehrte Frau Doktor, ich danke Ihnen sehr für das Gespräch und freue mich auf die Woche bei Ihnen.';
    expect(answer({ ...letter, text: german })).toMatchObject({ note: expect.stringContaining('English') });
  });

  it.each<[problem: string, line: unknown]>([
    ['A line should hold one JSON object.', ['Dear Dr. Osei']],
    ['A line should hold one JSON object.', null],
    ['kind should be a text.', { ...letter, kind: 4 }],
    ['text is missing or is no text.', { kind: 'other' }],
    ['subject should be a text.', { ...letter, subject: 7 }],
    ['context should be an object.', { ...letter, context: [] }],
    ['context.today should be a string.', { ...letter, context: { today: 5 } }],
  ])('is refused where it is no such line: %s', (error, line) => {
    expect(answer(line)).toMatchObject({ error });
  });
});

describe('the context of a line', () => {
  it('may leave everything out, or say that it is not known', () => {
    const context = { today: null, recipient: { name: null, nearPeer: true }, people: [], isFollowUpNumber: 1 };
    for (const good of [undefined, null, {}, context]) expect(contextProblem(good)).toBeNull();
    const full = { people: [{ name: 'Eva Lund', mayBeNamed: true }], meeting: { details: ['a napkin'] } };
    expect(contextProblem(full)).toBeNull();
  });

  it.each<[problem: string, context: unknown]>([
    ['context.recipient should be an object.', { recipient: [] }],
    ['context.people should be a list.', { people: { name: 'Eva' } }],
    ['context.people should hold objects.', { people: ['Eva'] }],
    ['context.recipient should hold objects.', { recipient: 'Eva' }],
    ['context.recipient.name should be a string.', { recipient: { name: 4 } }],
    ['context.people[].mayBeNamed should be a boolean.', { people: [{ name: 'Eva', mayBeNamed: 'yes' }] }],
    ['context.meeting.details should be a list of texts.', { meeting: { details: 'a napkin' } }],
    ['context.meeting.details should be a list of texts.', { meeting: { details: [4] } }],
    ['context.isFollowUpNumber should be a number.', { isFollowUpNumber: 1.5 }],
  ])('is refused by the name of the field: %s', (problem, context) => {
    expect(contextProblem(context)).toBe(problem);
  });
});

it('a kind is known by its name; one that nobody knows is any other message', () => {
  expect([kindNamed('outreach'), kindNamed('update'), kindNamed('poem')]).toEqual(['first_note', 'update', 'other']);
  expect([kindNamed(undefined), kindNamed(null), kindNamed('unknown')]).toEqual(['other', 'other', 'other']);
  expect(kindNamed(4)).toBeNull();
});
