import { describe, expect, it } from '@jest/globals';
import { plainMail } from '../../../src/etiquette/facts/mail.ts';
import { defaultPolicy } from '../../../src/etiquette/policy-changes.ts';
import { numbersOf } from '../../../src/etiquette/policy.ts';
import { ourOwnMail } from '../../../src/etiquette/rules/pacing/our-own-mail.ts';

describe('our own mail', () => {
  it.each(ourOwnMail.examples.map((example) => ({ ...example })))(
    'keeps its rule: $name',
    ({ given, says, instead }) => {
      const answer = ourOwnMail.check({ ...plainMail, ...given }, numbersOf(defaultPolicy, ourOwnMail));
      if (answer === null || 'ok' in answer) {
        expect(answer?.ok).toBe(says);
        return;
      }
      expect(answer.map(({ message }) => message)).toEqual(says);
      expect(answer.map((objection) => objection.instead)).toEqual(instead);
    },
  );
});
