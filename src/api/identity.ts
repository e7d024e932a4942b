import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Registry } from '../registry.ts';
import { actorOfClaims, type IdentityProvider, subjectId } from '../tokens/identity.ts';
import { matchUnit } from '../units/unit.ts';
import { NOBODY, type Recognise } from './authentication.ts';

/** Below what any answer may take: a provider that hangs must not hold up who is to be told no. */
const MS_TO_FETCH_KEYS = 1500;
const MS_BETWEEN_FETCHES = 30_000;
const MS_KEYS_KEPT = 600_000;
const LONGEST_TOKEN = 8000;

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
    if (token.length > LONGEST_TOKEN || token.split('.').length !== 3) return NOBODY;
    const verified = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['exp', 'nbf', 'iat', 'sub'],
    }).catch(() => null);
    if (!verified) return NOBODY;
    const dictionary = await registry.dictionary();
    const today = dayOfInstant(registry.clock.now());
    const unitOf = (name: string) => {
      const known = [...dictionary.units.values()].find(({ id }) => id === name);
      if (known) return known.id;
      const match = matchUnit(dictionary, name, today);
      return match.kind === 'UNIT' ? match.id : undefined;
    };
    const actor = actorOfClaims(verified.payload, provider, registry.jurisdiction, unitOf) ?? null;
    return { actor, knownAs: actor?.id ?? subjectId(String(verified.payload.sub)) };
  };
}
