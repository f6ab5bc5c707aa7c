// Made by test/house/rules-index.js from the folders beside it.
import type { AnyRule } from '../any-rule.ts';
import { bothSidesFirst } from './consent/both-sides-first.ts';
import { doNotContact } from './consent/do-not-contact.ts';
import { letterWaiver } from './consent/letter-waiver.ts';
import { programPolicy } from './consent/program-policy.ts';
import { directAskForSpot } from './language/direct-ask-for-spot.ts';
import { guilt } from './language/guilt.ts';
import { rankPressure } from './language/rank-pressure.ts';
import { repeatedChasing } from './language/repeated-chasing.ts';
import { thanksWithoutDetail } from './language/thanks-without-detail.ts';
import { tooLong } from './language/too-long.ts';
import { unresolvedPlaceholder } from './language/unresolved-placeholder.ts';
import { wrongPerson } from './language/wrong-person.ts';
import { askFeedback } from './pacing/ask-feedback.ts';
import { closeTheLoop } from './pacing/close-the-loop.ts';
import { fewNewPeople } from './pacing/few-new-people.ts';
import { introducerLoad } from './pacing/introducer-load.ts';
import { letterLeadTime } from './pacing/letter-lead-time.ts';
import { oneAtAProgram } from './pacing/one-at-a-program.ts';
import { oneFollowUp } from './pacing/one-follow-up.ts';
import { replyDue } from './pacing/reply-due.ts';
import { restBetweenMessages } from './pacing/rest-between-messages.ts';
import { takeNoForAnAnswer } from './pacing/take-no-for-an-answer.ts';
import { thankYouDue } from './pacing/thank-you-due.ts';
import { updates } from './pacing/updates.ts';
import { workingHours } from './pacing/working-hours.ts';
import { afterCertification } from './season/after-certification.ts';
import { invitationClock } from './season/invitation-clock.ts';
import { soapBlackout } from './season/soap-blackout.ts';

/** Every rule of the house, one file each. */
export const rules: readonly AnyRule[] = [
  bothSidesFirst,
  doNotContact,
  letterWaiver,
  programPolicy,
  directAskForSpot,
  guilt,
  rankPressure,
  repeatedChasing,
  thanksWithoutDetail,
  tooLong,
  unresolvedPlaceholder,
  wrongPerson,
  askFeedback,
  closeTheLoop,
  fewNewPeople,
  introducerLoad,
  letterLeadTime,
  oneAtAProgram,
  oneFollowUp,
  replyDue,
  restBetweenMessages,
  takeNoForAnAnswer,
  thankYouDue,
  updates,
  workingHours,
  afterCertification,
  invitationClock,
  soapBlackout,
];
