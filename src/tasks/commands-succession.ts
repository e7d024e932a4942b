import { mayRecordSuccession } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import { type LocalDate, laterOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { addChoices, findSuccession, listChoices } from '../units/store-succession.ts';
import { DECIDED_KINDS, isInEffect, mayChoose, type SuccessionDecision } from '../units/succession.ts';
import { passesThrough } from './open-choices.ts';
import { listClausesById, listResponsibilities } from './store.ts';

/** Longest reason, in characters; more belongs into a document. */
const LONGEST_REASON = 2000;
/** Most clauses of one deed. */
const MOST_CLAUSES = 500;

export interface DecideSuccession {
  successionId: string;
  /** The version of the act that the officer saw. */
  expectedVersion: number;
  clauseIds: readonly string[];
  /** A successor; after a partial transfer also the unit that goes on, for what stays with it. */
  toUnitId: string;
  /** The day from which it answers; that of the act when left out, never earlier. */
  movesOn?: LocalDate | null | undefined;
  reason: string;
}

/**
 * Says who answers for clauses after a split or partial transfer (domain.md §5.3: splits need an officer's choice per task); an
 * earlier choice is closed, not erased. Refuses an act not in effect or of another kind, a unit that it does not name, a
 * clause whose line does not lead to it, a day before the act.
 */
export const decideSuccession = command(
  'DECIDE_SUCCESSION',
  mayRecordSuccession,
  async (tx, input: DecideSuccession, at): Promise<{ successionId: Id<'UnitSuccession'>; clauseIds: string[] }> => {
    const bad = (field: string, problem: string, problemEn: string): never =>
      refuse('BAD_INPUT', { field, problem, problemEn }, [field]);
    const act = await findSuccession(tx, input.successionId);
    if (!act || act.supersededAt !== null) {
      return refuse('NOT_FOUND', { field: 'successionId', noun: 'UnitSuccession', id: input.successionId }, [
        'successionId',
      ]);
    }
    if (act.version !== input.expectedVersion) {
      refuse('STALE', { current: act.version, expected: input.expectedVersion }, ['expectedVersion']);
    }
    if (!isInEffect(act) || act.effectiveOn === null) refuse('SUCCESSION_UNCONFIRMED', {}, ['successionId']);
    if (!DECIDED_KINDS.includes(act.kind)) {
      refuse('WRONG_STATE', { fromState: act.kind, deed: 'decideSuccession' }, ['successionId']);
    }
    const dictionary = await dictionaryOf(tx);
    const toUnit = dictionary.units.get(input.toUnitId);
    if (!toUnit || !mayChoose(act, toUnit.id)) {
      return bad(
        'toUnitId',
        '须为该沿革的承接单位（部分划转时也可为原单位）。',
        'must be a successor named by the act.',
      );
    }
    if (input.movesOn && input.movesOn < act.effectiveOn) {
      bad(
        'movesOn',
        `不得早于沿革生效日 ${act.effectiveOn}。`,
        `must not be before ${act.effectiveOn}, the day of the act.`,
      );
    }
    const reason = input.reason.trim();
    if (reason === '' || reason.length > LONGEST_REASON) {
      bad('reason', `应为 1 到 ${LONGEST_REASON} 字。`, `give 1 to ${LONGEST_REASON} characters.`);
    }
    const clauseIds = [...new Set(input.clauseIds)];
    if (clauseIds.length === 0 || clauseIds.length > MOST_CLAUSES) {
      bad('clauseIds', `应为 1 到 ${MOST_CLAUSES} 个条款。`, `give 1 to ${MOST_CLAUSES} clauses.`);
    }
    const clauses = new Map((await listClausesById(tx, clauseIds, undefined, at.now)).map((one) => [one.id, one]));
    const lines = Map.groupBy(await listResponsibilities(tx, clauseIds), ({ clauseId }) => clauseId as string);
    const movesOn = laterOf(input.movesOn ?? act.effectiveOn, act.effectiveOn);
    const choices = clauseIds.map((id): SuccessionDecision => {
      const clause = clauses.get(id as Id<'TaskClause'>);
      if (!clause) return refuse('NOT_FOUND', { field: 'clauseIds', noun: 'TaskClause', id }, ['clauseIds']);
      if (!(lines.get(id) ?? []).some((line) => passesThrough(line, dictionary, act, { movedBy: movesOn }))) {
        const unit = act.fromUnitIds.map((from) => dictionary.units.get(from)?.fullName ?? from).join('、');
        refuse('CLAUSE_NOT_CONCERNED', { path: clause.path, unit }, ['clauseIds']);
      }
      return {
        ...{ id: at.newId('SuccessionDecision'), successionId: act.identity, clauseId: clause.id },
        ...{ toUnitId: toUnit.id, movesOn, reason, decidedBy: at.actor.name },
        ...{ recordedAt: at.now, supersededAt: null },
      };
    });
    await addChoices(tx, choices, await listChoices(tx, act.identity, clauseIds), at.now);
    return { successionId: act.identity, clauseIds };
  },
);
