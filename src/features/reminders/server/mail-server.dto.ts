import { Choice, Email, Flag, Text, WholeNumber } from '../../../platform/http/fields.ts';
import { Nested } from '../../../platform/http/fields-of-objects.ts';
import { InstantField } from '../../../platform/http/fields-of-time.ts';
import { securities, type Security } from '../../../platform/mailer/own-server.entity.ts';

const ports = { min: 1, max: 65_535, example: 587 };
const hosts = { max: 253, example: 'smtp.gmail.com' };
const encryption = 'tls (usually port 465), starttls (usually 587), or none for a server on this computer.';

export class SetMailServerDto {
  @Text(hosts)
  host: string;

  @WholeNumber(ports)
  port: number;

  @Choice(securities, { description: encryption, example: 'starttls' })
  security: Security;

  @Text({ max: 254, optional: true, nullable: true, example: 'maya@gmail.com' })
  login?: string | null;

  @Text({
    max: 500,
    optional: true,
    nullable: true,
    description: 'Kept encrypted and never shown again; left out, the one kept for this host and login stays.',
  })
  password?: string | null;

  @Email({ description: 'The address that reminders come from; most providers want your own.' })
  sender: string;
}

export class ConfirmMailServerDto {
  @Text({ max: 20, description: 'The six digits of the test mail.', example: '314159' })
  code: string;
}

export class ProposedMailServerDto {
  @Text(hosts)
  host: string;

  @WholeNumber(ports)
  port: number;

  @Choice(securities)
  security: Security;

  @Text({ max: 254, nullable: true })
  login: string | null;

  @Email()
  sender: string;

  @InstantField({ description: 'Until when its code may be typed in.' })
  codeUntil: string;
}

export class MailServerDto {
  @Choice(['environment', 'own', 'none'], { description: 'SMTP_URL, which serves everybody; your own; or none yet.' })
  source: 'environment' | 'own' | 'none';

  @Text({ ...hosts, nullable: true })
  host: string | null;

  @WholeNumber({ ...ports, nullable: true })
  port: number | null;

  @Choice(securities, { nullable: true })
  security: Security | null;

  @Text({ max: 254, nullable: true })
  login: string | null;

  @Text({ max: 300, nullable: true })
  sender: string | null;

  @Flag({ description: 'Whether its password can still be read; false after the secret of this installation changed.' })
  passwordKept: boolean;

  @Nested(() => ProposedMailServerDto, { nullable: true, description: 'Set, but not in force until its code came.' })
  proposed: ProposedMailServerDto | null;
}
