import type { ActRule } from '../../facts/act.ts';

const dates = { from: 'Mon 15 Mar 2027, 10:00 Eastern', until: 'Thu 18 Mar 2027, 21:00 Eastern' };

export const soapBlackout: ActRule = {
  id: 'season/soap-blackout',
  asks: 'act',
  effects: ['stop'],
  strength: 'A',
  numbers: [],
  says: 'Keep silent towards programs during SOAP, unless they write first, and let nobody write for you.',
  because: 'The Match forbids contact in these days; breaking it can cost you the Match.',
  source: 'NRMP, Match Participation Agreement, SOAP communication rules',
  check({ blackout, onSelectionSide, programWroteFirst, asksToContactProgram, mentorName, programName }) {
    if (blackout === null || !blackout.during) return null;
    const check = blackout.sure ? '' : ' Check these dates with NRMP.';
    const when = `from ${blackout.from}, until ${blackout.until}`;
    if (asksToContactProgram) {
      const message = `Between Monday of Match Week and the end of SOAP nobody may contact a program for you: ${when}.${check}`;
      return [{ message, instead: 'Keep the request until SOAP is over; thanks and talk are free.' }];
    }
    if (!onSelectionSide)
      return { ok: `${mentorName} is on no selection side, so thanks and talk are free during SOAP.` };
    const who = programName ?? mentorName;
    if (programWroteFirst) return { ok: `${who} wrote to you first during SOAP, so you may answer.` };
    const message = `${mentorName} acts for a program, and SOAP forbids contact ${when}.${check}`;
    return [{ message, instead: 'Wait until they write to you, or until SOAP is over.' }];
  },
  examples: [
    { name: 'no season is known', given: { onSelectionSide: true }, says: null },
    {
      name: 'a minute before',
      given: { onSelectionSide: true, blackout: { during: false, sure: true, ...dates } },
      says: null,
    },
    {
      name: 'from the first minute',
      given: { onSelectionSide: true, blackout: { during: true, sure: true, ...dates } },
      says: [
        'Dr. Osei acts for a program, and SOAP forbids contact from Mon 15 Mar 2027, 10:00 Eastern, until Thu 18 Mar 2027, 21:00 Eastern.',
      ],
      instead: ['Wait until they write to you, or until SOAP is over.'],
      effects: ['stop'],
    },
    {
      name: 'on dates that nobody has checked',
      given: { onSelectionSide: true, blackout: { during: true, sure: false, ...dates } },
      says: [
        'Dr. Osei acts for a program, and SOAP forbids contact from Mon 15 Mar 2027, 10:00 Eastern, until Thu 18 Mar 2027, 21:00 Eastern. Check these dates with NRMP.',
      ],
    },
    {
      name: 'the program wrote first',
      given: {
        act: 'reply',
        onSelectionSide: true,
        programWroteFirst: true,
        programName: 'Alder Hill',
        blackout: { during: true, sure: true, ...dates },
      },
      says: 'Alder Hill wrote to you first during SOAP, so you may answer.',
    },
    {
      name: 'thanks to a mentor on no selection side',
      given: { act: 'thank_you', blackout: { during: true, sure: true, ...dates } },
      says: 'Dr. Osei is on no selection side, so thanks and talk are free during SOAP.',
    },
    {
      name: 'asking that mentor to contact a program',
      given: { act: 'intro_request', asksToContactProgram: true, blackout: { during: true, sure: true, ...dates } },
      says: [
        'Between Monday of Match Week and the end of SOAP nobody may contact a program for you: from Mon 15 Mar 2027, 10:00 Eastern, until Thu 18 Mar 2027, 21:00 Eastern.',
      ],
      instead: ['Keep the request until SOAP is over; thanks and talk are free.'],
    },
  ],
};
