import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { ChangeSettingsDto, SettingsDto } from './settings.dto.ts';
import { SettingsService } from './settings.service.ts';

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(@Inject(SettingsService) private readonly settings: SettingsService) {}

  @Get()
  @ApiOkResponse({ type: SettingsDto })
  read(@Account() account: AccountId) {
    return this.settings.of(account);
  }

  @Patch()
  @ApiOkResponse({ type: SettingsDto })
  change(@Account() account: AccountId, @Body() dto: ChangeSettingsDto) {
    return this.settings.change(account, dto);
  }
}
