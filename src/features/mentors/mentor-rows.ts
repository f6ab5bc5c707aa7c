import type { Concerned } from '../../platform/changes/changes.ts';
import { fieldsOf, valuesOf, type Columns, type Values } from '../../platform/database/rows.ts';
import { nextStepSql } from './next-step.ts';
import type { ChangeMentorDto } from './mentors.dto.ts';

/** What a user may write, and the columns behind it. */
const editable = {
  name: 'name',
  credentials: 'credentials',
  roles: 'roles',
  email: 'email',
  phone: 'phone',
  timeZone: 'time_zone',
  siteId: 'site_id',
  programId: 'program_id',
  onSelectionSide: 'selection_side_given',
  circle: 'circle',
  metThrough: 'met_through',
  mayBeNamed: 'may_be_named',
  doNotContact: 'do_not_contact',
  answersOnFirstName: 'answers_on_first_name',
  tags: 'tags',
  notes: 'notes',
} satisfies Columns;

const shown = fieldsOf({
  id: 'm.id',
  ...Object.fromEntries(Object.entries(editable).map(([field, column]) => [field, `m.${column}`])),
  onSelectionSide: 'm.on_selection_side',
  lastInteractionAt: 'm.last_interaction_at',
  createdAt: 'm.created_at',
  updatedAt: 'm.updated_at',
  deletedAt: 'm.deleted_at',
  version: 'm.version',
});

/** The select list of a mentor `m`. @param now the place of the current instant among the statement's values */
export const mentorSql = (now: string): string => `${shown}, ${nextStepSql(now)} as "nextStep"`;

/** The same of a mentor just made, to whom nothing can be owed yet. */
export const newMentorSql = `${shown}, null as "nextStep"`;

/** What the user leaves out of a new mentor: every column, so that the statement is always the same one. */
export const unsaid: Values = {
  ...Object.fromEntries(Object.values(editable).map((column) => [column, null])),
  roles: [],
  circle: 'outer',
  may_be_named: false,
  do_not_contact: false,
  answers_on_first_name: false,
  tags: [],
};

export function mentorValues({ version: _, ...dto }: ChangeMentorDto): Values {
  return valuesOf({ ...dto, ...(dto.tags ? { tags: [...new Set(dto.tags)] } : {}) }, editable);
}

/** Of these the manners know; a change to them may open, move or close what is owed. */
const mannerly: readonly (keyof ChangeMentorDto)[] = [
  'name',
  'roles',
  'timeZone',
  'siteId',
  'programId',
  'onSelectionSide',
  'circle',
  'mayBeNamed',
  'doNotContact',
];

/** Whose follow-ups a change may concern; null: nobody's. One who leaves a place concerns those who stay there, too. */
export function concerned(id: string, dto: ChangeMentorDto): Concerned | null {
  if (!mannerly.some((field) => dto[field] !== undefined)) return null;
  return dto.siteId === undefined && dto.programId === undefined ? [id] : 'all';
}

/** Whose site and program a mentor names is checked by the database; these say which field was refused. */
export const mentorReferences = {
  mentors_site: { field: 'siteId', what: 'site' },
  mentors_program: { field: 'programId', what: 'program' },
};
