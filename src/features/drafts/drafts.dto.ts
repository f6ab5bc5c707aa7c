import { messageKinds, type MessageKind } from '../../etiquette/words.ts';
import { Choice, Flag, Id, Text, VersionField } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { InstantField } from '../../platform/http/fields-of-time.ts';
import { ListQuery } from '../../platform/http/lists.ts';
import { draftStates, type DraftState } from './draft.entity.ts';
import { MissingDto } from './templates.dto.ts';
import { DraftVerdictDto } from './verdict.dto.ts';

const longestSubject = 300;
const longestBody = 20_000;

export class BeginDraftDto {
  @Choice(messageKinds)
  kind: MessageKind;

  @Id()
  mentorId: string;

  @Id({ optional: true, nullable: true, description: 'The contact that is answered or thanked for.' })
  interactionId?: string | null;

  @Id({ optional: true, nullable: true })
  introductionId?: string | null;

  @Id({ optional: true, nullable: true })
  letterId?: string | null;

  @Text({ max: 100, optional: true, nullable: true, example: 'thank_you', description: 'See GET /drafts/templates.' })
  templateId?: string | null;

  @Text({
    max: 4000,
    lines: true,
    optional: true,
    nullable: true,
    description: 'What you want to say in your own words; it is put in its place in the letter.',
  })
  note?: string | null;
}

export class ChangeDraftDto {
  @Text({ min: 0, max: longestSubject, optional: true })
  subject?: string;

  @Text({ min: 0, max: longestBody, lines: true, optional: true })
  body?: string;

  @VersionField({ optional: true, description: 'Refused where the draft changed meanwhile.' })
  version?: number;
}

export class AnswerDto {
  @Text({ max: 100, example: 'language/too-long', description: 'The rule whose findings are answered.' })
  rule: string;

  @Text({
    min: 0,
    max: 2000,
    lines: true,
    optional: true,
    nullable: true,
    description: 'At least 10 characters, where the finding asks for a reason or is disputed.',
  })
  reason?: string | null;
}

export class SentDto {
  @InstantField({ optional: true, description: 'When it was sent; now where left out.' })
  at?: string;
}

export class DraftDto {
  @Id()
  id: string;

  @Choice(messageKinds)
  kind: MessageKind;

  @Text({ example: 'thank_you' })
  templateId: string;

  @Id()
  mentorId: string;

  @Id({ nullable: true })
  interactionId: string | null;

  @Id({ nullable: true })
  introductionId: string | null;

  @Id({ nullable: true })
  letterId: string | null;

  @Text({ min: 0, max: longestSubject })
  subject: string;

  @Text({ min: 0, max: longestBody, lines: true })
  body: string;

  @Choice(draftStates)
  state: DraftState;

  @Nested(() => DraftVerdictDto, { description: 'Of its words and its act, now; of a sent one as it stood then.' })
  verdict: DraftVerdictDto;

  @Flag({ description: 'Nothing unanswered keeps it from leaving.' })
  mayLeave: boolean;

  @Nested(() => MissingDto, { most: 20, description: 'What the template had no fact for.' })
  missing: MissingDto[];

  @Text({ nullable: true, max: 100_000, description: 'Opens it in a mail program; only once it is ready.' })
  mailto: string | null;

  @InstantField({ nullable: true })
  sentAt: string | null;

  @Id({ nullable: true, description: 'The interaction that sending it was logged as.' })
  sentInteractionId: string | null;

  @InstantField()
  createdAt: string;

  @InstantField()
  updatedAt: string;

  @VersionField()
  version: number;
}

export class DraftPageDto {
  @Nested(() => DraftDto, { most: 100 })
  items: DraftDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}

export class ListDraftsQuery extends ListQuery {
  @Id({ optional: true })
  mentorId?: string;

  @Choice([...draftStates, 'open'], { optional: true, description: '`open`: not sent yet.' })
  state?: DraftState | 'open';
}
