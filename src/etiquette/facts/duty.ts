import type { Day, Instant } from '../day.ts';
import type { FollowUpKind, MessageKind } from '../words.ts';

/** Something the applicant thinks of doing. */
export interface Act {
  kind: MessageKind;
  mentorId: string;
  introductionId?: string;
  letterId?: string;
  /** The interaction that is answered or thanked for. */
  interactionId?: string;
  /** True when a draft is being made ready or sent at this moment: only then the hour of the day is spoken of. */
  leavingNow?: boolean;
  /** The local day for which it is asked; today where absent. */
  on?: Day;
}

/** Something owed or allowed at a time, as the facts alone say; what the user did with it (snooze, cancel) is not here. */
export interface Duty {
  /** Natural key: the same fact gives the same key, for ever. Such as `thank_you:<interaction id>`. */
  key: string;
  kind: FollowUpKind;
  mentorId: string | null;
  /** The interaction that opened it; null where something else did. */
  interactionId: string | null;
  introductionId: string | null;
  letterId: string | null;
  notBefore: Instant;
  dueAt: Instant;
  /** null where nothing is ever late. */
  lateAt: Instant | null;
  /** Extra moments at which it may be told, beside due and late; an invitation's marks. */
  marks: Instant[];
  /** The interaction that closed it; null while open. */
  closedBy: string | null;
  closedAt: Instant | null;
  because: { rule: string; message: string; source: string };
}
