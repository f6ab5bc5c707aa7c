import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../../platform/sessions/session.guard.ts';
import { FeedQuery } from './calendar.dto.ts';
import { isKnown } from './entity-tag.ts';
import { FeedService } from './feed.service.ts';

const type = 'text/calendar; charset=utf-8';

/** For calendar programs: the address itself is the permission. */
@ApiTags('calendar')
@Open('signed-link')
@Controller('calendar')
export class FeedController {
  constructor(@Inject(FeedService) private readonly feeds: FeedService) {}

  @Get(':secret.ics')
  @ApiOperation({
    summary: 'Follow-ups, season dates and interviews as an iCalendar file.',
    description:
      'From a year back to three years ahead, at most 2,000 follow-ups, the soonest. Follow-ups and season dates are ' +
      'all-day and leave the time free; interviews and invitations to answer have their hour.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Nothing changed.' })
  @ApiResponse({ status: 404, description: 'No feed has this address, or no longer.' })
  async read(
    @Param('secret') secret: string,
    @Query() { todo }: FeedQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const { body, tag } = await this.feeds.read(secret, todo === '1');
    void reply.headers({ etag: tag, 'cache-control': 'private', 'x-robots-tag': 'noindex' });
    if (isKnown(known, tag)) return reply.status(304).send();
    return reply.type(type).header('content-disposition', 'inline; filename="tactful.ics"').send(body);
  }
}
