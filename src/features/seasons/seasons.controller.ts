import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { ChangeSeasonDto, SeasonDto } from './seasons.dto.ts';
import { SeasonsService } from './seasons.service.ts';

@ApiTags('seasons')
@Controller('seasons')
export class SeasonsController {
  constructor(@Inject(SeasonsService) private readonly seasons: SeasonsService) {}

  @Get('current')
  @ApiOkResponse({ type: SeasonDto })
  current(@Account() account: AccountId) {
    return this.seasons.current(account);
  }

  @Patch('current')
  @ApiOkResponse({ type: SeasonDto })
  change(@Account() account: AccountId, @Body() dto: ChangeSeasonDto) {
    return this.seasons.change(account, dto);
  }
}
