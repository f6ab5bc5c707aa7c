import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { review } from '../../../src/etiquette/review.ts';
import type { ReviewFacts } from '../../../src/etiquette/facts/message.ts';
import { badInput } from '../messages/bad-input.ts';

const policy = policyFrom({});
const facts: ReviewFacts = {
  today: '2026-11-23',
  recipient: { name: 'Dr. Amara Osei', institution: 'Fairview Health', specialty: 'Family Medicine' },
  people: [{ name: 'Dr. Eva Lund', mayBeNamed: false }],
};
const judged = (text: string, given: ReviewFacts = {}) => review({ kind: 'thank_you', text }, given, policy);

/** Milliseconds of our own processor time, so that a busy machine does not count. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('bad input', () => {
  it.each(badInput)('%s is answered, its time not growing out of hand (npm run bench measures it)', (_, text) => {
    judged('Dear Dr. Osei, warm up.', facts);
    let decision = '';
    expect(spent(() => (decision = judged(text, facts).decision))).toBeLessThan(3_000);
    expect(['go', 'hint', 'mind', 'stop']).toContain(decision);
  });

  it('points at the writer’s own words behind emoji, combining marks and invisible signs', () => {
    const text = 'Dear Dr. Osei,\n👩‍⚕️ Cafe\u0301 first. Pl\u200bease put in a go\u200bod word for me.';
    const finding = judged(text).findings.find((one) => one.rule === 'language/direct-ask-for-spot');
    expect(text.slice(finding?.start, finding?.end)).toBe('put in a go\u200bod word for me');
  });

  it('reads look-alike letters as the letters they look like', () => {
    const text = 'Please put in a gооd wоrd for me.';
    expect(judged(text).findings.map((one) => one.rule)).toContain('language/direct-ask-for-spot');
  });

  it('reads HTML and Markdown without their marks', () => {
    expect(judged('<p>Dear Dr. Osei,</p><p>Please put in a <b>good</b> word for me.</p>').decision).toBe('stop');
    expect(judged('Dear Dr. Osei,\n\nPlease put in a **good** word for me.').decision).toBe('stop');
    expect(judged('<p>Dear Dr. Osei,</p><p>Thank you for <i>Tuesday</i>.</p>').findings).toEqual([]);
  });

  it('leaves quoted replies to their writer', () => {
    const text =
      'Dear Dr. Osei,\nThank you for Tuesday.\n\nOn Mon, Nov 2, 2026 Ana wrote:\n> Please put in a good word for me.';
    expect(judged(text).decision).toBe('go');
  });

  it('says that another language was not reviewed, and still checks fields and names', () => {
    const text =
      'Dear Dr. Lindgren,\nvielen Dank für das Gespräch über die Klinik und die Zeit, die Sie mir gegeben haben, [Name].';
    const verdict = judged(text, facts);
    expect(verdict.note).toBe(
      'This does not read as English, so its language was not reviewed; open fields and names were.',
    );
    expect(verdict.findings.map((one) => one.rule).sort()).toEqual([
      'language/unresolved-placeholder',
      'language/wrong-person',
    ]);
  });

  it('never throws, and every finding lies inside the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Dear Dr. ',
        ' put in a good word',
        '\n',
        '> ',
        '[',
        ']',
        '{{',
        '<b>',
        '**',
        '👩‍⚕️',
        '\u200b',
        ' rank me first',
        'Best,\n',
        'On x wrote:',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of judged(text, facts).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
