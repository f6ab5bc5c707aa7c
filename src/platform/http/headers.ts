import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Config } from '../config/config.ts';

/** Headers of every answer that tell browsers what not to do. They never vary, so they are made once. */
export function protectiveHeaders(config: Config): Record<string, string> {
  const overHttps = config.publicUrl?.startsWith('https:') ?? false;
  const protect = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: overHttps ? [] : null,
      },
    },
    strictTransportSecurity: overHttps,
  });
  const headers: Record<string, string> = {};
  const page = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  protect({} as IncomingMessage, page as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw new Error('The headers could not be made.', { cause: error });
  });
  return headers;
}
