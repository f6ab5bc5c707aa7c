import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { MannersService } from './manners.service.ts';
import { PermitsQuery } from './permits.dto.ts';
import { PlanQuery, WeekPlanDto } from './plan.dto.ts';
import { ReviewDto } from './reviews.dto.ts';
import { RulesDto } from './rules.dto.ts';
import { VerdictDto } from './verdict.dto.ts';

@ApiTags('manners')
@Controller()
export class MannersController {
  constructor(@Inject(MannersService) private readonly manners: MannersService) {}

  @Post('reviews')
  @HttpCode(200)
  @ApiOkResponse({ type: VerdictDto })
  review(@Account() account: AccountId, @Body() dto: ReviewDto) {
    return this.manners.review(account, dto);
  }

  @Get('mentors/:id/permits')
  @ApiOkResponse({ type: VerdictDto, description: 'Without `act`: `{items}`, a verdict for each act.' })
  permits(@Account() account: AccountId, @PathId('mentor') id: string, @Query() query: PermitsQuery) {
    return this.manners.permits(account, id, query);
  }

  @Get('plan')
  @ApiOkResponse({ type: WeekPlanDto })
  plan(@Account() account: AccountId, @Query() { week }: PlanQuery) {
    return this.manners.plan(account, week);
  }

  @Get('rules')
  @ApiOkResponse({ type: RulesDto })
  async rules(@Account() account: AccountId) {
    return { items: await this.manners.rules(account), nextCursor: null };
  }
}
