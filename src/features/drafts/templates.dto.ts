import { messageKinds, type MessageKind } from '../../etiquette/words.ts';
import { Choice, Text } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';

export class MissingDto {
  @Text({ example: 'meeting.detail' })
  fact: string;

  @Text({ example: 'Name one thing from it, such as advice you will follow.' })
  ask: string;
}

export class DraftTemplateDto {
  @Text({ example: 'thank_you' })
  id: string;

  @Choice(messageKinds)
  kind: MessageKind;

  @Nested(() => MissingDto, { most: 20, description: 'Facts it draws on, and what to do where one is missing.' })
  needs: MissingDto[];

  @Text({ description: 'The section of the guide that it follows.' })
  section: string;
}

export class DraftTemplatesDto {
  @Nested(() => DraftTemplateDto, { most: 100 })
  items: DraftTemplateDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}
