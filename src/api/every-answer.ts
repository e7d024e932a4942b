import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** The headers that helmet puts on an answer, asked of it once: without nonces they are the same for every request. */
function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const collecting = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  helmet()({} as IncomingMessage, collecting as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}

/** What stands on every answer, whatever becomes of the request: its id, and what browsers are to keep to. */
export function sendWithEveryAnswer(server: FastifyInstance): void {
  const always = securityHeaders();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always).header('x-request-id', request.id);
    done();
  });
}

/** Lets go of a connection with the answer it was waiting for: kept alive, it would hold up the stop for minutes. */
export function letGoWhenStopping(server: FastifyInstance): void {
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) void reply.header('connection', 'close');
    done();
  });
}
