import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Patch,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { PathId } from '../../platform/http/path-id.ts';
import { Account } from '../../platform/sessions/account.decorator.ts';
import { DraftAnswersService } from './answers.service.ts';
import { DraftTemplatesService } from './draft-templates.service.ts';
import {
  AnswerDto,
  BeginDraftDto,
  ChangeDraftDto,
  DraftDto,
  DraftPageDto,
  ListDraftsQuery,
  SentDto,
} from './drafts.dto.ts';
import { DraftsService } from './drafts.service.ts';
import { LeavingService } from './leaving.service.ts';
import { DraftTemplatesDto } from './templates.dto.ts';

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    @Inject(DraftsService) private readonly drafts: DraftsService,
    @Inject(DraftAnswersService) private readonly answers: DraftAnswersService,
    @Inject(LeavingService) private readonly leaving: LeavingService,
    @Inject(DraftTemplatesService) private readonly templates: DraftTemplatesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: DraftPageDto })
  list(@Account() account: AccountId, @Query() query: ListDraftsQuery) {
    return this.drafts.list(account, query);
  }

  @Post()
  @ApiCreatedResponse({ type: DraftDto })
  begin(@Account() account: AccountId, @Body() dto: BeginDraftDto) {
    return this.drafts.begin(account, dto);
  }

  @Get('templates')
  @ApiOkResponse({ type: DraftTemplatesDto })
  listTemplates(): DraftTemplatesDto {
    return this.templates.listed();
  }

  @Get(':id.eml')
  @ApiProduces('message/rfc822')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('content-disposition', 'attachment; filename="message.eml"')
  async file(@Account() account: AccountId, @PathId('draft') id: string) {
    return new StreamableFile(await this.leaving.file(account, id), { type: 'message/rfc822' });
  }

  @Get(':id')
  @ApiOkResponse({ type: DraftDto })
  read(@Account() account: AccountId, @PathId('draft') id: string) {
    return this.drafts.read(account, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: DraftDto })
  change(@Account() account: AccountId, @PathId('draft') id: string, @Body() dto: ChangeDraftDto) {
    return this.drafts.change(account, id, dto);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Account() account: AccountId, @PathId('draft') id: string) {
    return this.drafts.remove(account, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftDto })
  accept(@Account() account: AccountId, @PathId('draft') id: string, @Body() dto: AnswerDto) {
    return this.answers.answer(account, id, dto);
  }

  @Post(':id/ready')
  @HttpCode(200)
  @ApiConflictResponse({ description: '`verdict`, with the verdict: something unanswered keeps it from leaving.' })
  @ApiOkResponse({ type: DraftDto })
  ready(@Account() account: AccountId, @PathId('draft') id: string) {
    return this.leaving.ready(account, id);
  }

  @Post(':id/sent')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftDto })
  sent(@Account() account: AccountId, @PathId('draft') id: string, @Body() dto: SentDto) {
    return this.leaving.sent(account, id, dto);
  }

  @Post(':id/to-mailbox')
  @HttpCode(200)
  @ApiConflictResponse({
    description: '`verdict`, or `no-mailbox`: so far none can be connected, so that this is always refused.',
  })
  @ApiOkResponse({ type: DraftDto })
  toMailbox(@Account() account: AccountId, @PathId('draft') id: string) {
    return this.leaving.toMailbox(account, id);
  }
}
