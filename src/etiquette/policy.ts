import { atLeast, atMost, type PolicyNumber } from './policy-number.ts';

export type { PolicyNumber } from './policy-number.ts';

/** Numbers in force, by rule id and name of the number; of `policyFrom`, so that none is missing. */
export type Policy = Record<string, Record<string, number>>;

/** What a user changed of the defaults. */
export type PolicyChanges = Record<string, Record<string, number>>;

const byRule = {
  // --- language: numbers of the rules about words ---
  'language/too-long': {
    // Advisers on professional e-mail; the limits of the rulebook.
    firstNoteWords: atMost(125, 50, 'words', 'a first note'),
    introRequestWords: atMost(150, 60, 'words', 'an introduction request'),
    thankYouWords: atMost(150, 50, 'words', 'a thank-you'),
    postInterviewThankYouWords: atMost(120, 50, 'words', 'a thank-you after an interview'),
    followUpWords: atMost(80, 30, 'words', 'a follow-up'),
    updateWords: atMost(150, 50, 'words', 'an update'),
    letterRequestWords: atMost(250, 80, 'words', 'a letter request'),
    anyMessageWords: atMost(250, 120, 'words', 'the most for any message'),
    anyLetterRequestWords: atMost(300, 150, 'words', 'the most for a letter request'),
    blurbSentences: atMost(3, 1, 'sentences', 'a blurb that is passed on'),
  },
  'language/score-excuse': {
    // Guide, Strategy 4: acknowledge, brief context, then growth and evidence.
    aboutScoreSentences: atMost(2, 1, 'sentences', 'on a low score'),
  },
  'language/not-a-copy': {
    // The rulebook's measure; ours.
    alikeShare: atMost(0.8, 0.5, 'share', 'alike and it counts as a copy'),
    backDays: atLeast(90, 365, 'days', 'back that messages are compared'),
    fewestWords: atMost(25, 10, 'words', 'fewest words compared'),
  },
  // --- end of language ---

  'pacing/few-new-people': {
    // Guide, Targeted Networking, asks for few and good contacts; the figures are ours.
    perDayPeople: atMost(2, 1, 'people', 'first notes a day'),
    perWeekPeople: atMost(3, 1, 'people', 'first notes a week', 5),
  },
  'pacing/rest-between-messages': {
    // Ours.
    restDays: atLeast(7, 30, 'days', 'rest after each message'),
  },
  'pacing/one-follow-up': {
    // Advisers agree on one to two weeks before a single reminder.
    waitDays: atLeast(7, 21, 'days', 'before a follow-up is allowed'),
    dueDays: atLeast(10, 30, 'days', 'before a follow-up is suggested'),
    followUps: atMost(1, 0, 'messages', 'follow-ups to one message'),
  },
  'pacing/one-at-a-program': {
    // Guide, Post-Interview Communication, warns of writing to many; the figures are ours.
    quietDays: atLeast(14, 30, 'days', 'quiet after an interview'),
    openDays: atLeast(14, 60, 'days', 'a note without answer keeps its place'),
  },
  'pacing/thank-you-due': {
    // Advisers: within a day or two; after a rotation within the week.
    dueHours: atMost(24, 4, 'hours', 'a thank-you is due'),
    lateHours: atMost(48, 8, 'hours', 'a thank-you is late'),
    rotationDueHours: atMost(72, 24, 'hours', 'due after a rotation'),
    rotationLateHours: atMost(120, 48, 'hours', 'late after a rotation'),
    // Ours: later than this it is still kind, but no longer owed.
    openDays: atLeast(7, 14, 'days', 'logged later than this, none is owed'),
    rotationOpenDays: atLeast(14, 28, 'days', 'the same after a rotation'),
    // Ours: one thank-you a week to a person is plenty.
    thankedDays: atMost(7, 1, 'days', 'a thank-you counts for'),
  },
  'pacing/reply-due': {
    // Advisers: answer within a day, two at most.
    dueHours: atMost(24, 4, 'hours', 'an answer is due'),
    lateHours: atMost(48, 8, 'hours', 'an answer is late'),
  },
  'pacing/updates': {
    // Advisers: every two or three months while something new happens.
    minDays: atLeast(28, 90, 'days', 'between contact and an update'),
    everyDays: atLeast(90, 365, 'days', 'an update is suggested after', 28),
    perYearMessages: atMost(3, 1, 'messages', 'updates a year to the outer circle'),
    // Ours: how many of those that could be written a week's plan picks.
    perWeekMessages: atMost(5, 1, 'messages', 'updates and follow-ups planned a week'),
  },
  'pacing/letter-lead-time': {
    // Writers are commonly given four weeks at the least, six to eight where it can be.
    leadDays: atLeast(28, 56, 'days', 'between asking and need'),
    reminderDays: atLeast(7, 21, 'days', 'between reminders'),
    reminders: atMost(3, 0, 'messages', 'reminders for one letter'),
    // The application service takes four letters for one program.
    perProgramLetters: atMost(4, 1, 'letters', 'letters to one program'),
    // Ours: when a gentle reminder is suggested.
    remindBeforeDays: atMost(14, 7, 'days', 'before need a reminder is suggested'),
  },
  'pacing/introducer-load': {
    // Ours.
    windowDays: atLeast(60, 180, 'days', 'over which requests are counted'),
    perWindowRequests: atMost(2, 1, 'requests', 'requests in that time'),
    openRequests: atMost(1, 1, 'requests', 'open at once'),
    metTimes: atLeast(2, 6, 'count', 'contacts before the first request'),
  },
  'pacing/close-the-loop': {
    // Advisers: tell the introducer soon how it went.
    dueHours: atMost(24, 4, 'hours', 'word to the introducer is due after a meeting'),
    lateHours: atMost(48, 8, 'hours', 'word to the introducer is late'),
    nothingDays: atMost(14, 7, 'days', 'word is due although nothing came'),
  },
  'pacing/working-hours': {
    // Ours: office hours, given in whole hours of the recipient's day.
    fromHour: atLeast(8, 10, 'hours', 'not before this hour'),
    untilHour: atMost(18, 16, 'hours', 'not from this hour on'),
  },
  'pacing/take-no-for-an-answer': {
    // Ours.
    restDays: atLeast(90, 365, 'days', 'of rest after a no'),
  },
  'pacing/our-own-mail': {
    // Ours.
    perDayMails: atMost(1, 1, 'messages', 'digests a day'),
    tellings: atMost(2, 1, 'count', 'times each thing is told'),
  },
  'season/one-first-choice': {
    // Advisers: two to three weeks before rank lists close.
    opensDays: atMost(21, 14, 'days', 'before the rank deadline it opens'),
    closesDays: atLeast(14, 14, 'days', 'before the rank deadline it closes'),
  },
  'season/invitation-clock': {
    // NRMP and AAMC: programs leave 48 hours for an answer; the same day is the advisers' counsel.
    dueHours: atMost(12, 2, 'hours', 'an answer is due'),
    firstMarkHours: atMost(24, 12, 'hours', 'first reminder'),
    lastMarkHours: atMost(40, 24, 'hours', 'last reminder'),
    lateHours: atMost(48, 24, 'hours', 'an answer is late'),
    cancelDays: atLeast(14, 21, 'days', 'before the interview to cancel kindly', 7),
  },
} satisfies Record<string, Record<string, PolicyNumber>>;

/** Every number of every rule. Its source stands beside it; where it says "ours", it is a default of this product. */
export const policyNumbers: Readonly<Record<string, Readonly<Record<string, PolicyNumber>>>> = byRule;

/** The numbers that a rule is given: those that stand here under its id, and no others. */
export type NumbersOf<Id extends string> = Readonly<
  Record<Id extends keyof typeof byRule ? keyof (typeof byRule)[Id] : string, number>
>;

/** The numbers in force for one rule; none for a rule that has none. */
export function numbersOf<Id extends string>(policy: Policy, { id }: { id: Id }): NumbersOf<Id> {
  return (policy[id] ?? {}) as NumbersOf<Id>;
}
