import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import {
  EditInteractionDto,
  InteractionDto,
  InteractionPageDto,
  ListInteractionsQuery,
  LoggedDto,
  LogInteractionDto,
} from './interactions.dto.ts';
import { InteractionsService } from './interactions.service.ts';

@ApiTags('interactions')
@Controller('interactions')
export class InteractionsController {
  constructor(@Inject(InteractionsService) private readonly interactions: InteractionsService) {}

  @Get()
  @ApiOkResponse({ type: InteractionPageDto })
  list(@Account() account: AccountId, @Query() query: ListInteractionsQuery) {
    return this.interactions.list(account, query);
  }

  @Post()
  @ApiCreatedResponse({ type: LoggedDto })
  log(@Account() account: AccountId, @Body() dto: LogInteractionDto) {
    return this.interactions.log(account, dto);
  }

  @Get(':id')
  @ApiOkResponse({ type: InteractionDto })
  read(@Account() account: AccountId, @PathId('interaction') id: string) {
    return this.interactions.read(account, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: LoggedDto })
  edit(@Account() account: AccountId, @PathId('interaction') id: string, @Body() dto: EditInteractionDto) {
    return this.interactions.edit(account, id, dto);
  }

  @Delete(':id')
  @ApiOkResponse({ type: LoggedDto, description: 'What was deleted, and what is owed otherwise because of it.' })
  remove(@Account() account: AccountId, @PathId('interaction') id: string) {
    return this.interactions.remove(account, id);
  }
}
