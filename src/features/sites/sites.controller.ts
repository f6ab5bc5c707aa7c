import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { ChangeSiteDto, CreateSiteDto, SiteDto, SiteListQuery, SitePageDto } from './sites.dto.ts';
import { SitesService } from './sites.service.ts';

@ApiTags('sites')
@Controller('sites')
export class SitesController {
  constructor(@Inject(SitesService) private readonly sites: SitesService) {}

  @Get()
  @ApiOkResponse({ type: SitePageDto })
  list(@Account() account: AccountId, @Query() query: SiteListQuery) {
    return this.sites.list(account, query);
  }

  @Post()
  @ApiCreatedResponse({ type: SiteDto })
  create(@Account() account: AccountId, @Body() dto: CreateSiteDto) {
    return this.sites.create(account, dto);
  }

  @Get(':id')
  @ApiOkResponse({ type: SiteDto })
  read(@Account() account: AccountId, @PathId('site') id: string) {
    return this.sites.expect(account, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: SiteDto })
  change(@Account() account: AccountId, @PathId('site') id: string, @Body() dto: ChangeSiteDto) {
    return this.sites.change(account, id, dto);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Account() account: AccountId, @PathId('site') id: string) {
    return this.sites.remove(account, id);
  }
}
