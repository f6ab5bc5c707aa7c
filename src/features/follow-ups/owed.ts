import type { EntityManager } from 'typeorm';
import type { Duty } from '../../etiquette/index.ts';
import type { Instant } from '../../etiquette/day.ts';
import type { FollowUpKind } from '../../etiquette/words.ts';
import { instantOfText, instantOrNull, plainColumns } from '../../platform/database/plain-rows.ts';

const columns = [
  'natural_key',
  'kind',
  'mentor_id',
  'interaction_id',
  'introduction_id',
  'letter_id',
  'greatest(not_before, snoozed_until)',
  'greatest(due_at, snoozed_until)',
  'late_at',
  'because',
];

/** What is open and may be acted on before an instant, as the heart plans with it: what was put off waits until then. */
export async function readOwed(manager: EntityManager, account: string, until: Instant): Promise<Duty[]> {
  const [keys, kinds, mentors, interactions, introductions, letters, froms, dues, lates, becauses] = await plainColumns(
    manager,
    columns,
    `(select * from follow_ups where account_id = $1 and state = 'open' and greatest(not_before, snoozed_until) < $2
      order by due_at, natural_key) owed`,
    [account, until],
  );
  return keys!.map((key, row) => ({
    key: key!,
    kind: kinds![row] as FollowUpKind,
    mentorId: mentors![row]!,
    interactionId: interactions![row]!,
    introductionId: introductions![row]!,
    letterId: letters![row]!,
    notBefore: instantOfText(froms![row]!),
    dueAt: instantOfText(dues![row]!),
    lateAt: instantOrNull(lates![row]!),
    marks: [],
    closedBy: null,
    closedAt: null,
    because: JSON.parse(becauses![row]!) as Duty['because'],
  }));
}
