import { mayImportPlans } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { addIndicators, closeIndicators, listAllIndicators, succeedIndicators } from '../indicators/store.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id, IdNoun } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { sha256 } from '../ledger/entry.ts';
import { findPlan, type NewPlan } from '../plans/store.ts';
import { findEditionText, listHeadings, replaceEdition } from '../plans/store-editions.ts';
import { listDeadlines, listResponsibilities } from '../tasks/store.ts';
import { listClausesOfPlan, listLiveCompletions } from '../tasks/store-corrections.ts';
import { changeTasks, listAllOwed } from '../tasks/store-editions.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { refuseHeld } from './commands.ts';
import { planToChange } from './commands-confirm.ts';
import { reasonOf } from './commands-correct.ts';
import { type EditionChange, type HeldPlan, type StatedPairing, statedPairs } from './edition.ts';
import { editionChange, headingsOf } from './edition-change.ts';
import { type PlanDocument, type Reading, readAgainstRegister } from './import-reading.ts';
import { type ImportRows, rowsOf } from './import-rows.ts';
import { type ImportPreview, NEVER, placeIds } from './preview.ts';
import { type EditionBound, refuseOutdated, tokenOf } from './preview-token.ts';
import { addFindings, closeFindings, listAllFindings, placeFindings } from './store.ts';

/** The next text of a plan on record. */
export interface AmendPlan extends PlanDocument {
  planId: string;
  /** What an officer says about pairings that likeness leaves in doubt, or gets wrong. */
  pairings?: readonly StatedPairing[] | undefined;
}

/** All that accepting an edition would do, and the token that holds the deed to it. */
export interface EditionPreview extends ImportPreview {
  held: HeldPlan;
  change: EditionChange;
}

async function heldPlan(db: Db | Tx, planId: string): Promise<HeldPlan> {
  const plan =
    (await findPlan(db, planId)) ?? refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']);
  const kept = await findEditionText(db, plan.id, plan.edition);
  invariant(kept, 'a plan has its text');
  const clauses = await listClausesOfPlan(db, plan.id);
  const clauseIds = clauses.map(({ id }) => id);
  const owed = await listAllOwed(db, clauseIds);
  return {
    plan,
    text: kept.text,
    positions: kept.positions,
    clauses,
    names: await listResponsibilities(db, clauseIds),
    deadlines: await listDeadlines(db, clauseIds),
    owed,
    completions: await listLiveCompletions(
      db,
      owed.map(({ id }) => id),
    ),
    indicators: await listAllIndicators(db, plan.id),
    findings: await listAllFindings(db, { planId: plan.id }),
    headings: headingsOf(await listHeadings(db, plan)),
  };
}

/** What the token binds of the plan on record: every row that the edition reads, by its id and version. */
const marksOf = ({ plan, clauses, names, deadlines, owed, completions, indicators, findings }: HeldPlan) => [
  [plan.id, plan.edition, plan.version],
  clauses.map(({ id, version }) => [id, version]),
  [names, deadlines, indicators].map((rows) => rows.map(({ id, recordedAt }) => [id, recordedAt])),
  owed.map(({ id, version }) => [id, version]),
  completions.map(({ id }) => id),
  findings.map(({ id, acknowledgedAt }) => [id, acknowledgedAt]),
];

interface Making {
  jurisdiction: Db['jurisdiction'];
  recordedAt: Instant;
  today: LocalDate;
  newId<Noun extends IdNoun>(noun: Noun): Id<Noun>;
}

function make(held: HeldPlan, reading: Reading, input: AmendPlan, making: Making) {
  const { jurisdiction, recordedAt, today, newId } = making;
  const textHash = sha256(input.text);
  const context = { jurisdiction, recordedAt, textHash, source: input.source, newId };
  const rows = rowsOf(reading.draft, reading.year, reading.matches, context);
  const stated =
    statedPairs(input.pairings ?? [], held.clauses, rows.tasks.clauses.length) ??
    refuse(
      'BAD_INPUT',
      {
        field: 'pairings',
        problem: '所指条款或序号不存在，或重复。',
        problemEn: 'names a clause or a number that does not exist, or one twice.',
      },
      ['pairings'],
    );
  return { rows, change: editionChange(held, rows, { recordedAt, today, stated, newId }) };
}

function boundOf(held: HeldPlan, change: EditionChange, { planId, pairings }: AmendPlan): EditionBound {
  return { asked: [planId, pairings ?? []], held: marksOf(held), change };
}

/** Refuses a text that was issued before the edition on record: editions follow one another. */
function refuseEarlier({ plan }: HeldPlan, { draft }: Reading): void {
  const { issuedOn } = draft.header;
  if (!issuedOn || !plan.issuedOn || issuedOn >= plan.issuedOn) return;
  refuse('EDITION_NOT_LATER', { issuedOn, heldIssuedOn: plan.issuedOn }, ['text']);
}

async function readEdition(db: Db | Tx, input: AmendPlan) {
  const held = await heldPlan(db, input.planId);
  await refuseHeld(db, sha256(input.text));
  const reading = readAgainstRegister(input, await dictionaryOf(db));
  refuseEarlier(held, reading);
  return { held, reading };
}

function preview(
  held: HeldPlan,
  reading: Reading,
  input: AmendPlan,
  jurisdiction: Db['jurisdiction'],
  today: LocalDate,
) {
  const making = { jurisdiction, recordedAt: NEVER, today, newId: placeIds() };
  const { rows, change } = make(held, reading, input, making);
  return { reading, rows, held, change, bound: boundOf(held, change, input) };
}

/**
 * Exactly what accepting a text as the next edition of a plan would do: clause by clause what is unchanged, moved, changed, added
 * and dropped, and what becomes of everything owed; with the token that `acceptEdition` takes. Writes nothing. Refuses what it
 * refuses, doubtful pairings excepted: these it shows.
 */
export async function previewEdition(db: Db, input: AmendPlan, today: LocalDate): Promise<EditionPreview> {
  const { held, reading } = await readEdition(db, input);
  const { bound, ...shown } = preview(held, reading, input, db.jurisdiction, today);
  return { ...shown, token: tokenOf(input, reading, shown.rows, bound) };
}

export interface AcceptEdition extends AmendPlan {
  /** The token of the preview that was looked at: an edition touches what is owed, so none is accepted unseen (ADR 0010). */
  previewToken: string;
  /** Why, and on whose word, the plan is amended. */
  reason: string;
  expectedVersion?: number | undefined;
}

/**
 * Puts the next edition of a plan in its place, in one deed (issue 3.6): clauses keep their identity, earlier wordings and the
 * earlier text stay for earlier questions, what is dropped ends with the day before the edition holds, completions are never
 * touched. Unchanged clauses stay confirmed, the others wait for a person. Refuses what an import refuses, a text issued before
 * the one on record, pairings that nobody has settled, an empty reason, an outdated version, and anything else than the preview told.
 */
export const acceptEdition = command(
  'ACCEPT_EDITION',
  mayImportPlans,
  async (tx, input: AcceptEdition, at): Promise<{ planId: string; edition: number; confirmed: boolean }> => {
    await planToChange(tx, input.planId, input.expectedVersion);
    const reason = reasonOf(input.reason);
    const { held, reading } = await readEdition(tx, input);
    const shown = preview(held, reading, input, tx.jurisdiction, at.today);
    refuseOutdated(input.previewToken, input, reading, shown.rows, shown.bound);
    const doubtful = shown.change.changes.filter(({ pair }) => pair?.isDoubtful);
    if (doubtful.length > 0) {
      const paths = doubtful.map(
        ({ after }) => shown.rows.tasks.clauses[after ?? -1]?.path || String((after ?? 0) + 1),
      );
      refuse('PAIRING_DOUBTFUL', { count: doubtful.length, paths }, ['pairings']);
    }
    const { jurisdiction } = tx;
    const making = { jurisdiction, recordedAt: at.now, today: at.today, newId: at.newId };
    const { rows, change } = make(held, reading, input, making);
    const confirmed = change.changes.every(({ outcome, before }) =>
      outcome === 'DROPPED'
        ? true
        : outcome !== 'CHANGED' && outcome !== 'ADDED' && held.clauses[before ?? -1]?.confirmedAt !== null,
    );
    await replaceEdition(
      tx,
      held.plan.id,
      { ...change.archive, supersededAt: at.now },
      planFields(held, rows.plan, change, { reason, confirmed, now: at.now }),
      change.sections,
    );
    await write(tx, change, at);
    return {
      planId: held.plan.id,
      edition: held.plan.edition + 1,
      confirmed: confirmed && held.plan.confirmedAt !== null,
    };
  },
);

function planFields(
  { plan }: HeldPlan,
  next: ImportRows['plan'],
  { effectiveOn }: EditionChange,
  { reason, confirmed, now }: { reason: string; confirmed: boolean; now: Instant },
): Partial<NewPlan> {
  const { id: _id, jurisdiction: _jurisdiction, recordedAt: _recordedAt, version: _version, ...fields } = next;
  return {
    ...fields,
    editionEffectiveOn: effectiveOn,
    editionRecordedAt: now,
    editionReason: reason,
    firstIssuedOn: plan.firstIssuedOn ?? plan.issuedOn,
    ...(!confirmed && { confirmedAt: null, confirmedBy: null, confirmationReason: null }),
  };
}

async function write(tx: Tx, change: EditionChange, at: At): Promise<void> {
  const { indicators, findings } = change;
  await closeIndicators(
    tx,
    indicators.closed.map(({ id }) => id),
    at.now,
  );
  await changeTasks(tx, change, at);
  await succeedIndicators(tx, indicators.carried, at);
  await addIndicators(tx, indicators.added);
  await closeFindings(
    tx,
    findings.closed.map(({ id }) => id),
    at.now,
  );
  await placeFindings(tx, findings.carried);
  await addFindings(tx, findings.added);
}
