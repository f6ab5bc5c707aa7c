import { Email, Id, Text } from '../../platform/http/fields.ts';
import { InstantField, ZoneName } from '../../platform/http/fields-of-time.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';

const password = { min: 10, max: 200, example: 'correct horse battery' };

export class SignUpDto {
  @Email()
  email: string;

  @Text({ ...password, description: 'At least 10 characters.' })
  password: string;

  @Text({ max: 200, example: 'Maya Lindqvist' })
  name: string;

  @ZoneName()
  timeZone: string;
}

export class SignInDto {
  @Email()
  email: string;

  @Text({ max: 200, example: password.example })
  password: string;
}

export class ChangePasswordDto {
  @Text({ max: 200 })
  old: string;

  @Text(password)
  new: string;
}

export class RequestResetDto {
  @Email()
  email: string;
}

export class ResetPasswordDto {
  @Text({ max: 100, description: 'From the link in the mail.' })
  token: string;

  @Text(password)
  password: string;
}

export class DeleteAccountDto {
  @Text({ max: 200 })
  password: string;
}

export class AccountDto {
  @Id()
  id: string;

  @Email()
  email: string;

  @Text()
  name: string;

  @InstantField()
  createdAt: string;
}

export class AccountAnswer {
  @Nested(() => AccountDto)
  account: AccountDto;
}

export class NewTokenDto {
  @Text({ max: 100, example: 'calendar script' })
  name: string;
}

export class TokenDto {
  @Id()
  id: string;

  @Text({ max: 100 })
  name: string;

  @InstantField()
  createdAt: string;
}

export class FreshTokenDto extends TokenDto {
  @Text({ description: 'Shown this once.' })
  token: string;
}

export class TokensAnswer {
  @Nested(() => TokenDto, { most: 100 })
  items: TokenDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}
