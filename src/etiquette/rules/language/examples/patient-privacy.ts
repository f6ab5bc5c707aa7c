import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

export const patientPrivacyExamples: readonly Example<Said>[] = [
  {
    name: 'a name',
    given: { text: 'I still think of our patient Mrs. Delgado.' },
    says: ["“patient Mrs. Delgado” gives a patient's name."],
  },
  {
    name: 'a record number',
    given: { text: 'The chart is under MRN 4471902.' },
    says: ['“MRN 4471902” gives a record number.'],
  },
  {
    name: 'a date of birth',
    given: { text: 'The patient, born on 4 May 1961, did well.' },
    says: ['“born on 4 May 1961” gives a date of birth.'],
  },
  {
    name: 'a telling combination',
    given: { text: 'The patient was a 71-year-old pastor admitted on March 3.' },
    says: ['“The patient was a 71-year-old pastor admitted on March 3” tells enough to know who the patient is.'],
  },
  {
    name: 'a patient unknown',
    given: { text: 'I learned from the patient with heart failure on your ward.' },
    says: 'No patient can be known from this.',
  },
  { name: 'no patient at all', given: { text: 'Thank you, Ms. Lind.' }, says: null },
];
