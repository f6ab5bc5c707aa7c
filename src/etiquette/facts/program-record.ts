/** A person at a program with a cold note or an introduction still open, and the day on which something last moved. */
export interface OpenDoor {
  mentorId: string | null;
  introductionId: string | null;
  name: string;
  lastDay: number;
}

/** What the contacts with a program's people come to. */
export interface ProgramRecord {
  /** Days of the applicant's interviews there this season, oldest first, counted from 1970. */
  interviewDays: number[];
  /** Days of messages there that were no answers. */
  messageDays: number[];
  /** Instants at which somebody there wrote or came, in milliseconds. */
  heardAt: number[];
  open: OpenDoor[];
}
