import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { ListQuery } from '../../platform/http/lists.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { TimelinePageDto } from './timeline.dto.ts';
import { TimelineService } from './timeline.service.ts';

@ApiTags('mentors')
@Controller('mentors/:id/timeline')
export class TimelineController {
  constructor(@Inject(TimelineService) private readonly timeline: TimelineService) {}

  @Get()
  @ApiOkResponse({ type: TimelinePageDto, description: 'Everything that happened, newest first.' })
  read(@Account() account: AccountId, @PathId('mentor') id: string, @Query() query: ListQuery) {
    return this.timeline.of(account, id, query);
  }
}
