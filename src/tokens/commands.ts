import { type ActorRole, mayManageTokens, SPEAKING_ROLES } from '../access/actor.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { addToken, countLiveOwners, findToken, revokeTokenRow } from './store.ts';
import { isLive } from './token.ts';

export interface CreateToken {
  label: string;
  role: ActorRole;
  /** Only these units' matters; null for all. Unit roles must name at least one. */
  unitIds: readonly Id<'Unit'>[] | null;
  expiresAt: Instant | null;
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
