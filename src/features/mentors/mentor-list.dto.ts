import { circles, mentorRoles, type Circle, type MentorRole } from '../../etiquette/words.ts';
import { Choice, Id, Text } from '../../platform/http/fields.ts';
import { ListQuery } from '../../platform/http/lists.ts';
import { mentorSorts, type MentorSort } from './mentor-order.ts';

export class MentorListQuery extends ListQuery {
  @Text({
    min: 0,
    optional: true,
    example: 'osei kaiser fam',
    description: 'Beginnings of words about a person, their site or program. All must fit; slips of the pen may.',
  })
  q?: string;

  @Choice(mentorRoles, { optional: true })
  role?: MentorRole;

  @Id({ optional: true })
  siteId?: string;

  @Id({ optional: true })
  programId?: string;

  @Text({ max: 50, optional: true })
  tag?: string;

  @Choice(circles, { optional: true })
  circle?: Circle;

  @Choice(['true', 'false'], {
    optional: true,
    description: 'true: those removed within the last thirty days instead.',
  })
  deleted?: 'true' | 'false';

  @Choice(mentorSorts, { optional: true, description: 'Without it by name, or the best find first where q is given.' })
  sort?: MentorSort;
}
