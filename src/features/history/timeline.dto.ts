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
import { Anything, Choice, Flag, Id, InstantField, Nested, Text, Texts } from '../../platform/http/fields.ts';

export class TimelineInteractionDto {
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
  helpReceived: boolean;

  @Choice(outcomes, { nullable: true })
  outcome: Outcome | null;
}

export class TimelineItemDto {
  @Id()
  id: string;

  @InstantField()
  at: string;

  @Text({ example: 'interaction', description: '`interaction`, or an act such as `follow-up-done`.' })
  what: string;

  @Nested(() => TimelineInteractionDto, { nullable: true, description: 'The contact, where `what` is `interaction`.' })
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
