import { sharedMatter } from '../../reading/detail.ts';
import { speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

const meeting = {
  on: '2026-11-20',
  details: ['drew the insulin titration on a napkin', 'suggested the Saturday clinic'],
};

export const thanksWithoutDetail: WordsRule = {
  id: 'language/thanks-without-detail',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Name one thing from the meeting you give thanks for.',
  because: 'Thanks that could follow any meeting feel like a form letter.',
  source: 'guide, Targeted Networking and Post-Interview Communication',
  check(reading) {
    const { kind, facts, sentences } = reading;
    if (kind !== 'thank_you' && kind !== 'post_interview_thank_you') return null;
    const details = [facts.meeting?.detail, ...(facts.meeting?.details ?? [])].filter(
      (detail): detail is string => !!detail?.trim(),
    );
    if (details.length === 0 || !speaks(reading)) return null;
    const body = sentences.map((sentence) => sentence.text).join(' ');
    const named = details.find((detail) => sharedMatter(detail, body).length > 0);
    if (named) return { ok: `It names something from your meeting: ${named}.` };
    return [
      {
        message: 'Nothing here comes from the meeting you give thanks for.',
        instead: `Name one thing from it, such as: ${details[0]}.`,
      },
    ];
  },
  examples: [
    {
      name: 'a detail in other words',
      given: { kind: 'thank_you', text: 'Thank you for showing me how you titrate insulin.', facts: { meeting } },
      says: 'It names something from your meeting: drew the insulin titration on a napkin.',
    },
    {
      name: 'words that fit any meeting',
      given: { kind: 'thank_you', text: 'Thank you so much for your time and your kind advice.', facts: { meeting } },
      says: ['Nothing here comes from the meeting you give thanks for.'],
    },
    {
      name: 'a detail in a postscript',
      given: {
        kind: 'thank_you',
        text: 'Dear Dr. Osei,\nThank you for your time.\n\nBest,\nMaya Roy\n\nP.S. I went to the Saturday clinic.',
        facts: { meeting },
      },
      says: 'It names something from your meeting: suggested the Saturday clinic.',
    },
    { name: 'a meeting that is not known', given: { kind: 'thank_you', text: 'Thank you for your time.' }, says: null },
    { name: 'not a thank-you', given: { kind: 'update', text: 'I passed.', facts: { meeting } }, says: null },
    { name: 'an empty text', given: { kind: 'thank_you', text: '', facts: { meeting } }, says: null },
  ],
};
