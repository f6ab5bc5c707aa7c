import { Choice, Flag, Id, Text, WholeNumber } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { InstantField } from '../../platform/http/fields-of-time.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import type { MailEntity, MailState } from '../../platform/mailer/mail.entity.ts';

const many = { min: 0, max: 2_000_000_000 };
const states = ['held', 'waiting', 'sending', 'sent', 'failed', 'replaced'] as const;
const longText = { max: 1_000_000, lines: true };

const notes: Record<MailState, string> = {
  held: 'not sent: no mail server set',
  waiting: 'waits for its next try',
  sending: 'is being sent',
  sent: 'the mail server took it',
  failed: 'given up',
  replaced: 'set aside',
};

export class MailDto {
  @Id()
  id: string;

  @Text({ example: 'digest' })
  kind: string;

  @Text({ max: 254 })
  to: string;

  @Text()
  subject: string;

  @Choice(states)
  state: MailState;

  @Text({ description: 'The state in words.', example: notes.held })
  note: string;

  @WholeNumber(many)
  tries: number;

  @InstantField({ nullable: true })
  nextTryAt: string | null;

  @Text({ nullable: true, max: 1000, description: 'Why it was not sent, or was set aside.' })
  lastError: string | null;

  @Text({ nullable: true, max: 1000, description: 'What the mail server said when it took it.' })
  serverAnswer: string | null;

  @Text({ description: 'Message-ID, without angle brackets.' })
  messageId: string;

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true })
  sentAt: string | null;
}

export class WholeMailDto extends MailDto {
  @Text(longText)
  text: string;

  @Text(longText)
  html: string;
}

export class MailPageDto {
  @Nested(() => MailDto, { most: 100 })
  items: MailDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}

export class MailStateDto {
  @Flag()
  mailOn: boolean;

  @Choice(['set', 'none'])
  server: 'set' | 'none';

  @InstantField({ nullable: true })
  lastAcceptedAt: string | null;

  @WholeNumber(many)
  waiting: number;

  @WholeNumber({ ...many, description: 'Given up since the last accepted mail.' })
  failed: number;

  @InstantField({ nullable: true })
  nextTryAt: string | null;

  @Text({ nullable: true, max: 1000 })
  lastError: string | null;

  @Flag({ description: 'A failure is worth a test mail.' })
  offerTest: boolean;

  @Flag({ description: 'Only this computer can open the links, and mail leaves only while it is awake.' })
  onThisComputer: boolean;

  @Text({
    nullable: true,
    max: 500,
    description: 'What stands above the page while mail does not flow; null: all is well.',
  })
  banner: string | null;
}

export function shownMail(mail: MailEntity): MailDto {
  return {
    id: mail.id,
    kind: mail.kind,
    to: mail.recipient,
    subject: mail.subject,
    state: mail.state,
    note: notes[mail.state],
    tries: mail.tries,
    nextTryAt: mail.nextTryAt && plainInstant(mail.nextTryAt),
    lastError: mail.lastError,
    serverAnswer: mail.serverAnswer,
    messageId: mail.messageId,
    createdAt: plainInstant(mail.createdAt),
    sentAt: mail.sentAt && plainInstant(mail.sentAt),
  };
}
