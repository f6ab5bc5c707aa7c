import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/account-scope.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { says, unknownLink, type ActPage } from './act-page.ts';
import { ActionLinks } from './action-links.ts';
import { readRecipient, type Recipient } from './reminder-facts.ts';

const off = says(
  'Reminder mail is off',
  'What is owed stays on your page. Mail can be turned on again in the settings.',
);

/** One click, as RFC 8058 has it: turns mail off, and touches nothing that is owed. */
@Injectable()
export class Unsubscribe {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ActionLinks) private readonly links: ActionLinks,
    @Inject(SettingsService) private readonly settings: SettingsService,
  ) {}

  async look(token: string): Promise<ActPage> {
    const recipient = await this.recipient(token);
    if (!recipient) return unknownLink;
    if (!recipient.mailOn) return off;
    const offer = says('No more reminder mail?', 'What is owed stays on your page either way.');
    return { ...offer, button: 'Turn reminder mail off' };
  }

  async use(token: string): Promise<ActPage> {
    const recipient = await this.recipient(token);
    if (!recipient) return unknownLink;
    if (recipient.mailOn) await this.settings.change(recipient.account, { mailOn: false });
    return off;
  }

  private async recipient(token: string): Promise<Recipient | null> {
    const link = this.links.read(token, this.clock.millis());
    if (link?.act !== 'unsubscribe') return null;
    return this.database.withAccount(link.account, (manager) => readRecipient(manager, link.account));
  }
}
