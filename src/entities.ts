import { AccountEntity } from './features/accounts/account.entity.ts';
import { SettingsEntity } from './features/accounts/settings.entity.ts';
import { MailEntity } from './platform/mailer/mail.entity.ts';

/** Every entity of the house. */
export const entities = [AccountEntity, SettingsEntity, MailEntity];
