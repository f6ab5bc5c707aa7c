import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicUrl } from '../../platform/http/public-url.ts';
import { Open } from '../../platform/sessions/session.guard.ts';
import { Templates } from '../../platform/templates/templates.ts';
import type { ActPage } from './act-page.ts';
import { LinkActs } from './link-acts.service.ts';
import { Unsubscribe } from './unsubscribe.service.ts';

/** The pages behind a mail's links. They work without a sign-in and without scripts. */
@ApiTags('mail')
@ApiProduces('text/html')
@Open('signed-link')
@Controller()
export class ActController {
  constructor(
    @Inject(LinkActs) private readonly acts: LinkActs,
    @Inject(Unsubscribe) private readonly unsubscribing: Unsubscribe,
    @Inject(Templates) private readonly templates: Templates,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
  ) {}

  @Get('act/:token')
  @ApiOperation({ summary: 'Shows what a link of a mail would do; changes nothing.' })
  async look(@Param('token') token: string, @Res() reply: FastifyReply) {
    return this.show(reply, await this.acts.look(token));
  }

  @Post('act/:token')
  @ApiOperation({ summary: 'Does it, once. Form fields: days 1, 3, 7 or until (a day) to snooze; answerOwed=yes.' })
  async use(@Param('token') token: string, @Body() form: unknown, @Res() reply: FastifyReply) {
    return this.show(reply, await this.acts.use(token, fieldsOf(form)));
  }

  @Get('unsubscribe/:token')
  @ApiOperation({ summary: 'Shows a button that turns reminder mail off.' })
  async lookUnsubscribe(@Param('token') token: string, @Res() reply: FastifyReply) {
    return this.show(reply, await this.unsubscribing.look(token));
  }

  @Post('unsubscribe/:token')
  @ApiOperation({ summary: 'Turns reminder mail off (RFC 8058).' })
  async unsubscribe(@Param('token') token: string, @Res() reply: FastifyReply) {
    return this.show(reply, await this.unsubscribing.use(token));
  }

  private async show(reply: FastifyReply, page: ActPage): Promise<void> {
    const html = await this.templates.fill('pages/act.html.liquid', { ...page, open: this.publicUrl.link('/') });
    await reply
      .status(page.status)
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' })
      .type('text/html; charset=utf-8')
      .send(html);
  }
}

function fieldsOf(form: unknown): Record<string, unknown> {
  return typeof form === 'object' && form !== null ? { ...form } : {};
}
