import { Flag, InstantField, Text } from '../../platform/http/fields.ts';

export class LiveDto {
  @Flag()
  live: boolean;
}

export class ReadyDto {
  @Flag()
  ready: boolean;

  @Text({ example: 'ok', description: 'ok or away.' })
  database: string;

  @Text({ example: 'ok' })
  migrations: string;

  @Text({ example: 'ok' })
  scheduler: string;

  @InstantField({ nullable: true })
  lastTickAt: string | null;

  @InstantField({ nullable: true, description: 'Since when the oldest mail should have been written or sent.' })
  oldestOverdueAt: string | null;

  @InstantField({ nullable: true })
  lastMailAcceptedAt: string | null;

  @Text({ example: 'ok', description: 'ok, or why mail is not accepted.' })
  mail: string;
}
