import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { ListQuery } from '../../platform/http/lists.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { MailDto, MailPageDto, MailStateDto, WholeMailDto } from './mail.dto.ts';
import { MailService } from './mail.service.ts';

@ApiTags('mail')
@Controller('mail')
export class MailController {
  constructor(@Inject(MailService) private readonly mail: MailService) {}

  @Get('state')
  @ApiOkResponse({ type: MailStateDto })
  state(@Account() account: AccountId) {
    return this.mail.state(account);
  }

  @Get('outbox')
  @ApiOkResponse({ type: MailPageDto })
  list(@Account() account: AccountId, @Query() query: ListQuery) {
    return this.mail.list(account, query.limit, query.cursor);
  }

  @Get('outbox/:id')
  @ApiOkResponse({ type: WholeMailDto })
  read(@Account() account: AccountId, @PathId('mail') id: string) {
    return this.mail.read(account, id);
  }

  @Post('outbox/:id/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: MailDto })
  retry(@Account() account: AccountId, @PathId('mail') id: string) {
    return this.mail.retry(account, id);
  }

  @Post('test')
  @HttpCode(200)
  @ApiOkResponse({ type: MailDto })
  test(@Account() account: AccountId) {
    return this.mail.test(account);
  }
}
