import { Id, InstantField, Nested, Text } from '../../platform/http/fields.ts';

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
