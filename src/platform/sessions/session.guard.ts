import '@fastify/cookie';
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.ts';
import type { AccountId } from '../database/account-scope.ts';
import type { Claim } from '../database/claims.ts';
import { notSignedIn } from '../problems/problem.ts';
import { refuseForeignOrigin } from './origin.ts';
import { Sessions } from './sessions.service.ts';

export const sessionCookie = 'tactful_session';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard. */
    account?: AccountId;
    /** Set by the guard where the account is yet to be confirmed. */
    claim?: Claim;
    /** The cookie's token, where the request came with one. */
    sessionToken?: string;
  }
}

const openKey = 'open to everybody';
/** This route asks for no sign-in. `signedLink`: nor for an origin, because the link itself is the permission. */
export const Open = (how: 'origin-checked' | 'signed-link' = 'origin-checked') => SetMetadata(openKey, how);

const confirmedLateKey = 'confirmed by the first statement';
/**
 * This route does nothing before a statement for its account: the session may be confirmed along with that statement,
 * which saves a round trip.
 */
export const ConfirmedByStatement = () => SetMetadata(confirmedLateKey, true);

/** Every route: who asks, and was it meant? */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Config) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const open = this.reflector.getAllAndOverride<string | undefined>(openKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open === 'signed-link') return true;
    const bearer = bearerOf(request);
    if (bearer !== null && open === undefined) {
      request.account = (await this.sessions.accountOfApiToken(bearer)) ?? undefined;
      if (!request.account) throw notSignedIn();
      return true;
    }
    refuseForeignOrigin(request, this.config.publicUrl);
    const token = request.cookies[sessionCookie];
    if (open !== undefined) {
      request.sessionToken = token;
      return true;
    }
    const late = this.reflector.get<true | undefined>(confirmedLateKey, context.getHandler());
    const claim = token && late ? this.sessions.claimOf(token) : null;
    if (claim) {
      Object.assign(request, { claim, account: claim.account, sessionToken: token });
      return true;
    }
    const account = token ? await this.sessions.accountOf(token) : null;
    if (account === null) throw notSignedIn();
    request.account = account;
    request.sessionToken = token;
    return true;
  }
}

function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer +([\w~+/.=-]{1,200})$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? (request.headers.authorization ? '' : null);
}
