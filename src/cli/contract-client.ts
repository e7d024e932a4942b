/** What came back over HTTP. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  data: Loose;
  errors: Loose;
}

/** What JSON may hold, read without ceremony by checks that then compare. */
export type Loose = { [key: string]: Loose } & Loose[];

/** A caller as any outside client is one: an address and a secret. */
export interface Caller {
  /** `http://127.0.0.1:4000` */
  base: string;
  send(path: string, options?: RequestInit & { secret?: string | null }): Promise<Reply>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Reply>;
  /** Asks and expects an answer without errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<Loose>;
}

/** A promise that was not kept, in words. */
class Broken extends Error {}

/** Says that a promise was not kept, unless `isKept`. */
export function must(isKept: boolean, what: string): asserts isKept {
  if (!isKept) throw new Broken(what);
}

const MS_ALLOWED = 20_000;

export function callerOf(url: string, secret: string): Caller {
  const base = url.replace(/\/(graphql)?\/*$/, '');
  const send: Caller['send'] = async (path, { secret: other = secret, ...options } = {}) => {
    const headers = new Headers(options.headers);
    if (other !== null) headers.set('authorization', `Bearer ${other}`);
    const answer = await fetch(`${base}${path}`, { ...options, headers, signal: AbortSignal.timeout(MS_ALLOWED) });
    const text = await answer.text();
    let body: Partial<Record<'data' | 'errors', Loose>> = {};
    try {
      body = JSON.parse(text) ?? {};
    } catch {
      // Not everything is JSON; a check that wants it finds nothing there.
    }
    const { data = {} as Loose, errors = [] as unknown as Loose } = body;
    return { status: answer.status, headers: answer.headers, text, data: data ?? ({} as Loose), errors };
  };
  const ask: Caller['ask'] = (query, variables) =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  return {
    base,
    send,
    ask,
    async data(query, variables) {
      const { data, errors, status } = await ask(query, variables);
      must(errors.length === 0 && status === 200, `${query.slice(0, 60)}… answers ${status} ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

export const codeOf = ({ errors }: Reply): string => String(errors[0]?.extensions?.code);
