import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notSignedIn } from '../problems/problem.ts';

/** The account that the guard found. */
export const Account = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { account } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!account) throw notSignedIn();
  return account;
});

/** The token of the session cookie, or null where the request came with an API token. */
export const SessionToken = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<FastifyRequest>().sessionToken ?? null;
});
