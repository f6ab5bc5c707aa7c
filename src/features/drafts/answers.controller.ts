import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { GivenAnswersPageDto, ListAnswersQuery } from './answers.dto.ts';
import { GivenAnswersService } from './given-answers.service.ts';

@ApiTags('drafts')
@Controller('answers')
export class AnswersController {
  constructor(@Inject(GivenAnswersService) private readonly answers: GivenAnswersService) {}

  @Get()
  @ApiOkResponse({ type: GivenAnswersPageDto, description: 'What you decided about findings, newest first.' })
  list(@Account() account: AccountId, @Query() query: ListAnswersQuery) {
    return this.answers.list(account, query);
  }
}
