import type { EntityManager } from 'typeorm';
import type { Duty } from '../../etiquette/index.ts';
import type { Instant } from '../../etiquette/day.ts';
import type { FollowUpKind } from '../../etiquette/words.ts';
import { instantOfText, instantOrNull, plainRows, type PlainRow } from '../../platform/database/plain-rows.ts';

/** What is open, as the heart plans with it: what the user put off is owed from then on. */
export async function readOwed(manager: EntityManager, account: string): Promise<Duty[]> {
  const rows = await plainRows(
    manager,
    `select natural_key, kind, mentor_id, interaction_id, introduction_id, letter_id, not_before, due_at, late_at,
       snoozed_until, because
     from follow_ups where account_id = $1 and state = 'open' order by due_at, natural_key`,
    [account],
  );
  return rows.map(dutyOf);
}

function dutyOf(row: PlainRow): Duty {
  const snoozedUntil = instantOrNull(row[9]!);
  return {
    key: row[0]!,
    kind: row[1] as FollowUpKind,
    mentorId: row[2]!,
    interactionId: row[3]!,
    introductionId: row[4]!,
    letterId: row[5]!,
    notBefore: later(instantOfText(row[6]!), snoozedUntil),
    dueAt: later(instantOfText(row[7]!), snoozedUntil),
    lateAt: instantOrNull(row[8]!),
    marks: [],
    closedBy: null,
    closedAt: null,
    because: JSON.parse(row[10]!) as Duty['because'],
  };
}

function later(at: Instant, other: Instant | null): Instant {
  return other !== null && Date.parse(other) > Date.parse(at) ? other : at;
}
