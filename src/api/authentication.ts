import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Registry } from '../registry.ts';
import { tokenOf } from '../tokens/store-known.ts';
import { actorOf, hashOfSecret, isLive, SECRET_PREFIX } from '../tokens/token.ts';
import type { AccessLog } from './access-log.ts';
import type { Soon } from './batch.ts';
import { CALENDAR_PATH } from './calendar-route.ts';
import { sendError } from './http-errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for the anonymous. */
    actor: Actor | null;
    /** By what id the asker is known, even where that opens nothing. */
    knownAs: string | null;
  }
}

/** Nothing but health is open to the anonymous (architecture §4); calendars look for a token of their own. */
const OPEN_PATHS: readonly string[] = ['/health', '/ready', CALENDAR_PATH];

const BEARER = /^Bearer ([\x21-\x7e]{1,8000})$/i;

/** Who came: the actor, if any, and by what name it is known, even where that opens nothing. */
export interface Recognised {
  actor: Actor | null;
  knownAs: string | null;
}
export const NOBODY: Recognised = { actor: null, knownAs: null };

/**
 * Who a token of the identity provider speaks for: nobody when it is none of its, not for us or not now; somebody known, but no
 * actor, when its claims name no role of ours or units that are not here.
 */
export type Recognise = (token: string) => Promise<Recognised>;

/** What recognising needs besides the register. */
export interface Recognition {
  accessLog: AccessLog;
  /** Takes the tokens of an identity provider, where one is configured. */
  identity?: Recognise | undefined;
}

/** Who a request speaks for by its Authorization header; known or not, no actor when its token opens nothing now. */
function actorOfRequest(
  registry: Registry,
  header: string | undefined,
  { accessLog, identity }: Recognition,
): Soon<Recognised> {
  const secret = BEARER.exec(header ?? '')?.[1];
  if (secret === undefined) return NOBODY;
  if (identity && !secret.startsWith(SECRET_PREFIX)) return identity(secret);
  const token = tokenOf(registry.engine.read(registry.jurisdiction), hashOfSecret(secret));
  const now = registry.clock.now();
  if (!token) return NOBODY;
  if (!isLive(token, now)) return { actor: null, knownAs: token.id };
  accessLog.used(token.id, now);
  return { actor: actorOf(token), knownAs: token.id };
}

/** Notes who asks, before anything of the body is read. Who may be turned away is said by `refuseAnonymous`. */
export function recogniseActors(server: FastifyInstance, registry: Registry, recognition: Recognition): void {
  server.decorateRequest('actor', null);
  server.decorateRequest('knownAs', null);
  server.addHook('onRequest', (request, _reply, done) => {
    const note = ({ actor, knownAs }: Recognised): void => {
      request.actor = actor;
      request.knownAs = knownAs;
      done();
    };
    registry.engine.readTogether();
    const found = actorOfRequest(registry, request.headers.authorization, recognition);
    if (found instanceof Promise) found.then(note, done);
    else note(found);
  });
}

/** Turns the anonymous away with 401 everywhere but at the open paths, whether or not the path exists. */
export const refuseAnonymous =
  (accessLog: AccessLog) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (request.actor || OPEN_PATHS.includes(request.routeOptions.url ?? '')) {
      done();
      return;
    }
    const asked = `${request.method} ${request.routeOptions.url ?? '?'}`;
    accessLog.denied({ reason: 'UNAUTHENTICATED', actorId: request.knownAs, asked, requestId: request.id });
    void reply.header('www-authenticate', 'Bearer realm="registry"');
    void sendError(
      request,
      reply,
      401,
      'UNAUTHENTICATED',
      '请在 Authorization 请求头中给出有效的令牌（Bearer）；没有令牌，或令牌已失效、停用。',
      'Give a valid token in the Authorization header (Bearer); there is none, or it has expired or was revoked.',
    );
  };
