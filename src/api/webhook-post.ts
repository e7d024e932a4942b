import { type LookupAddress, lookup as lookupName } from 'node:dns';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { performance } from 'node:perf_hooks';
import { type AttemptFailure, isPrivateAddress } from '../webhooks/webhook.ts';

/** Finds the addresses of a name; the machine's own way unless told otherwise. */
export type Resolve = (name: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

const byMachine: Resolve = (name, done) =>
  lookupName(name, { all: true }, (error, addresses) => done(error, addresses ?? []));

class RefusedAddress extends Error {}

/**
 * Looks a name up and refuses every address of it when one lies inside: the connection is then made to the very addresses
 * that were looked at, so that a name which answers differently a moment later gains nothing.
 */
const guardedLookup =
  (resolve: Resolve): LookupFunction =>
  (name, { all }, done) =>
    resolve(name, (error, addresses) => {
      const [first] = addresses;
      if (error || !first) return done(error ?? new Error('no address'), []);
      if (addresses.some(({ address }) => isPrivateAddress(address))) return done(new RefusedAddress(name), []);
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });

export interface Posting {
  url: string;
  body: string;
  headers: Record<string, string>;
  allowPrivate: boolean;
  msAllowed: number;
  mostAnswerBytes: number;
  resolve?: Resolve | undefined;
}

export interface Posted {
  status: number | null;
  failure: AttemptFailure | null;
  ms: number;
}

const failureOf = (error: unknown, isLate: boolean): AttemptFailure =>
  error instanceof RefusedAddress ? 'REFUSED_ADDRESS' : isLate ? 'TIMED_OUT' : 'UNREACHABLE';

/**
 * Posts a body and waits for the status, no longer than allowed from the first look-up to the end of the answer, of which no
 * more than allowed is taken. Law: only an answer with a status from 200 to 299 is a delivery; time-outs and resets of the connection are
 * attempts that failed (Standard Webhooks, "Delivery success and failure"). Follows no redirect and goes to no address inside unless allowed. Never throws.
 */
export async function post({
  url,
  body,
  headers,
  allowPrivate,
  msAllowed,
  mostAnswerBytes,
  resolve,
}: Posting): Promise<Posted> {
  const startedAt = performance.now();
  const took = () => Math.round(performance.now() - startedAt);
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && isPrivateAddress(host))
    return { status: null, failure: 'REFUSED_ADDRESS', ms: took() };
  const signal = AbortSignal.timeout(msAllowed);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    signal,
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    ...(!allowPrivate && { lookup: guardedLookup(resolve ?? byMachine) }),
  };
  return new Promise((done) => {
    const isHttps = target.protocol === 'https:';
    const request = (isHttps ? httpsRequest : httpRequest)(target, options, (answer) => {
      const status = answer.statusCode ?? 0;
      const failure = status >= 200 && status < 300 ? null : 'BAD_STATUS';
      let bytes = 0;
      const settle = () => {
        done({ status, failure, ms: took() });
        request.destroy();
      };
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > mostAnswerBytes) settle();
      });
      answer.on('end', settle);
      // A status from 200 to 299 whose answer then breaks off is no answer: the receiver may have fallen before it was done.
      answer.on('error', () =>
        done({ status, failure: signal.aborted ? 'TIMED_OUT' : (failure ?? 'UNREACHABLE'), ms: took() }),
      );
    });
    request.on('error', (error) => done({ status: null, failure: failureOf(error, signal.aborted), ms: took() }));
    request.end(body);
  });
}
