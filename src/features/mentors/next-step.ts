import { followUpKinds, type FollowUpKind } from '../../etiquette/words.ts';
import { instantSql } from '../../platform/database/rows.ts';
import { Choice, Id, Text } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { InstantField } from '../../platform/http/fields-of-time.ts';

const states = ['planned', 'due', 'late', 'snoozed'] as const;

class ReasonDto {
  @Text()
  rule: string;

  @Text({ max: 1000 })
  message: string;

  @Text({ max: 500 })
  source: string;
}

export class NextStepDto {
  @Id()
  followUpId: string;

  @Choice(followUpKinds)
  kind: FollowUpKind;

  @InstantField({ description: 'May be acted on from then.' })
  notBefore: string;

  @InstantField()
  dueAt: string;

  @InstantField({ nullable: true })
  lateAt: string | null;

  @Choice(states)
  state: (typeof states)[number];

  @Nested(() => ReasonDto)
  because: ReasonDto;
}

/**
 * The open follow-up of mentor `m` that comes first, as JSON; a snoozed one comes when it wakes.
 * @param now the place of the current instant among the statement's values
 */
export function nextStepSql(now: string): string {
  return `(
    select json_build_object(
      'followUpId', f.id, 'kind', f.kind, 'notBefore', ${instantSql('f.not_before')}, 'dueAt', ${instantSql('f.due_at')},
      'lateAt', ${instantSql('f.late_at')},
      'state', case
        when f.snoozed_until > ${now}::timestamptz then 'snoozed'
        when f.due_at > ${now}::timestamptz then 'planned'
        when f.late_at <= ${now}::timestamptz then 'late'
        else 'due' end,
      'because', f.because)
    from follow_ups f
    where f.account_id = m.account_id and f.mentor_id = m.id and f.state = 'open'
    order by greatest(f.due_at, f.snoozed_until), f.id
    limit 1)`;
}
