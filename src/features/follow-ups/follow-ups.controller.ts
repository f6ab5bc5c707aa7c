import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import {
  CancelDto,
  CustomFollowUpDto,
  FollowUpDto,
  FollowUpPageDto,
  ListFollowUpsQuery,
  SnoozeDto,
} from './follow-ups.dto.ts';
import { FollowUpsService } from './follow-ups.service.ts';

@ApiTags('follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(@Inject(FollowUpsService) private readonly followUps: FollowUpsService) {}

  @Get()
  @ApiOkResponse({ type: FollowUpPageDto })
  list(@Account() account: AccountId, @Query() query: ListFollowUpsQuery) {
    return this.followUps.list(account, query);
  }

  @Post()
  @ApiCreatedResponse({ type: FollowUpDto })
  note(@Account() account: AccountId, @Body() dto: CustomFollowUpDto) {
    return this.followUps.note(account, dto);
  }

  @Get(':id')
  @ApiOkResponse({ type: FollowUpDto })
  read(@Account() account: AccountId, @PathId('follow-up') id: string) {
    return this.followUps.read(account, id);
  }

  @Post(':id/done')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowUpDto })
  done(@Account() account: AccountId, @PathId('follow-up') id: string) {
    return this.followUps.act(account, id, { act: 'done' });
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowUpDto })
  snooze(@Account() account: AccountId, @PathId('follow-up') id: string, @Body() { until }: SnoozeDto) {
    return this.followUps.act(account, id, { act: 'snooze', until });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowUpDto })
  cancel(@Account() account: AccountId, @PathId('follow-up') id: string, @Body() { reason }: CancelDto) {
    return this.followUps.act(account, id, { act: 'cancel', reason });
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowUpDto, description: 'Takes back the last act, for half a minute after it.' })
  undo(@Account() account: AccountId, @PathId('follow-up') id: string) {
    return this.followUps.act(account, id, { act: 'undo' });
  }
}
