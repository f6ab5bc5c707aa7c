import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptWordsOf } from '../../../src/etiquette/index.ts';
import { sharedMatter } from '../../../src/etiquette/reading/detail.ts';
import { editsBetween } from '../../../src/etiquette/reading/names.ts';
import { quoted } from '../../../src/etiquette/reading/objections.ts';
import { lowerOf, plainOf } from '../../../src/etiquette/reading/plain.ts';
import { read } from '../../../src/etiquette/reading/reading.ts';

const sentences = (text: string) => read({ kind: 'other', text, facts: {} }).sentences.map((sentence) => sentence.text);

describe('what is read of a message', () => {
  it('is the writer’s own, and nothing of a message that is only passed on', () => {
    expect(sentences('-----Original Message-----\nI was told to wait.')).toEqual([]);
    expect(sentences('On Tue, 24 Nov 2026 at 10:00, Eva Lund wrote:\nI was told to wait.')).toEqual([]);
    expect(sentences('On Tue, 24 Nov 2026, Eva Lund\n<eva@lund.example> wrote:\nI was told to wait.')).toEqual([]);
  });

  it('is one sentence over lines that a narrow page broke; a bullet begins its own', () => {
    const narrow = 'In your clinic I saw how you listen to patients\nand what you ask them before they leave the room.';
    expect(sentences(narrow)).toEqual([narrow.replace('\n', ' ')]);
    const wide = 'I have thought about the three questions you ask every patient\nDr. Lund asks them too.';
    expect(sentences(wide)).toEqual([wide.replace('\n', ' ')]);
    expect(sentences('I learned\n- to listen\n- to ask')).toEqual(['I learned', '- to listen', '- to ask']);
    expect(sentences('Three things:\nto listen first')).toEqual(['Three things:', 'to listen first']);
  });

  it('may end with a line that looks like the head of a quotation', () => {
    expect(sentences('Thank you.\n\nOn the whole I learned a lot')).toEqual([
      'Thank you.',
      'On the whole I learned a lot',
    ]);
  });

  it('goes on below the headers of a mail that were pasted with it', () => {
    const pasted = 'From: Maya Roy\nTo: Dr. Osei\nDate: Tuesday\n\nMay I ask about your clinic?';
    expect(sentences(pasted)).toContain('May I ask about your clinic?');
    expect(sentences('May I ask about your clinic?\n\nFrom: Eva Lund\nI was told to wait.')).toEqual([
      'May I ask about your clinic?',
    ]);
  });

  it('ends with a goodbye, and goes on in a postscript', () => {
    expect(sentences('Thank you for Tuesday.\n\nBest,\nMaya Roy\n\nP.S. I passed Step 2.')).toEqual([
      'Thank you for Tuesday.',
      'P.S.',
      'I passed Step 2.',
    ]);
    expect(sentences('P.S. I passed Step 2.')).toEqual(['P.S.', 'I passed Step 2.']);
  });

  it('has no Markdown and no HTML in it', () => {
    expect(
      sentences('<style>p { color: red }</style><p>Thank you for <b>Tuesday</b>.</p>')[0]?.replace(/\s+/g, ' '),
    ).toBe('Thank you for Tuesday .');
    expect(sentences('I _really_ liked the *clinic*.')[0]?.replace(/\s+/g, ' ')).toBe('I really liked the clinic .');
  });

  it('is the same in letters of full width', () => {
    expect(plainOf('ｐｌｅａｓｅ！ 漢字').text).toBe('please! 漢字');
  });
});

describe('a place in the plain text', () => {
  it('is a place in the writer’s own, in the same order, its end included', () => {
    expect([0, 1, 2].map(plainOf('\u200ba\u200bb').at)).toEqual([1, 3, 4]);
    const sign = fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '\u200b',
      '\u00ad',
      'é',
      'İ',
      '🙂',
      '\u2019',
      'а',
      'ｗ',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const own = signs.join('');
        const plain = plainOf(own);
        const places = Array.from({ length: plain.text.length + 1 }, (_, place) => plain.at(place));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.at(-1)).toBe(own.length);
        for (const [place, at] of places.slice(0, -1).entries()) {
          if (/[\n a-zA-Z]/.test(own.charAt(at))) expect(plain.text.charAt(place)).toBe(own.charAt(at));
        }
      }),
    );
  });

  it('stays where it is when letters are made small, though some would grow', () => {
    expect(lowerOf('Ask İpek NOW')).toBe('ask İpek now');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lowerOf(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('words beside each other', () => {
  it('are quoted whole, or up to a blank, or cut where there is none', () => {
    expect(quoted('May I ask?')).toBe('“May I ask?”');
    expect(quoted(`${'word '.repeat(20)}`)).toBe(`“${'word '.repeat(14).trim()} …”`);
    expect(quoted('x'.repeat(90))).toBe(`“${'x'.repeat(70)} …”`);
  });

  it('share their matter in other forms, while short words keep their ends', () => {
    expect(sharedMatter('drew the insulin curves', 'insulin and its curve')).toEqual(['insulin', 'curv']);
    expect(sharedMatter('gave me the red folder', 'the ring you wore')).toEqual([]);
    expect(sharedMatter('…', 'insulin')).toEqual([]);
  });

  it('are as many edits apart one way as the other, and never more than the longer has letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    expect([
      editsBetween('osei', 'ossei', 2),
      editsBetween('berg', 'brge', 2),
      editsBetween('lund', 'lnud', 2),
    ]).toEqual([1, 2, 1]);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editsBetween(a, b, 7);
        expect(edits).toBe(editsBetween(b, a, 7));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits === 0).toBe(a === b);
      }),
    );
  });

  it('are kept of a message without greeting, names, signature and template', () => {
    const text = 'Dear Dr. Osei,\n\nYour clinic in Harbor taught me patience, Amara.\n\nBest,\nMaya Roy';
    const facts = { recipient: { name: 'Dr. Amara Osei' }, skeleton: 'Dear {{name}},\n\nYour clinic in {{place}}' };
    expect(keptWordsOf({ kind: 'other', text }, facts)).toBe('harbor taught me patience');
  });
});
