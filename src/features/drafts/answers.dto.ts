import { effects, messageKinds, type Decision, type Effect, type MessageKind } from '../../etiquette/index.ts';
import { Choice, Flag, Id, Text } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, InstantField } from '../../platform/http/fields-of-time.ts';
import { ListQuery } from '../../platform/http/lists.ts';
import { answerKinds, type AnswerKind } from './answer.entity.ts';

export class ListAnswersQuery extends ListQuery {
  @Id({ optional: true })
  mentorId?: string;

  @Text({ max: 100, optional: true, example: 'language/guilt' })
  rule?: string;
}

/** What you decided about one finding. */
export class GivenAnswerDto {
  @Id()
  id: string;

  @InstantField()
  at: string;

  @Text({ example: 'language/guilt' })
  rule: string;

  @Choice(effects, { description: 'Of the finding when it was answered.' })
  effect: Effect;

  @Choice(answerKinds, { description: 'Read and accepted, done otherwise for a reason, or disputed.' })
  kind: AnswerKind;

  @Text({ nullable: true, max: 2000, lines: true })
  reason: string | null;

  @Text({ min: 0, max: 20_000, lines: true, description: 'The words that were answered for.' })
  words: string;

  @Flag({ description: 'The finding concerned the whole message or its act, so that the words are all of it.' })
  whole: boolean;

  @Text({ max: 2000, description: 'What the finding said.' })
  message: string;

  @DayField({ nullable: true, description: 'The first allowed day of a wait that was answered.' })
  from: string | null;

  @Choice(['go', ...effects], {
    nullable: true,
    description: 'What the whole verdict said just before; null of answers from before this was kept.',
  })
  decision: Decision | null;

  @Id({ nullable: true, description: 'null: the draft was thrown away.' })
  draftId: string | null;

  @Choice(messageKinds)
  draftKind: MessageKind;

  @Flag({ description: 'The draft was sent.' })
  sent: boolean;

  @Id()
  mentorId: string;

  @Text()
  mentorName: string;
}

export class GivenAnswersPageDto {
  @Nested(() => GivenAnswerDto, { most: 100 })
  items: GivenAnswerDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}
