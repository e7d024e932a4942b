import { z } from 'zod';
import { ACTOR_ROLES, type Actor, type ActorRole, SPEAKING_ROLES } from '../access/actor.ts';
import type { Id, JurisdictionCode } from '../kernel/id.ts';

// Asymmetric algorithms only: a shared secret would let every reader of the configuration make tokens.
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

/** How the tokens of an identity provider (OpenID Connect) are taken: whose, for whom, and what their claims mean here. */
export const identityShape = z.strictObject({
  issuer: z.url(),
  audience: z.string().min(1),
  jwksUri: z.url({ protocol: /^https?$/ }),
  algorithms: z.array(z.enum(ALGORITHMS)).min(1).default(['RS256', 'ES256']),
  clockSkewSeconds: z.number().int().min(0).max(300).default(30),
  /** The claim that names the role, and what its values mean; the first value that means something counts. */
  roleClaim: z.string().min(1).default('roles'),
  roles: z.record(z.string(), z.enum(ACTOR_ROLES)),
  /** The claim that names the units, by full or short name or id; without it nobody is limited to units. */
  unitsClaim: z.string().min(1).optional(),
  nameClaim: z.string().min(1).default('name'),
});
export type IdentityProvider = z.infer<typeof identityShape>;

const valuesOf = (claim: unknown): string[] =>
  [claim].flat().filter((value): value is string => typeof value === 'string' && value !== '');

/** A claim by its way, `realm_access.roles`. Own properties only. */
function claimAt(claims: Readonly<Record<string, unknown>>, way: string): unknown {
  let at: unknown = claims;
  for (const step of way.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

const LONGEST_NAME = 100;
/** OpenID Connect Core 2: a subject has at most 255 characters. Cut short or cleaned, two of them could become one. */
const SUBJECT = /^\P{C}{1,255}$/u;
const LONGEST_ID = 'oidc:'.length + 255;

/** By what id someone of the identity provider is known here. */
export const subjectId = (subject: string): string => cleanText(`oidc:${subject}`).slice(0, LONGEST_ID);

/** Without control characters and halves of surrogate pairs, which the ledger does not keep. */
const cleanText = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, ' ');

/**
 * The actor that verified claims speak for; undefined when their subject is none, or they name no role of ours, a unit that is
 * unknown, or a unit role without units. `unitOf` finds a unit by name or id.
 */
export function actorOfClaims(
  claims: Readonly<Record<string, unknown>>,
  provider: IdentityProvider,
  jurisdiction: JurisdictionCode,
  unitOf: (name: string) => Id<'Unit'> | undefined,
): Actor | undefined {
  const subject = claims.sub;
  if (typeof subject !== 'string' || !SUBJECT.test(subject)) return undefined;
  const role = valuesOf(claimAt(claims, provider.roleClaim))
    .map((value): ActorRole | undefined => (Object.hasOwn(provider.roles, value) ? provider.roles[value] : undefined))
    .find((known) => known !== undefined);
  if (role === undefined) return undefined;
  const named = provider.unitsClaim === undefined ? [] : valuesOf(claimAt(claims, provider.unitsClaim));
  const units = named.map(unitOf);
  if (units.includes(undefined)) return undefined;
  const unitScope = units.length > 0 ? (units as Id<'Unit'>[]) : null;
  if (unitScope === null && SPEAKING_ROLES.some((speaking) => speaking === role)) return undefined;
  const name = valuesOf(claimAt(claims, provider.nameClaim))[0] ?? subject;
  return {
    id: subjectId(subject),
    name: cleanText(name).slice(0, LONGEST_NAME).toWellFormed(),
    role,
    jurisdiction,
    unitScope,
  };
}
