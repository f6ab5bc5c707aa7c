import type { ActRule } from '../../facts/act.ts';

export const doNotContact: ActRule = {
  id: 'consent/do-not-contact',
  asks: 'act',
  effects: ['stop'],
  strength: 'D',
  numbers: [],
  says: 'Do not write to somebody who asked you not to.',
  because: 'A wish to be left alone is the easiest one to honour, and the one people remember.',
  source: 'ours',
  check({ doNotContact: flagged, mentorName }) {
    if (!flagged) return null;
    return [
      {
        message: `${mentorName} asked not to be written to.`,
        instead: 'Let it rest. If they change their mind, take the mark off their page.',
      },
    ];
  },
  examples: [
    { name: 'nobody asked for that', given: {}, says: null },
    {
      name: 'not even thanks',
      given: { act: 'thank_you', doNotContact: true },
      says: ['Dr. Osei asked not to be written to.'],
      instead: ['Let it rest. If they change their mind, take the mark off their page.'],
    },
  ],
};
