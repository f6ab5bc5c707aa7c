import type { ActRule } from '../../facts/act.ts';
import { isUnprompted } from '../../facts/purpose.ts';

export const bothSidesFirst: ActRule = {
  id: 'consent/both-sides-first',
  asks: 'act',
  effects: ['stop'],
  strength: 'C',
  numbers: [],
  says: 'Write to somebody you are to be introduced to only when both sides have said yes.',
  because: 'An introduction works because two people chose it; going ahead of it embarrasses the one who offered.',
  source: "advisers' counsel on introductions (ask both sides first)",
  check({ act, mentorName, met, introducedBy }) {
    if (introducedBy === null || met || !isUnprompted(act)) return null;
    const { name, mode, state } = introducedBy;
    if (state === 'wished' || state === 'asked') {
      const message = `${name} has not agreed yet to introduce you to ${mentorName}.`;
      return [{ message, instead: `Wait for ${name}'s answer, or close the request if you no longer want it.` }];
    }
    if (state === 'target-declined') {
      const message = `${mentorName} would rather not be introduced, as ${name} told you.`;
      return [{ message, instead: `Let it be, and tell ${name} that it is all right.` }];
    }
    if (mode === 'introduction' && state === 'agreed') {
      const message = `${name} agreed to introduce you, and ${mentorName} has not said yes so far.`;
      return [{ message, instead: `Wait until ${name} connects you.` }];
    }
    return {
      ok:
        mode === 'introduction'
          ? `${name} and ${mentorName} both agreed.`
          : `${name} allowed you to mention their name.`,
    };
  },
  examples: [
    { name: 'no introduction is on its way', given: {}, says: null },
    {
      name: 'the introducer is asked',
      given: { introducedBy: { name: 'Dr. Lindqvist', mode: 'permission-to-name', state: 'asked' } },
      says: ['Dr. Lindqvist has not agreed yet to introduce you to Dr. Osei.'],
      instead: ["Wait for Dr. Lindqvist's answer, or close the request if you no longer want it."],
    },
    {
      name: 'the name may be mentioned',
      given: { introducedBy: { name: 'Dr. Lindqvist', mode: 'permission-to-name', state: 'agreed' } },
      says: 'Dr. Lindqvist allowed you to mention their name.',
    },
    {
      name: 'the introducer agreed, the other side is not asked',
      given: { introducedBy: { name: 'Dr. Lindqvist', mode: 'introduction', state: 'agreed' } },
      says: ['Dr. Lindqvist agreed to introduce you, and Dr. Osei has not said yes so far.'],
      instead: ['Wait until Dr. Lindqvist connects you.'],
    },
    {
      name: 'both agreed',
      given: { introducedBy: { name: 'Dr. Lindqvist', mode: 'introduction', state: 'target-accepted' } },
      says: 'Dr. Lindqvist and Dr. Osei both agreed.',
    },
    {
      name: 'the other side said no',
      given: { introducedBy: { name: 'Dr. Lindqvist', mode: 'introduction', state: 'target-declined' } },
      says: ['Dr. Osei would rather not be introduced, as Dr. Lindqvist told you.'],
      instead: ['Let it be, and tell Dr. Lindqvist that it is all right.'],
    },
    {
      name: 'somebody you have met on your own',
      given: { met: true, introducedBy: { name: 'Dr. Lindqvist', mode: 'introduction', state: 'asked' } },
      says: null,
    },
  ],
};
