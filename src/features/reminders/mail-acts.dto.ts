import { Id, Text } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { InstantField } from '../../platform/http/fields-of-time.ts';

export class MailActDto {
  @Id()
  id: string;

  @Text({ max: 500, example: 'Thank Dr. Osei', description: 'What it was about.' })
  what: string;

  @Text({ max: 500, example: 'It is off your list.', description: 'What was done.' })
  said: string;

  @InstantField()
  at: string;

  @InstantField()
  undoUntil: string;
}

export class MailActsDto {
  @Nested(() => MailActDto, { most: 20 })
  items: MailActDto[];
}
