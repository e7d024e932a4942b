import { type ActorRole, mayManageTokens, SPEAKING_ROLES, type TokenScope } from '../access/actor.ts';
import { addHours, addSeconds, epochSeconds, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { addToken, countLiveOwners, endToken, findToken, revokeTokenRow } from './store.ts';
import { isLive, type TokenKind } from './token.ts';

export interface CreateToken {
  label: string;
  role: ActorRole;
  /** Only these units' matters; null for all. Unit roles must name at least one. */
  unitIds: readonly Id<'Unit'>[] | null;
  expiresAt: Instant | null;
  kind?: TokenKind | undefined;
  /** What it may be used for; all when absent or empty. */
  scopes?: readonly TokenScope[] | undefined;
  /** SHA-256 of a secret made at the entry point: the secret itself never comes in here, nor into the ledger. */
  secretHash: string;
}

const LONGEST_LABEL = 100;

/**
 * Opens the register to someone (architecture §4, authentication). Refuses an empty or overlong label, an expiry in the
 * past, and a unit role without units.
 */
export const createToken = command(
  'CREATE_TOKEN',
  mayManageTokens,
  async (tx, input: CreateToken, at): Promise<{ tokenId: Id<'ApiToken'> }> => {
    const label = input.label.trim();
    if (label === '' || label.length > LONGEST_LABEL) {
      refuse(
        'BAD_INPUT',
        {
          field: 'label',
          problem: `请填写 1 到 ${LONGEST_LABEL} 个字。`,
          problemEn: `give 1 to ${LONGEST_LABEL} characters.`,
        },
        ['label'],
      );
    }
    if (input.expiresAt && input.expiresAt <= at.now) {
      refuse(
        'BAD_INPUT',
        { field: 'expiresAt', problem: '失效时间须晚于现在。', problemEn: 'must be later than now.' },
        ['expiresAt'],
      );
    }
    if (SPEAKING_ROLES.some((role) => role === input.role) && !input.unitIds?.length) {
      refuse(
        'BAD_INPUT',
        { field: 'unitIds', problem: '单位角色须指明所代表的单位。', problemEn: 'a unit role must name its units.' },
        ['unitIds'],
      );
    }
    const id = at.newId('ApiToken');
    await addToken(tx, {
      jurisdiction: tx.jurisdiction,
      id,
      label,
      role: input.role,
      unitScope: input.unitIds ? [...input.unitIds] : null,
      secretHash: input.secretHash,
      createdAt: at.now,
      expiresAt: input.expiresAt,
      kind: input.kind ?? 'PERSON',
      scopes: input.scopes && input.scopes.length > 0 ? [...new Set(input.scopes)] : null,
    });
    return { tokenId: id };
  },
);

/** Closes a token at once. Refuses an unknown or already revoked one, and the last live owner's. */
export const revokeToken = command(
  'REVOKE_TOKEN',
  mayManageTokens,
  async (tx, input: { tokenId: string }, at): Promise<{ tokenId: string }> => {
    const token =
      (await findToken(tx, input.tokenId)) ??
      refuse('NOT_FOUND', { field: 'tokenId', noun: 'ApiToken', id: input.tokenId }, ['tokenId']);
    if (token.revokedAt) refuse('TOKEN_ALREADY_REVOKED', { revokedAt: token.revokedAt }, ['tokenId']);
    if (token.role === 'OWNER' && isLive(token, at.now) && (await countLiveOwners(tx, at.now)) === 1) {
      refuse('LAST_OWNER_TOKEN', {}, ['tokenId']);
    }
    await revokeTokenRow(tx, token.id, at.now);
    return { tokenId: token.id };
  },
);

const LONGEST_OVERLAP_HOURS = 168;

/**
 * Puts a new secret in the place of a token's: same role, units, scopes and length of life; the earlier one ends after some
 * hours. The owner may do it to any token, every bearer to the own one. The hash of the secret comes beside the input. Refuses
 * an unknown token, one that is another's, and one that opens nothing any more.
 */
export const rotateToken = (
  secretHash: string,
): Command<{ tokenId: string; overlapHours: number }, { tokenId: Id<'ApiToken'>; endsAt: Instant }> =>
  commandWithinUnits(
    'ROTATE_TOKEN',
    () => ({ allowed: true }),
    async (tx, { tokenId, overlapHours }, at) => {
      const isOwner = mayManageTokens(at.actor).allowed && at.actor.unitScope === null;
      const found = isOwner || at.actor.id === tokenId ? await findToken(tx, tokenId) : undefined;
      const token = found ?? refuse('NOT_FOUND', { field: 'tokenId', noun: 'ApiToken', id: tokenId }, ['tokenId']);
      if (!isLive(token, at.now)) {
        refuse('TOKEN_ALREADY_REVOKED', { revokedAt: token.revokedAt ?? token.expiresAt }, ['tokenId']);
      }
      if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
        refuse(
          'BAD_INPUT',
          {
            field: 'overlapHours',
            problem: `应为 0 到 ${LONGEST_OVERLAP_HOURS} 的整数。`,
            problemEn: `must be 0 to ${LONGEST_OVERLAP_HOURS}.`,
          },
          ['overlapHours'],
        );
      }
      const id = at.newId('ApiToken');
      const { label, role, unitScope, kind, scopes, expiresAt, createdAt } = token;
      const lifetime = expiresAt && epochSeconds(expiresAt) - epochSeconds(createdAt);
      await addToken(tx, {
        jurisdiction: tx.jurisdiction,
        id,
        label,
        role,
        unitScope,
        secretHash,
        createdAt: at.now,
        expiresAt: lifetime === null ? null : addSeconds(at.now, lifetime),
        kind,
        scopes,
        rotatedFromId: token.id,
      });
      const wanted = addHours(at.now, overlapHours);
      const endsAt = expiresAt && expiresAt < wanted ? expiresAt : wanted;
      await endToken(tx, token.id, endsAt);
      return { tokenId: id, endsAt };
    },
  );
