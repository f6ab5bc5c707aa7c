import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { AccountsService } from './accounts.service.ts';
import { PasswordsService } from './passwords.service.ts';
import { SettingsController } from './settings.controller.ts';
import { SettingsService } from './settings.service.ts';
import { TokensService } from './tokens.service.ts';

@Module({
  controllers: [AccountsController, SettingsController],
  providers: [AccountsService, PasswordsService, SettingsService, TokensService],
  exports: [AccountsService, PasswordsService, SettingsService],
})
export class AccountsModule {}
