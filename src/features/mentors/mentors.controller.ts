import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { ConfirmedByStatement } from '../../platform/sessions/session.guard.ts';
import { MentorListQuery } from './mentor-list.dto.ts';
import { ChangeMentorDto, CreateMentorDto, MentorDto, MentorPageDto } from './mentors.dto.ts';
import { MentorsService } from './mentors.service.ts';

@ApiTags('mentors')
@Controller('mentors')
export class MentorsController {
  constructor(@Inject(MentorsService) private readonly mentors: MentorsService) {}

  @ConfirmedByStatement()
  @Get()
  @ApiOkResponse({ type: MentorPageDto })
  list(@Account() account: AccountId, @Query() query: MentorListQuery) {
    return this.mentors.list(account, query);
  }

  @ConfirmedByStatement()
  @Post()
  @ApiCreatedResponse({ type: MentorDto })
  create(@Account() account: AccountId, @Body() dto: CreateMentorDto) {
    return this.mentors.create(account, dto);
  }

  @ConfirmedByStatement()
  @Get(':id')
  @ApiOkResponse({ type: MentorDto })
  read(@Account() account: AccountId, @PathId('mentor') id: string) {
    return this.mentors.expect(account, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: MentorDto })
  change(@Account() account: AccountId, @PathId('mentor') id: string, @Body() dto: ChangeMentorDto) {
    return this.mentors.change(account, id, dto);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Account() account: AccountId, @PathId('mentor') id: string) {
    return this.mentors.remove(account, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: MentorDto })
  restore(@Account() account: AccountId, @PathId('mentor') id: string) {
    return this.mentors.restore(account, id);
  }
}
