/** What the contacts that concern a program come to. */
export interface ProgramTraffic {
  /** Days of the interviews held there, counted from 1970. */
  interviewDays: number[];
  /** Day of the last message there that was no answer. */
  lastMessageDay: number | null;
  /** Instants at which somebody there wrote or came once the quiet of Match Week had begun, in milliseconds. */
  heardAt: number[];
}

/** A person at a program with a cold note or an introduction still open, and the day on which something last moved. */
export interface OpenDoor {
  mentorId: string | null;
  introductionId: string | null;
  name: string;
  lastDay: number;
}

/** What is known of a program, whatever act one thinks of. */
export interface ProgramRecord extends ProgramTraffic {
  /** Days of the applicant's interviews there this season, held and arranged, oldest first. */
  interviewDays: number[];
  /** The last that moved first. */
  open: OpenDoor[];
}
