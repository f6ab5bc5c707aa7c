import type { EntityManager } from 'typeorm';
import { merelyAllowed, waitsForDue, withoutMessage, type Duty } from '../../etiquette/index.ts';
import type { Instant } from '../../etiquette/day.ts';
import type { FollowUpKind } from '../../etiquette/words.ts';
import { instantOfText, instantOrNull, plainColumns } from '../../platform/database/plain-rows.ts';

const opens = 'greatest(not_before, snoozed_until)';
const due = 'greatest(due_at, snoozed_until)';
const late = 'case when late_at is not null then greatest(late_at, snoozed_until) end';

const columns = [
  'natural_key',
  'kind',
  'mentor_id',
  'interaction_id',
  'introduction_id',
  'letter_id',
  opens,
  due,
  late,
  'because',
];

/**
 * What is open and may be acted on before an instant, as the heart plans with it: what was put off waits until then. Of
 * several things for which one message to a person is enough, the one that the heart puts first.
 */
export async function readOwed(manager: EntityManager, account: string, until: Instant): Promise<Duty[]> {
  const [keys, kinds, mentors, interactions, introductions, letters, froms, dues, lates, becauses] = await plainColumns(
    manager,
    columns,
    `follow_ups where account_id = $1 and id in (${firstSql})`,
    [account, until, merelyAllowed, waitsForDue, withoutMessage],
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

// Read from the index follow_ups_mentor_due alone: of years of contacts thousands may be open, and few come first.
const firstSql = `
  select distinct on (mentor_id, message) id
  from (
    select id, mentor_id, kind, natural_key, ${opens} as opens, ${due} as due, ${late} as late,
      case when kind = any ($5) then natural_key else kind end as message
    from follow_ups where account_id = $1 and state = 'open') open
  where case when kind = any ($4) then due else opens end < $2
  order by mentor_id, message, case when kind = any ($3) then opens else coalesce(late, due) end,
    natural_key collate "C"`;
