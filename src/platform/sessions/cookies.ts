import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicUrl } from '../http/public-url.ts';
import { sessionCookie } from './session.guard.ts';

const thirtyDays = 30 * 86_400;

/** The session's cookie: not readable by scripts, not sent from other sites, only over https where we have it. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(PublicUrl) private readonly publicUrl: PublicUrl) {}

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(sessionCookie, token, { ...this.traits(), maxAge: thirtyDays });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie, this.traits());
  }

  private traits() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.publicUrl.https };
  }
}
