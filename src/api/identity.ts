import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Actor } from '../access/actor.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Registry } from '../registry.ts';
import { actorOfClaims, type IdentityProvider } from '../tokens/identity.ts';
import { matchUnit } from '../units/unit.ts';

const MS_TO_FETCH_KEYS = 3000;
const MS_BETWEEN_FETCHES = 30_000;
const MS_KEYS_KEPT = 600_000;
const LONGEST_TOKEN = 8000;

/** Who a token of the identity provider speaks for; null when it is none of its, not for us, not now, or names no role. */
export type Recognise = (token: string) => Promise<Actor | null>;

/**
 * Takes tokens of an identity provider. The signature must be by one of its published keys (fetched, kept ten minutes, fetched
 * again when an unknown key appears, at most every half minute) and an allowed algorithm; issuer and audience must be ours; exp,
 * nbf, iat and sub must be there, and the token live now, give or take the clock skew.
 */
export function recogniseIdentity(registry: Registry, provider: IdentityProvider, keys?: JWTVerifyGetKey): Recognise {
  const { issuer, audience, algorithms, clockSkewSeconds, jwksUri } = provider;
  const keySet =
    keys ??
    createRemoteJWKSet(new URL(jwksUri), {
      timeoutDuration: MS_TO_FETCH_KEYS,
      cooldownDuration: MS_BETWEEN_FETCHES,
      cacheMaxAge: MS_KEYS_KEPT,
    });
  return async (token) => {
    if (token.length > LONGEST_TOKEN || token.split('.').length !== 3) return null;
    const verified = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['exp', 'nbf', 'iat', 'sub'],
    }).catch(() => null);
    if (!verified) return null;
    const dictionary = await registry.dictionary();
    const today = dayOfInstant(registry.clock.now());
    const unitOf = (name: string) => {
      const known = [...dictionary.units.values()].find(({ id }) => id === name);
      if (known) return known.id;
      const match = matchUnit(dictionary, name, today);
      return match.kind === 'UNIT' ? match.id : undefined;
    };
    return actorOfClaims(verified.payload, provider, registry.jurisdiction, unitOf) ?? null;
  };
}
