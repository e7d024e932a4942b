import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
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

/** What has begun to arrive as a stop is asked for may become a request within this time. */
const MS_TO_BECOME_A_REQUEST = 1000;

/**
 * Lets go of connections when stopping: with the answer that one was waiting for, and, a second later, where nothing has become a
 * request. Kept, either would hold up the stop for as long as it stays open.
 */
export function letGoWhenStopping(server: FastifyInstance): void {
  let isStopping = false;
  const unasked = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  server.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    unasked.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) unasked.add(socket);
    });
  });
  server.addHook('preClose', async () => {
    isStopping = true;
    setTimeout(() => {
      for (const socket of unasked) socket.destroy();
    }, MS_TO_BECOME_A_REQUEST).unref();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) void reply.header('connection', 'close');
    done();
  });
}
