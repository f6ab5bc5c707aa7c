import { followUpKinds } from '../../etiquette/words.ts';
import type { FollowUpKind } from '../../etiquette/words.ts';
import { Choice, Id, Text, VersionField, WholeNumber } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, DayOrInstant, InstantField } from '../../platform/http/fields-of-time.ts';
import { ListQuery } from '../../platform/http/lists.ts';

export const followUpStates = ['planned', 'due', 'late', 'snoozed', 'done', 'cancelled'] as const;
/** How a follow-up stands by the clock. */
export type FollowUpState = (typeof followUpStates)[number];

export class BecauseDto {
  @Text({ example: 'pacing/thank-you-due', description: 'Id of the rule; `custom` where the user wrote it down.' })
  rule: string;

  @Text({ example: 'You met Dr. Osei on Mon 23 Nov 2026; a thank-you is kind within a day.' })
  message: string;

  @Text()
  source: string;
}

export class EveryDto {
  @WholeNumber({ min: 7, max: 730, optional: true })
  days?: number;

  @WholeNumber({ min: 1, max: 24, optional: true, description: 'The 31st comes back after shorter months.' })
  months?: number;
}

export class FollowUpDto {
  @Id()
  id: string;

  @Id({ nullable: true })
  mentorId: string | null;

  @Text({ nullable: true, example: 'Dr. Osei' })
  mentorName: string | null;

  @Choice(followUpKinds)
  kind: FollowUpKind;

  @Choice(followUpStates, {
    description: 'planned before dueAt, due until lateAt, late from then on; snoozed until snoozedUntil.',
  })
  state: FollowUpState;

  @InstantField({ description: 'May be acted on from here.' })
  notBefore: string;

  @InstantField()
  dueAt: string;

  @InstantField({ nullable: true, description: 'null where nothing is ever late.' })
  lateAt: string | null;

  @InstantField({ nullable: true })
  snoozedUntil: string | null;

  @Nested(() => BecauseDto)
  because: BecauseDto;

  @Text({ nullable: true, description: 'Your own words, of a custom one.' })
  title: string | null;

  @Text({ nullable: true, max: 2000, lines: true })
  note: string | null;

  @Nested(() => EveryDto, { nullable: true, description: 'How often it comes again, of a custom one that does.' })
  every: EveryDto | null;

  @Id({ nullable: true, description: 'The interaction that opened it.' })
  interactionId: string | null;

  @Id({ nullable: true })
  introductionId: string | null;

  @Id({ nullable: true })
  letterId: string | null;

  @Id({ nullable: true, description: 'The interaction that closed it.' })
  closedBy: string | null;

  @InstantField({ nullable: true })
  closedAt: string | null;

  @Text({ nullable: true, max: 500, lines: true, description: 'Why it was cancelled.' })
  reason: string | null;

  @InstantField({ nullable: true, description: 'Until then the last act can be undone.' })
  undoUntil: string | null;

  @InstantField({ description: 'When it was last changed, by you or by what happened.' })
  updatedAt: string;

  @VersionField()
  version: number;
}

export class FollowUpPageDto {
  @Nested(() => FollowUpDto, { most: 100 })
  items: FollowUpDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}

export class ListFollowUpsQuery extends ListQuery {
  @Choice([...followUpStates, 'open'], { optional: true, description: '`open`: planned, due, late or snoozed.' })
  state?: FollowUpState | 'open';

  @DayOrInstant({ optional: true, description: 'Due on or after this local day or instant.' })
  from?: string;

  @DayOrInstant({ optional: true, description: 'Due on or before this local day or instant.' })
  to?: string;

  @Id({ optional: true })
  mentorId?: string;

  @Choice(['true'], { optional: true, description: 'Only what may be acted on now.' })
  actionable?: 'true';
}

export class CustomFollowUpDto {
  @Id({ optional: true, nullable: true })
  mentorId?: string | null;

  @Choice(['custom'], { optional: true })
  kind?: 'custom';

  @Text({ optional: true, example: 'Ask Dr. Osei about the QI poster.', description: 'A title or a note is needed.' })
  title?: string;

  @Text({ max: 2000, lines: true, optional: true, nullable: true })
  note?: string | null;

  @InstantField({ optional: true, description: 'When it is due; or give `on`.' })
  dueAt?: string;

  @DayField({ optional: true, description: 'The local day on which it is due, from 09:00.' })
  on?: string;

  @InstantField({ optional: true, nullable: true, description: 'From when on it is late; never where left out.' })
  lateAt?: string | null;

  @Nested(() => EveryDto, {
    optional: true,
    nullable: true,
    description:
      'It comes again every so many days or months: first on its own day, then counted from the last real contact ' +
      'with the mentor since it was written down, else from its own day. Done opens the next; cancelling ends all.',
  })
  every?: EveryDto | null;
}

export class SnoozeDto {
  @InstantField({ description: 'Until when it rests: later than now, at most two years ahead.' })
  until: string;
}

export class CancelDto {
  @Text({ max: 500, lines: true, example: 'They moved away.' })
  reason: string;
}
