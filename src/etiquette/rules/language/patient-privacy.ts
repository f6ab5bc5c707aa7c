import { quoted } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';
import { patientPrivacyExamples } from './examples/patient-privacy.ts';

const patient =
  /\b(?:patients?|pt|admitted|discharged|bedside|in bed \d|on the ward|diagnosed|biops|chemo|inpatient)\b/;
const marks: { says: RegExp; what: string; anywhere?: boolean }[] = [
  {
    what: 'a record number',
    anywhere: true,
    says: /\b(?:MRN|[Mm]edical record (?:number|no\.?)|[Rr]ecord (?:number|no\.?)|[Cc]hart (?:number|no\.?))\W{0,4}(?:is |was )?[A-Z]{0,3}-?\d{4,}/,
  },
  {
    what: 'a date of birth',
    says: /\b(?:DOB|[Dd]ate of birth|[Bb]orn on)\b\W{0,4}(?:is |was )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/u,
  },
  {
    what: "a patient's name",
    says: /\b(?:[Pp]atients?|pt)(?:,| named| called| was| is)? (?:(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u,
  },
  {
    what: "a patient's name",
    says: /\b(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:,|'s)? (?:(?:your|our|my|the) (?:\w+ ){0,3}patient|(?:\w+ ){0,2}(?:in bed \d|biopsy|chemo|diagnosis|surgery|admission|discharge|was admitted|was discharged|with (?:\w+ ){0,2}(?:cancer|diabetes|failure|pneumonia|sepsis|hiv)))/u,
  },
];
/** Facts that identify a person only together: three of them are too many. */
const clues = [
  /\b\d{1,3}[- ]year[- ]old\b/,
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/,
  /\b(?:room|bed) \d+/,
  /\b(?:mayor|pastor|principal|mail carrier|librarian|twin|teacher|owner of|works at|lives (?:on|at|in)|from the town|the only)\b/,
];

export const patientPrivacy: WordsRule = {
  id: 'language/patient-privacy',
  asks: 'words',
  effects: ['stop'],
  strength: 'A',
  numbers: [],
  says: 'Keep patients unknown: no name, birth date, record number or telling combination.',
  because: 'Privacy law protects patients in letters between colleagues too.',
  source: 'HIPAA Privacy Rule, identifiers of 45 CFR 164.514(b)',
  check(reading) {
    const instead = 'Say “a patient with …” and leave out whatever could tell who it was.';
    const about = reading.sentences.filter(({ lower, text }) => patient.test(lower) || marks[0]?.says.test(text));
    if (about.length === 0) return null;
    const found = about.flatMap((sentence) => {
      const mark = marks.find(({ says }) => says.test(sentence.text));
      const hit = mark?.says.exec(sentence.text);
      if (mark && hit)
        return [
          {
            ...reading.placed({ start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }),
            message: `“${hit[0]}” gives ${mark.what}.`,
            instead,
          },
        ];
      const many = clues.filter((clue) => clue.test(sentence.lower)).length;
      return many < 3
        ? []
        : [
            {
              ...reading.placed(sentence),
              message: `${quoted(sentence.text)} tells enough to know who the patient is.`,
              instead,
            },
          ];
    });
    return found.length > 0 ? found : { ok: 'No patient can be known from this.' };
  },
  examples: patientPrivacyExamples,
};
