import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { CalendarDto, ChangeCalendarDto } from './calendar.dto.ts';
import { CalendarService } from './calendar.service.ts';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(CalendarService) private readonly calendar: CalendarService) {}

  @Get()
  @ApiOkResponse({ type: CalendarDto })
  state(@Account() account: AccountId) {
    return this.calendar.state(account);
  }

  @Post('renew')
  @HttpCode(200)
  @ApiOperation({ summary: 'Switches the feed on, or gives it a new address; the old one stops at once.' })
  @ApiOkResponse({ type: CalendarDto })
  renew(@Account() account: AccountId) {
    return this.calendar.renew(account);
  }

  @Patch()
  @ApiOkResponse({ type: CalendarDto })
  change(@Account() account: AccountId, @Body() dto: ChangeCalendarDto) {
    return this.calendar.change(account, dto);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Switches the feed off.' })
  @ApiNoContentResponse()
  switchOff(@Account() account: AccountId) {
    return this.calendar.switchOff(account);
  }
}
