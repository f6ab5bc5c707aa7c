import { fieldsOf, instantSql, valuesOf, type Columns, type Values } from '../../platform/database/rows.ts';
import type { ChangeProgramDto } from './programs.dto.ts';

const editable = {
  name: 'name',
  healthSystem: 'health_system',
  specialty: 'specialty',
  tier: 'tier',
  imgHistory: 'img_history',
  thankYouPolicy: 'thank_you_policy',
  postInterviewContact: 'post_interview_contact',
  rankIntentInvited: 'rank_intent_invited',
  notes: 'notes',
} satisfies Columns;

const interviews = `(
  select coalesce(json_agg(json_build_object('at', ${instantSql('i.at')}, 'withMentorIds', (
      select coalesce(json_agg(w.mentor_id order by w.mentor_id), '[]') from present_interviewers w
      where w.account_id = i.account_id and w.interview_id = i.id)) order by i.at, i.id), '[]')
  from interviews i where i.account_id = t.account_id and i.program_id = t.id)`;

/** The select list of a program `t`. */
export const programSql = fieldsOf({
  id: 't.id',
  ...Object.fromEntries(Object.entries(editable).map(([field, column]) => [field, `t.${column}`])),
  interviews,
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
  version: 't.version',
});

export const programValues = (dto: ChangeProgramDto): Values => valuesOf(dto, editable);

/** What the user leaves out of a new program. */
export const unsaid: Values = {
  tier: 'target',
  thank_you_policy: 'unknown',
  post_interview_contact: 'unknown',
  rank_intent_invited: false,
};

/** Of all but these the manners know; a change may open, move or close what is owed. */
const plain = new Set(['specialty', 'imgHistory', 'notes']);

export function concernsManners(dto: ChangeProgramDto): boolean {
  return Object.entries(dto).some(([field, value]) => value !== undefined && !plain.has(field));
}
