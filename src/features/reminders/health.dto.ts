import { Flag, Text, WholeNumber } from '../../platform/http/fields.ts';
import { InstantField } from '../../platform/http/fields-of-time.ts';

const many = { min: 0, max: 2_000_000_000 };

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

  @WholeNumber({
    ...many,
    nullable: true,
    description: 'Mails written, and not yet taken by a mail server; 10000 stands for more, too.',
  })
  mailWaiting: number | null;

  @InstantField({ nullable: true, description: 'When the soonest of them is tried.' })
  nextMailTryAt: string | null;

  @WholeNumber({ ...many, nullable: true, description: 'Mails given up in the last three days.' })
  mailGivenUp: number | null;
}
