import {
  directions,
  interactionKinds,
  messageKinds,
  outcomes,
  type Direction,
  type InteractionKind,
  type MessageKind,
  type Outcome,
} from '../../etiquette/words.ts';
import { Choice, Flag, Id, Text, Texts, VersionField } from '../../platform/http/fields.ts';
import { Anything, Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, InstantField } from '../../platform/http/fields-of-time.ts';

/** A contact, whole, so that it can be edited where it is read. */
export class TimelineInteractionDto {
  @Id()
  id: string;

  @Id()
  mentorId: string;

  @InstantField()
  at: string;

  @Choice(interactionKinds)
  kind: InteractionKind;

  @Choice(directions)
  direction: Direction;

  @Text({ max: 4000, lines: true })
  summary: string;

  @Texts({ most: 30, max: 500 })
  details: string[];

  @Choice(messageKinds, { nullable: true })
  purpose: MessageKind | null;

  @Flag()
  answerNeeded: boolean;

  @Flag()
  helpReceived: boolean;

  @Flag()
  thanked: boolean;

  @Choice(outcomes, { nullable: true })
  outcome: Outcome | null;

  @Id({ nullable: true })
  siteId: string | null;

  @Id({ nullable: true })
  programId: string | null;

  @DayField({ nullable: true })
  until: string | null;

  @InstantField({ nullable: true })
  answerBy: string | null;

  @VersionField()
  version: number;
}

export class TimelineItemDto {
  @Id()
  id: string;

  @InstantField()
  at: string;

  @Text({ example: 'interaction', description: '`interaction`, or an act such as `follow-up-done`.' })
  type: string;

  @Text({ example: 'You met' })
  title: string;

  @Text({ nullable: true, max: 4000, lines: true, description: 'A summary, or what was said of it.' })
  text: string | null;

  @Nested(() => TimelineInteractionDto, { nullable: true, description: 'The contact, where `type` is `interaction`.' })
  interaction: TimelineInteractionDto | null;

  @Anything({ nullable: true, description: 'What is worth telling of an act; plain values.' })
  facts: Record<string, string | number | boolean | null> | null;
}

export class TimelinePageDto {
  @Nested(() => TimelineItemDto, { most: 100 })
  items: TimelineItemDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}
