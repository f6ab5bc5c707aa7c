import type { EntityManager } from 'typeorm';
import { instantOfText, instantOrNull, plainColumns } from '../../platform/database/plain-rows.ts';
import type { Written } from './difference.ts';

const columns = [
  'id',
  'mentor_id',
  'kind',
  'natural_key',
  'state',
  'not_before',
  'due_at',
  'late_at',
  `array_to_string(marks, ',')`,
  'because',
  'interaction_id',
  'introduction_id',
  'letter_id',
  'ended_by',
  'closed_by',
  'closed_at',
];

/** The stored follow-ups of these mentors and of these natural keys, or all of an account. */
export async function readStored(
  manager: EntityManager,
  account: string,
  of: { mentorIds: readonly string[]; keys: readonly string[] } | 'all',
): Promise<Written[]> {
  const among = of === 'all' ? '' : 'and (mentor_id = any ($2::uuid[]) or natural_key = any ($3::text[]))';
  const read = await plainColumns(
    manager,
    columns,
    `(select * from follow_ups where account_id = $1 ${among}) stored`,
    of === 'all' ? [account] : [account, of.mentorIds, of.keys],
  );
  return read[0]!.map((_, row) => writtenOf(read.map((column) => column[row]!)));
}

function writtenOf(row: (string | null)[]): Written {
  return {
    id: row[0]!,
    mentorId: row[1]!,
    kind: row[2] as Written['kind'],
    naturalKey: row[3]!,
    state: row[4] as Written['state'],
    notBefore: instantOfText(row[5]!),
    dueAt: instantOfText(row[6]!),
    lateAt: instantOrNull(row[7]!),
    marks: row[8]?.split(',').map(instantOfText) ?? [],
    because: JSON.parse(row[9]!) as Written['because'],
    interactionId: row[10]!,
    introductionId: row[11]!,
    letterId: row[12]!,
    endedBy: row[13] as Written['endedBy'],
    closedBy: row[14]!,
    closedAt: instantOrNull(row[15]!),
  };
}
