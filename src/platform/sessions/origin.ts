import type { FastifyRequest } from 'fastify';
import { refused, type Problem } from '../problems/problem.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser tells where a changing request comes from: it must be our own page. Programs that send neither header are
 * no browsers, and can't be made to carry somebody's cookie.
 * @throws Problem 403
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | null): void {
  if (harmless.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site === 'cross-site') throw foreign();
  if (origin === undefined) return;
  if (publicUrl !== null ? origin !== new URL(publicUrl).origin : hostOf(origin) !== request.headers.host)
    throw foreign();
}

function foreign(): Problem {
  return refused('foreign-origin', 'This change came from another site and was not carried out.');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
