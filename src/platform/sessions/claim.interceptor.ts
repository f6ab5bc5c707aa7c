import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/account-scope.ts';

/** Lets a claim that the guard left open be confirmed by the first statement. The outermost interceptor. */
@Injectable()
export class ClaimInterceptor implements NestInterceptor {
  constructor(@Inject(Database) private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { claim } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!claim) return next.handle();
    const rest = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.database.underClaim(claim, rest));
  }
}
