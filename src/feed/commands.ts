import { mayEvaluate, mayExport } from '../access/actor.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { listAllObligations } from '../tasks/store-obligations.ts';
import { EXPORT_RULES, type ExportJob } from './export.ts';
import { mayBeTold } from './may-be-told.ts';
import { overdueDifference } from './overdue.ts';
import {
  addEvaluation,
  addExport,
  closeSpells,
  findExport,
  lastEvaluation,
  listOpenSpells,
  listQueuedExports,
  openSpells,
  settleExport,
} from './store.ts';
import { TOLD_NOUNS, type ToldNoun } from './told-nouns.ts';

/**
 * Asks for a whole copy of the register as of one number of the ledger (issue 7, item 1). The server writes it; from its
 * number on `changes` tells the rest. Refuses an actor with too many exports waiting.
 */
export const startExport = command(
  'START_EXPORT',
  mayExport,
  async (tx, { types }: { types: readonly ToldNoun[] | null }, at): Promise<{ exportId: Id<'ExportJob'> }> => {
    const closed = (types ?? []).filter((noun) => !mayBeTold(noun, at.actor));
    if (closed.length > 0) {
      const problem = `您的身份不能读取 ${closed.join('、')}。`;
      const problemEn = `your role may not read ${closed.join(', ')}.`;
      refuse('BAD_INPUT', { field: 'types', problem, problemEn }, ['types']);
    }
    const allowed = TOLD_NOUNS.filter((noun) => mayBeTold(noun, at.actor));
    const waiting = await listQueuedExports(tx, at.actor.id);
    if (waiting.length >= EXPORT_RULES.mostQueued) {
      refuse('TOO_MANY_WAITING', { noun: 'ExportJob', count: waiting.length, limit: EXPORT_RULES.mostQueued });
    }
    const id = at.newId('ExportJob');
    await addExport(tx, {
      jurisdiction: tx.jurisdiction,
      id,
      requestedBy: at.actor.id,
      types: types ? [...types] : allowed.length < TOLD_NOUNS.length ? allowed : null,
      state: 'QUEUED',
      requestedAt: at.now,
    });
    return { exportId: id };
  },
);

/** What the server says of an export that it has written, or could not write. */
export type ExportOutcome =
  | { state: 'READY'; sequence: number; rows: number; bytes: number; fileHash: string; expiresAt: Instant }
  | { state: 'FAILED'; failure: NonNullable<ExportJob['failure']> };

/** Puts on record that an export is written, or why not. Refuses an unknown one; a settled one stays as it is. */
export const finishExport = command(
  'FINISH_EXPORT',
  mayExport,
  async (
    tx,
    { exportId, outcome }: { exportId: string; outcome: ExportOutcome },
    at,
  ): Promise<{ exportId: string }> => {
    const job =
      (await findExport(tx, exportId)) ??
      refuse('NOT_FOUND', { field: 'exportId', noun: 'ExportJob', id: exportId }, ['exportId']);
    if (job.state === 'QUEUED') await settleExport(tx, exportId, { ...outcome, finishedAt: at.now });
    return { exportId };
  },
);

/** What an evaluation found. */
export interface EvaluationReport {
  evaluatedOn: LocalDate;
  overdue: number;
  entered: number;
  left: number;
}

/**
 * Looks through the register on a day and puts on record what became overdue and what no longer is, as spells: each alarms
 * once on entering and once on leaving. Refuses a day that is evaluated already, an earlier one, and one to come.
 */
export const evaluateDay = command(
  'EVALUATE_DAY',
  mayEvaluate,
  async (tx, { day }: { day: LocalDate }, at): Promise<EvaluationReport> => {
    const last = await lastEvaluation(tx);
    if (day > at.today) {
      refuse(
        'BAD_INPUT',
        {
          field: 'day',
          problem: `不得晚于今天（${at.today}）。`,
          problemEn: `must not be later than today (${at.today}).`,
        },
        ['day'],
      );
    }
    if (last && day <= last.evaluatedOn) refuse('DAY_ALREADY_EVALUATED', { day, last: last.evaluatedOn }, ['day']);
    const overdue = await listAllObligations(tx, { asOf: day, knownAt: at.now, states: ['OVERDUE'] });
    const open = await listOpenSpells(tx);
    const { entered, left } = overdueDifference(overdue, open);
    const { jurisdiction } = tx;
    const report = { overdue: overdue.length, entered: entered.length, left: left.length };
    await addEvaluation(tx, {
      jurisdiction,
      id: at.newId('Evaluation'),
      evaluatedOn: day,
      recordedAt: at.now,
      ...report,
    });
    await openSpells(
      tx,
      entered.flatMap(({ id, clauseId, dueOn }) =>
        dueOn === null
          ? []
          : {
              jurisdiction,
              id: at.newId('OverdueSpell'),
              obligationId: id,
              clauseId,
              dueOn,
              enteredOn: day,
              recordedAt: at.now,
            },
      ),
    );
    const ended = new Set(left);
    await closeSpells(
      tx,
      open.filter(({ obligationId }) => ended.has(obligationId)).map(({ id }) => id),
      day,
    );
    return { evaluatedOn: day, ...report };
  },
);
