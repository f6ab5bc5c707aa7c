import type { Day } from '../day.ts';
import type { Circle, CommunicationPolicy, MessageKind, Outcome } from '../words.ts';
import type { AnyOpening, Rule } from '../rule.ts';
import type { IntroductionFacts } from './history.ts';

/**
 * What is known when somebody thinks of an act, flat and counted out, so that a rule only compares. Days are the
 * applicant's own.
 */
export interface ActFacts {
  act: MessageKind;
  /** The day for which it is asked. */
  today: Day;
  mentorName: string;
  doNotContact: boolean;

  /** At least one contact in which they took part. */
  met: boolean;
  realContacts: number;
  lastRealOn: Day | null;
  /** Written to before, met or not. */
  writtenTo: boolean;
  lastMessageOn: Day | null;
  /** They took part in a contact after that message. */
  heardSinceMessage: boolean;
  /** The word that is owed to an introducer. */
  wordOwed: boolean;

  /** People first written to on this day, and in its ISO week. */
  newPeopleOnDay: number;
  newPeopleInWeek: number;

  /** The message still without answer, and how often it was followed up. */
  unansweredSince: Day | null;
  followUps: number;
  /** They said no in some form, and nothing lifted it since. */
  refusal: { outcome: Outcome; on: Day } | null;
  /** The season's first day and its last, Match Day, and whether that one is sure. */
  season: { began: Day | null; ends: Day; sure: boolean } | null;

  circle: Circle;
  lastUpdateOn: Day | null;
  /** Days of the updates of the last 365 days, oldest first. */
  updatesInYear: readonly Day[];

  /** The program whose people the act concerns. */
  programName: string | null;
  /** Another person there with a cold note or an introduction still open: who, and since when nothing moved. */
  openThere: { name: string; lastOn: Day; programName: string } | null;
  /** The applicant's latest interview there, up to this day. */
  interviewedOn: Day | null;
  /** A thank-you went to this person after it, and nothing was heard since. */
  thankedSinceInterview: boolean;
  /** Somebody there was written to after it. */
  wroteThereSinceInterview: boolean;
  thankYouPolicy: CommunicationPolicy | null;
  postInterviewContact: CommunicationPolicy | null;
  coordinator: boolean;

  /** The letter in question. */
  letter: LetterActFacts | null;

  /** A request to this introducer that is still open. */
  openRequest: { targetName: string; askedOn: Day } | null;
  /** Days of the requests to this introducer, oldest first. */
  requestsOn: readonly Day[];
  /** The introduction through which one is to meet this person. */
  introducedBy: { name: string; mode: IntroductionFacts['mode']; state: IntroductionFacts['state'] } | null;

  /** The recipient's day and time, `HH:MM`; only while a draft leaves, and their zone is known. */
  theirs: { day: Day; time: string } | null;

  onSelectionSide: boolean;
  /** The quiet of Match Week: its bounds in words, whether its dates are sure, and whether the act falls into it. */
  blackout: { during: boolean; from: string; until: string; sure: boolean } | null;
  programWroteFirst: boolean;
  /** The act asks a mentor to contact a program. */
  asksToContactProgram: boolean;
  /** The user's rank list is certified and the season not over. */
  certifiedOn: Day | null;
}

export interface LetterActFacts {
  askedOn: Day | null;
  neededOn: Day | null;
  remindedOn: readonly Day[];
  waiverRecorded: boolean;
  /** The program that already has most letters coming, this one not counted. */
  fullest: { name: string; letters: number } | null;
}

/** A rule about acts: may this be done now, and if not, when? Some also say when the act would be timely. */
export type ActRule<Id extends string = string> = Rule<ActFacts, ActFacts, Id> & { asks: 'act'; opens?: AnyOpening };

/** The plain starting facts that examples of act rules are laid over: nothing has happened yet. */
export const plainAct: ActFacts = {
  act: 'first_note',
  today: '2026-11-22',
  mentorName: 'Dr. Osei',
  doNotContact: false,
  met: false,
  realContacts: 0,
  lastRealOn: null,
  writtenTo: false,
  lastMessageOn: null,
  heardSinceMessage: false,
  wordOwed: false,
  newPeopleOnDay: 0,
  newPeopleInWeek: 0,
  unansweredSince: null,
  followUps: 0,
  refusal: null,
  season: null,
  circle: 'outer',
  lastUpdateOn: null,
  updatesInYear: [],
  programName: null,
  openThere: null,
  interviewedOn: null,
  thankedSinceInterview: false,
  wroteThereSinceInterview: false,
  thankYouPolicy: null,
  postInterviewContact: null,
  coordinator: false,
  letter: null,
  openRequest: null,
  requestsOn: [],
  introducedBy: null,
  theirs: null,
  onSelectionSide: false,
  blackout: null,
  programWroteFirst: false,
  asksToContactProgram: false,
  certifiedOn: null,
};
