// Made by test/house/rules-index.js from the folders beside it.
import type { AnyRule } from '../any-rule.ts';
import { doNotContact } from './consent/do-not-contact.ts';
import { programPolicy } from './consent/program-policy.ts';
import { directAskForSpot } from './language/direct-ask-for-spot.ts';
import { guilt } from './language/guilt.ts';
import { rankPressure } from './language/rank-pressure.ts';
import { repeatedChasing } from './language/repeated-chasing.ts';
import { thanksWithoutDetail } from './language/thanks-without-detail.ts';
import { tooLong } from './language/too-long.ts';
import { unresolvedPlaceholder } from './language/unresolved-placeholder.ts';
import { wrongPerson } from './language/wrong-person.ts';
import { fewNewPeople } from './pacing/few-new-people.ts';
import { replyDue } from './pacing/reply-due.ts';
import { restBetweenMessages } from './pacing/rest-between-messages.ts';
import { thankYouDue } from './pacing/thank-you-due.ts';

/** Every rule of the house, one file each. */
export const rules: readonly AnyRule[] = [
  doNotContact,
  programPolicy,
  directAskForSpot,
  guilt,
  rankPressure,
  repeatedChasing,
  thanksWithoutDetail,
  tooLong,
  unresolvedPlaceholder,
  wrongPerson,
  fewNewPeople,
  replyDue,
  restBetweenMessages,
  thankYouDue,
];
