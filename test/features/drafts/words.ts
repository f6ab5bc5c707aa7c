/** Sentences: one against which nothing speaks, then a mind, a stop answered with a reason, and a binding stop. */
export const thanks = 'Thank you for drawing the insulin titration on a napkin. I tried it on Saturday.';
export const guilty = "I haven't heard back from you since our meeting.";
export const spot = 'Any chance you could put in a good word so I get an interview?';
export const press = 'Could you tell me where I am on your rank list?';

/** A whole note to Dr. Osei. */
export const write = (...sentences: string[]) =>
  `Dear Dr. Osei,\n\n${sentences.join(' ')}\n\nKind regards,\nMaya Lindqvist`;
/** What one rule has against a draft. */
export const found = (draft: any, rule: string) => draft.verdict.findings.filter((one: any) => one.rule === rule);
