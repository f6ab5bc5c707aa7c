// Made by test/house/rules-index.js from the folders beside it.
import type { AnyRule } from '../any-rule.ts';
import { askBeforeNaming } from './consent/ask-before-naming.ts';
import { bothSidesFirst } from './consent/both-sides-first.ts';
import { doNotContact } from './consent/do-not-contact.ts';
import { letterWaiver } from './consent/letter-waiver.ts';
import { programPolicy } from './consent/program-policy.ts';
import { cliche } from './language/cliche.ts';
import { directAskForSpot } from './language/direct-ask-for-spot.ts';
import { emptyFollowUp } from './language/empty-follow-up.ts';
import { entitlement } from './language/entitlement.ts';
import { flattery } from './language/flattery.ts';
import { genericGreeting } from './language/generic-greeting.ts';
import { genericQuestion } from './language/generic-question.ts';
import { guilt } from './language/guilt.ts';
import { letterSaysWhatToAddress } from './language/letter-says-what-to-address.ts';
import { multipleAsks } from './language/multiple-asks.ts';
import { noWayOut } from './language/no-way-out.ts';
import { notACopy } from './language/not-a-copy.ts';
import { oversharingBlame } from './language/oversharing-blame.ts';
import { patientPrivacy } from './language/patient-privacy.ts';
import { rankPressure } from './language/rank-pressure.ts';
import { repeatedChasing } from './language/repeated-chasing.ts';
import { restateInterest } from './language/restate-interest.ts';
import { scoreExcuse } from './language/score-excuse.ts';
import { thanksWithoutDetail } from './language/thanks-without-detail.ts';
import { tooLong } from './language/too-long.ts';
import { unresolvedPlaceholder } from './language/unresolved-placeholder.ts';
import { urgency } from './language/urgency.ts';
import { wrongPerson } from './language/wrong-person.ts';
import { askFeedback } from './pacing/ask-feedback.ts';
import { closeTheLoop } from './pacing/close-the-loop.ts';
import { fewNewPeople } from './pacing/few-new-people.ts';
import { introducerLoad } from './pacing/introducer-load.ts';
import { letterLeadTime } from './pacing/letter-lead-time.ts';
import { oneAtAProgram } from './pacing/one-at-a-program.ts';
import { oneFollowUp } from './pacing/one-follow-up.ts';
import { ourOwnMail } from './pacing/our-own-mail.ts';
import { replyDue } from './pacing/reply-due.ts';
import { restBetweenMessages } from './pacing/rest-between-messages.ts';
import { takeNoForAnAnswer } from './pacing/take-no-for-an-answer.ts';
import { thankYouDue } from './pacing/thank-you-due.ts';
import { updates } from './pacing/updates.ts';
import { workingHours } from './pacing/working-hours.ts';
import { afterCertification } from './season/after-certification.ts';
import { invitationClock } from './season/invitation-clock.ts';
import { oneFirstChoice } from './season/one-first-choice.ts';
import { rankIntentUninvited } from './season/rank-intent-uninvited.ts';
import { soapBlackout } from './season/soap-blackout.ts';

/** Every rule of the house, one file each. */
export const rules: readonly AnyRule[] = [
  askBeforeNaming,
  bothSidesFirst,
  doNotContact,
  letterWaiver,
  programPolicy,
  cliche,
  directAskForSpot,
  emptyFollowUp,
  entitlement,
  flattery,
  genericGreeting,
  genericQuestion,
  guilt,
  letterSaysWhatToAddress,
  multipleAsks,
  noWayOut,
  notACopy,
  oversharingBlame,
  patientPrivacy,
  rankPressure,
  repeatedChasing,
  restateInterest,
  scoreExcuse,
  thanksWithoutDetail,
  tooLong,
  unresolvedPlaceholder,
  urgency,
  wrongPerson,
  askFeedback,
  closeTheLoop,
  fewNewPeople,
  introducerLoad,
  letterLeadTime,
  oneAtAProgram,
  oneFollowUp,
  ourOwnMail,
  replyDue,
  restBetweenMessages,
  takeNoForAnAnswer,
  thankYouDue,
  updates,
  workingHours,
  afterCertification,
  invitationClock,
  oneFirstChoice,
  rankIntentUninvited,
  soapBlackout,
];
