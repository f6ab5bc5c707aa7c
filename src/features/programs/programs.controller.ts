import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { ChangeProgramDto, CreateProgramDto, ProgramDto, ProgramListQuery, ProgramPageDto } from './programs.dto.ts';
import { ProgramsService } from './programs.service.ts';

@ApiTags('programs')
@Controller('programs')
export class ProgramsController {
  constructor(@Inject(ProgramsService) private readonly programs: ProgramsService) {}

  @Get()
  @ApiOkResponse({ type: ProgramPageDto })
  list(@Account() account: AccountId, @Query() query: ProgramListQuery) {
    return this.programs.list(account, query);
  }

  @Post()
  @ApiCreatedResponse({ type: ProgramDto })
  create(@Account() account: AccountId, @Body() dto: CreateProgramDto) {
    return this.programs.create(account, dto);
  }

  @Get(':id')
  @ApiOkResponse({ type: ProgramDto })
  read(@Account() account: AccountId, @PathId('program') id: string) {
    return this.programs.expect(account, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: ProgramDto })
  change(@Account() account: AccountId, @PathId('program') id: string, @Body() dto: ChangeProgramDto) {
    return this.programs.change(account, id, dto);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Account() account: AccountId, @PathId('program') id: string) {
    return this.programs.remove(account, id);
  }
}
