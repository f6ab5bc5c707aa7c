import type { ActRule } from '../../facts/act.ts';
import { isAnswer } from '../../facts/purpose.ts';
import { sayDay } from '../../say.ts';

export const afterCertification: ActRule = {
  id: 'season/after-certification',
  asks: 'act',
  effects: ['stop'],
  strength: 'C',
  numbers: [],
  says: 'Once your rank list is certified, only answer and correct towards those who select.',
  because: 'Nothing more can be won by writing, and much can be misread.',
  source: "guide, Post-Interview Communication; advisers' counsel on the weeks before Match Day",
  check({ act, certifiedOn, onSelectionSide, mentorName }) {
    if (certifiedOn === null || !onSelectionSide) return null;
    const certified = `You certified your rank list on ${sayDay(certifiedOn)}`;
    if (isAnswer(act)) return { ok: `${certified}; answers and corrections are still fine.` };
    return [
      {
        message: `${certified}, and ${mentorName} is on a selection side.`,
        instead: 'Only answer or correct something now, and write again after Match Day.',
      },
    ];
  },
  examples: [
    { name: 'not certified yet', given: { onSelectionSide: true }, says: null },
    { name: 'a mentor on no selection side', given: { certifiedOn: '2027-02-20' }, says: null },
    {
      name: 'an update to an interviewer',
      given: { act: 'update', today: '2027-02-20', certifiedOn: '2027-02-20', onSelectionSide: true },
      says: ['You certified your rank list on Sat 20 Feb 2027, and Dr. Osei is on a selection side.'],
      instead: ['Only answer or correct something now, and write again after Match Day.'],
      effects: ['stop'],
    },
    {
      name: 'an answer',
      given: { act: 'reply', today: '2027-02-25', certifiedOn: '2027-02-20', onSelectionSide: true },
      says: 'You certified your rank list on Sat 20 Feb 2027; answers and corrections are still fine.',
    },
  ],
};
