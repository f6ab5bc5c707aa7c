import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { LinkUndo } from './link-undo.service.ts';
import { MailActsDto } from './mail-acts.dto.ts';

@ApiTags('mail')
@Controller('mail/acts')
export class MailActsController {
  constructor(@Inject(LinkUndo) private readonly undoing: LinkUndo) {}

  @Get()
  @ApiOkResponse({
    type: MailActsDto,
    description: 'What links of mails did in the last half minute, to be taken back.',
  })
  list(@Account() account: AccountId) {
    return this.undoing.list(account);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: MailActsDto, description: 'Takes it back; what can still be taken back after it.' })
  undo(@Account() account: AccountId, @PathId('act') id: string) {
    return this.undoing.undoById(account, id);
  }
}
