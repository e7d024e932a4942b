import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ActorRole } from '../src/access/actor.ts';
import { buildServer, type ServerOptions } from '../src/api/server.ts';
import type { Id } from '../src/kernel/id.ts';
import { seedDistrict, smallDistrict, type World } from './world.ts';

/** An answer as a caller over HTTP sees it. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  data: Json;
  errors: { message: string; extensions: Record<string, Json>; path?: Json }[];
  extensions: Json;
  body: string;
}

/** What JSON may hold, read without ceremony: an object or a list; what is neither is compared, not computed with. */
export type Json = { [key: string]: Json } & Json[];

export interface Caller {
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Asks and expects no error. */
  data(query: string, variables?: Record<string, unknown>): Promise<Json>;
}

export interface Api<Place extends World = World> {
  world: Place;
  server: FastifyInstance;
  /** What the server logged. */
  log: Record<string, Json>[];
  /** Someone with a token of a role, perhaps limited to units. */
  as(role: ActorRole, units?: readonly string[] | null): Promise<Caller>;
  /** Someone with this secret; none for the anonymous. */
  with(secret: string | null): Caller;
  close(): Promise<void>;
}

async function serve<Place extends World>(world: Place, options: Partial<ServerOptions>): Promise<Api<Place>> {
  const log: Record<string, Json>[] = [];
  let secrets = 0;
  const server = await buildServer(world.registry, {
    newSecret: () => `areg_secret_${++secrets}`,
    folder: dirname(world.file),
    // A test asks as fast as the machine lets it; the limits by time have tests of their own.
    pointsPerMinute: Number.MAX_SAFE_INTEGER,
    // What a server does beside the requests would be counted among the statements of a question.
    msBetweenRounds: 3_600_000,
    logTo: { write: (line) => log.push(JSON.parse(line)) },
    ...options,
  });
  const caller = (secret: string | null): Caller => {
    const ask: Caller['ask'] = async (query, variables, headers) => {
      const answer = await server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...(secret !== null && { authorization: `Bearer ${secret}` }), ...headers },
        payload: { query, ...(variables && { variables }) },
      });
      const { data, errors = [], extensions } = JSON.parse(answer.body) as Partial<Answer> & Pick<Answer, 'data'>;
      return {
        status: answer.statusCode,
        headers: answer.headers,
        data,
        errors,
        extensions: extensions ?? ({} as Json),
        body: answer.body,
      };
    };
    return {
      ask,
      async data(query, variables) {
        const { data, errors } = await ask(query, variables);
        if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
        return data;
      },
    };
  };
  return {
    world,
    server,
    log,
    as: async (role, units = null) => caller(await world.token(role, units as Id<'Unit'>[] | null)),
    with: caller,
    async close() {
      await server.close();
      world.remove();
    },
  };
}

/** The seed plan, confirmed, behind HTTP; the clock at 2019-01-02 09:00 in Shanghai unless told otherwise. */
export const seedApi = async (options: Partial<ServerOptions> = {}, at?: string): Promise<Api> =>
  serve(await seedDistrict(at), options);

/** The small plan, unconfirmed, behind HTTP; the clock at 2019-01-02 09:00 in Shanghai unless told otherwise. */
export const smallApi = async (options: Partial<ServerOptions> = {}, at?: string) =>
  serve(await smallDistrict(at), options);

/** The statements that a question costs once it is warm. */
export async function statementsOf(
  { world: { statements } }: Api,
  caller: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  await caller.data(query, variables);
  statements.length = 0;
  await caller.data(query, variables);
  return [...statements];
}
