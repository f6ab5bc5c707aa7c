import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
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
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, DayOrInstant, InstantField } from '../../platform/http/fields-of-time.ts';
import { ListQuery } from '../../platform/http/lists.ts';
import { FollowUpDto } from '../follow-ups/follow-ups.dto.ts';

/** What is written of a contact. */
class ContactDto {
  @Id()
  mentorId: string;

  @InstantField({ description: 'When it took place; the first day of a rotation.' })
  at: string;

  @Choice(interactionKinds)
  kind: InteractionKind;

  @Choice(directions)
  direction: Direction;

  @Text({ max: 4000, lines: true, example: 'Talked over coffee about the continuity clinic.' })
  summary: string;

  @Texts({ most: 30, max: 500, lines: true, example: ['suggested the free-clinic QI project'] })
  details: string[];

  @Flag()
  helpReceived: boolean;

  @Choice(messageKinds, { nullable: true, description: 'What a message was for.' })
  purpose: MessageKind | null;

  @Flag({ description: 'Whether they wait for an answer; true for an incoming e-mail where left out.' })
  answerNeeded: boolean;

  @Choice(outcomes, { nullable: true, description: 'What they said to what was asked.' })
  outcome: Outcome | null;

  @Flag({ description: 'You thanked them on the spot.' })
  thanked: boolean;

  @Id({ nullable: true })
  siteId: string | null;

  @Id({ nullable: true })
  programId: string | null;

  @DayField({ nullable: true, description: 'Last day of a rotation; only with kind rotation.' })
  until: string | null;

  @InstantField({ nullable: true, description: 'An invitation: the answer is wanted by then.' })
  answerBy: string | null;
}

const needed = ['mentorId', 'at', 'kind', 'direction', 'summary'] as const;

export class LogInteractionDto extends IntersectionType(
  PickType(ContactDto, needed),
  PartialType(OmitType(ContactDto, needed), { skipNullProperties: false }),
) {}

export class EditInteractionDto extends PartialType(ContactDto, { skipNullProperties: false }) {
  @VersionField({ optional: true })
  version?: number;
}

export class InteractionDto extends ContactDto {
  @Id()
  id: string;

  @InstantField({ description: 'When it was written down.' })
  loggedAt: string;

  @VersionField()
  version: number;
}

export class LoggedDto {
  @Nested(() => InteractionDto)
  interaction: InteractionDto;

  @Nested(() => FollowUpDto, { most: 100, description: 'What this opened, moved or closed.' })
  followUps: FollowUpDto[];
}

export class InteractionPageDto {
  @Nested(() => InteractionDto, { most: 100 })
  items: InteractionDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}

export class ListInteractionsQuery extends ListQuery {
  @Id({ optional: true })
  mentorId?: string;

  @DayOrInstant({ optional: true, description: 'On or after this local day or instant.' })
  from?: string;

  @DayOrInstant({ optional: true, description: 'On or before this local day or instant.' })
  to?: string;

  @Choice(interactionKinds, { optional: true })
  kind?: InteractionKind;
}
