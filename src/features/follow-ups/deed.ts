import type { FollowUpKind } from '../../etiquette/words.ts';
import type { Deed } from '../history/trace.service.ts';
import type { FollowUpEntity } from './follow-up.entity.ts';
import type { FollowUpAct } from './standing.ts';

const nouns: Record<FollowUpKind, string> = {
  thank_you: 'Thank-you',
  reply: 'Answer',
  close_loop: 'Word to the introducer',
  follow_up: 'Gentle follow-up',
  update: 'Update',
  letter_step: 'Letter step',
  invitation_answer: 'Answer to the invitation',
  look_up_policy: 'Looking up the program’s policy',
  ask_feedback: 'Asking for feedback',
  custom: 'Reminder',
};

const acts = {
  done: { what: 'follow-up-done', says: 'marked done' },
  snooze: { what: 'follow-up-snoozed', says: 'put off' },
  cancel: { what: 'follow-up-cancelled', says: 'cancelled' },
  undo: { what: 'follow-up-act-undone', says: 'as it was before' },
} as const;

/** An act on a follow-up as the timeline tells it. */
export function deedOf(row: FollowUpEntity, act: FollowUpAct): Deed {
  const { what, says } = acts[act.act];
  return {
    mentorId: row.mentorId,
    what,
    title: `${nouns[row.kind]} ${says}`,
    said: act.act === 'cancel' ? act.reason : row.title,
    facts: {
      followUpId: row.id,
      kind: row.kind,
      ...(act.act === 'snooze' ? { until: row.snoozedUntil } : {}),
    },
  };
}
