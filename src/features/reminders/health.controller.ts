import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../../platform/sessions/session.guard.ts';
import { LiveDto, ReadyDto } from './health.dto.ts';
import { Health } from './health.service.ts';

@ApiTags('health')
@Open()
@Controller('health')
export class HealthController {
  constructor(@Inject(Health) private readonly health: Health) {}

  @Get('live')
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { live: true };
  }

  @Get('ready')
  @ApiOkResponse({ type: ReadyDto, description: '503 with the same body where it is not ready.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.health.ready();
    void reply.status(answer.ready ? 200 : 503).header('cache-control', 'no-store');
    return answer;
  }
}
