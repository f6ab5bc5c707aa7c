import type { FollowUpKind } from '../words.ts';

/** What is merely allowed at a time; everything else is owed to somebody. */
export const merelyAllowed = ['follow_up', 'update', 'letter_step'] as const satisfies readonly FollowUpKind[];

/** What waits for the day on which it is due; everything else is done as soon as it may be. */
export const waitsForDue = [...merelyAllowed, 'custom'] as const satisfies readonly FollowUpKind[];

/** What is done without a message. Of the others one message does for all that is owed to a person. */
export const withoutMessage = ['look_up_policy', 'ask_feedback', 'custom'] as const satisfies readonly FollowUpKind[];
