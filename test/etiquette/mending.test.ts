import { describe, expect, it } from '@jest/globals';
import { policyFrom, review, rules, withReplacements, type MessageKind } from '../../src/etiquette/index.ts';
import type { ReviewFacts, Said } from '../../src/etiquette/facts/message.ts';
import { addressOf } from '../../src/etiquette/mending/address.ts';

const policy = policyFrom();
const osei: ReviewFacts = {
  recipient: { name: 'Dr. Amara Osei', institution: 'Harbor Valley', specialty: 'Family Medicine' },
};

function mended(rule: string, text: string, facts: ReviewFacts = osei, kind: MessageKind = 'other') {
  const message = { kind, text };
  const verdict = withReplacements(review(message, facts, policy), message, facts, policy);
  const found = verdict.findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`${rule} has nothing against this.`);
  const put = found.replacement;
  return put ? text.slice(0, put.start) + put.text + text.slice(put.end) : null;
}

describe('words that mend a finding', () => {
  it.each<[rule: string, text: string, mended: string]>([
    ['language/generic-greeting', 'To whom it may concern,\n\nThank you.', 'Dear Dr. Osei,\n\nThank you.'],
    ['language/generic-greeting', 'Hello, thank you for Tuesday.', 'Dear Dr. Osei, thank you for Tuesday.'],
    ['language/generic-greeting', 'Hello thank you for your talk.', 'Dear Dr. Osei, thank you for your talk.'],
    ['language/wrong-person', 'Hi Dr. Smith,\n\nThank you.', 'Dear Dr. Osei,\n\nThank you.'],
    [
      'language/wrong-person',
      'Dear Dr. Osei,\n\nI admire your program at Ridgeview.',
      'Dear Dr. Osei,\n\nI admire your program at Harbor Valley.',
    ],
    ['language/unresolved-placeholder', 'Dear Dr. [Last name],\n\nThank you.', 'Dear Dr. Osei,\n\nThank you.'],
    ['language/unresolved-placeholder', 'Dear [Name],\n\nThank you.', 'Dear Dr. Osei,\n\nThank you.'],
    [
      'language/wrong-person',
      'Dear Dr. Osei,\n\nI admire your psychiatry residency.',
      'Dear Dr. Osei,\n\nI admire your Family Medicine residency.',
    ],
    [
      'language/wrong-person',
      'Dear Dr. Osei,\n\nI admire your program at Ridgeview Psychiatry Center.',
      'Dear Dr. Osei,\n\nI admire your program at Harbor Valley.',
    ],
    [
      'language/guilt',
      "Dear Dr. Osei,\n\nI haven't heard back from you. The clinic opened on Monday. 🙂",
      'Dear Dr. Osei,\n\nThe clinic opened on Monday. 🙂',
    ],
    ['language/guilt', "I haven't heard back from you.\n\nThe clinic opened.", 'The clinic opened.'],
    [
      'language/repeated-chasing',
      '🙂 Dear Dr. Osei,\n\nThe clinic opened on Monday. Just circling back on my note.\n\nMaya',
      '🙂 Dear Dr. Osei,\n\nThe clinic opened on Monday.\n\nMaya',
    ],
    [
      'language/rank-pressure',
      'Dear Dr. Osei,\n\nThe clinic opened on Monday.\n\nCould you tell me where I am on your rank list?\n\nMaya',
      'Dear Dr. Osei,\n\nThe clinic opened on Monday.\n\nMaya',
    ],
    [
      'language/urgency',
      'Dear Dr. Osei,\n\nPlease let me know by Friday.',
      'Dear Dr. Osei,\n\nPlease let me know whenever it suits you.',
    ],
    [
      'language/direct-ask-for-spot',
      'Dear Dr. Osei,\n\nCould you put in a good word so I get an interview?',
      'Dear Dr. Osei,\n\nI would be grateful for any advice you have for me.',
    ],
    [
      'language/no-way-out',
      'Dear Dr. Osei,\n\nCould you look at my CV?\n\nMaya',
      'Dear Dr. Osei,\n\nCould you look at my CV? I understand completely if this is not a good time.\n\nMaya',
    ],
  ])('%s: %j', (rule, text, better) => {
    expect(mended(rule, text)).toBe(better);
  });

  it('name the program where no institution is known', () => {
    const text = 'I admire your program at Ridgeview.';
    const mend = (facts: ReviewFacts) => mended('language/wrong-person', text, facts);
    expect(mend({ recipient: { program: 'Harbor Residency' } })).toBe('I admire your program at Harbor Residency.');
    expect(mend({ program: { name: 'Harbor Clinics' } })).toBe('I admire your program at Harbor Clinics.');
  });

  it('are proposed at the end of the body where a whole message lacks them', () => {
    const text = 'Dear Dr. Osei,\n\nThank you for the talk about the outreach van.\n\nKind regards,\nMaya';
    expect(mended('language/restate-interest', text, osei, 'post_interview_thank_you')).toBe(
      text.replace('van.', 'van. Our talk made me more interested in your program.'),
    );
  });

  it('are left to the writer where only the writer can know them', () => {
    expect(mended('language/unresolved-placeholder', 'Dear Dr. Osei,\n\nThank you for [the topic].')).toBeNull();
    expect(mended('language/generic-greeting', 'To whom it may concern,\n\nThank you.', {})).toBeNull();
    expect(
      mended('language/urgency', 'Subject: Urgent request\n\nDear Dr. Osei,\n\nMay I ask about the van?'),
    ).toBeNull();
    const pressing = 'Unless I hear from you before then I will give the slot to somebody else.';
    expect(mended('language/urgency', `Dear Dr. Osei,\n\n${pressing}`)).toBeNull();
    expect(mended('language/too-long', 'I saw one more patient on that day. '.repeat(70))).toBeNull();
  });

  it('are not proposed where they would leave as much to object to', () => {
    expect(mended('language/urgency', 'Dear Dr. Osei,\n\nPlease answer by Friday, as soon as possible.')).toBeNull();
  });

  it('take the first ask out, where the gentler one stands already', () => {
    const ask = 'Could you put in a good word so I get an interview?';
    const gentle = 'I would be grateful for any advice you have for me.';
    expect(mended('language/direct-ask-for-spot', `Dear Dr. Osei,\n\n${ask} ${gentle}`)).toBe(
      `Dear Dr. Osei,\n\n${gentle}`,
    );
  });

  it('mend every example they are proposed for, and make nothing else worse', () => {
    const told = rules.flatMap((rule) => (rule.asks === 'words' ? rule.examples : []));
    let tried = 0;
    for (const { given } of told) {
      const said: Said = { kind: 'other', text: '', facts: {}, ...given };
      const before = review(said, said.facts, policy);
      for (const { rule, replacement: put } of withReplacements(before, said, said.facts, policy).findings) {
        if (!put) continue;
        const text = said.text.slice(0, put.start) + put.text + said.text.slice(put.end);
        const after = review({ ...said, text }, said.facts, policy);
        const of = (id: string, { findings }: typeof after) => findings.filter((finding) => finding.rule === id).length;
        expect(of(rule, after)).toBeLessThan(of(rule, before));
        for (const { effect, rule: other } of after.findings) {
          if (effect !== 'hint') expect(of(other, after)).toBeLessThanOrEqual(of(other, before));
        }
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(30);
  });

  it('are tried for ten findings of a text at most; the rest comes as those are mended', () => {
    const text = `Dear Dr. Osei,\n\n${"I haven't heard back from you. ".repeat(14)}`;
    const message = { kind: 'other', text } as const;
    const { findings } = withReplacements(review(message, osei, policy), message, osei, policy);
    expect(findings.filter(({ rule }) => rule === 'language/guilt').length).toBeGreaterThan(10);
    expect(findings.filter(({ replacement }) => replacement).length).toBeLessThanOrEqual(10);
  });

  it('are tried for fewer findings of a long text, and for none of one that is no letter any more', () => {
    const proposed = (length: number) => {
      const text = `Dear Dr. Osei,\n\n${"I haven't heard back from you. The clinic was full. ".repeat(length)}`;
      const message = { kind: 'other', text } as const;
      const { findings } = withReplacements(review(message, osei, policy), message, osei, policy);
      return findings.filter(({ replacement }) => replacement).length;
    };
    expect(proposed(4)).toBe(4);
    expect(proposed(76)).toBeLessThanOrEqual(3);
    expect(proposed(300)).toBe(0);
  });
});

it.each<[string, Parameters<typeof addressOf>[0], string | null]>([
  ['a physician by title and family name', { name: 'Amara van den Berg', credentials: 'MD' }, 'Dr. van den Berg'],
  ['their own title as they carry it', { name: 'Prof. Amara Osei, MD' }, 'Prof. Osei'],
  ['somebody on first-name terms by first name', { name: 'Dr. Amara Osei', firstNameTerms: true }, 'Amara'],
  ['a resident too', { name: 'Amara Osei', credentials: 'MD', nearPeer: true }, 'Amara'],
  ['by title where one word cannot be told', { name: 'Dr. Osei', firstNameTerms: true }, 'Dr. Osei'],
  ['as explanations do where that is known', { name: 'Amara Osei', called: 'Dr. Osei' }, 'Dr. Osei'],
  ['anybody else by the whole name', { name: 'Marion Bell' }, 'Marion Bell'],
  ['nobody without a name', { name: ' ' }, null],
])('an address names %s', (_, recipient, address) => {
  expect(addressOf(recipient)).toBe(address);
});
