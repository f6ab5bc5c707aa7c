import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../../platform/database/account-scope.ts';
import { Account } from '../../../platform/sessions/account.decorator.ts';
import { ConfirmMailServerDto, MailServerDto, SetMailServerDto } from './mail-server.dto.ts';
import { MailServerService } from './mail-server.service.ts';

@ApiTags('mail')
@Controller('mail/server')
export class MailServerController {
  constructor(@Inject(MailServerService) private readonly servers: MailServerService) {}

  @Get()
  @ApiOkResponse({ type: MailServerDto })
  read(@Account() account: AccountId) {
    return this.servers.read(account);
  }

  @Put()
  @ApiOkResponse({ type: MailServerDto })
  set(@Account() account: AccountId, @Body() dto: SetMailServerDto) {
    return this.servers.set(account, dto);
  }

  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: MailServerDto })
  confirm(@Account() account: AccountId, @Body() dto: ConfirmMailServerDto) {
    return this.servers.confirm(account, dto.code);
  }

  @Delete()
  @ApiOkResponse({ type: MailServerDto })
  remove(@Account() account: AccountId) {
    return this.servers.remove(account);
  }
}
