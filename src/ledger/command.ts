import { and, desc, eq } from 'drizzle-orm';
import { type Actor, limitedTo, type Policy, rolesNeeded } from '../access/actor.ts';
import type { Engine, Tx } from '../db/engine.ts';
import { prepared, type Question } from '../db/prepared.ts';
import { Stored } from '../db/rows.ts';
import { addRows } from '../db/write.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Clock, dayOfInstant, type Instant } from '../kernel/clock.ts';
import { type Id, type IdNoun, type Ids, newId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Deed, GENESIS, hashOfChanges, hashOfTexts, sealOf, sha256 } from './entry.ts';
import { ledgerChanges, ledgerEntries } from './tables.ts';

/** When and by whom a command runs; the only source of time and ids inside it. */
export interface At {
  readonly now: Instant;
  /** The day in Asia/Shanghai. */
  readonly today: LocalDate;
  readonly actor: Actor;
  newId<Noun extends IdNoun>(noun: Noun): Id<Noun>;
}

/** One way the register can change. `run` finds, refuses, changes, returns; its outcome is plain JSON, mostly ids. */
export interface Command<Input, Outcome> {
  readonly deed: Deed;
  readonly may: Policy;
  /** Whether someone limited to units may try: then `run` itself must check the unit by `maySpeakFor`. */
  readonly withinUnits: boolean;
  readonly run: (tx: Tx, input: Input, at: At) => Promise<Outcome>;
}

/** Defines a command: the one door for writing (architecture §1). Closed to everyone who is limited to units. */
export const command = <Input, Outcome>(
  deed: Deed,
  may: Policy,
  run: Command<Input, Outcome>['run'],
): Command<Input, Outcome> => ({ deed, may, withinUnits: false, run });

/**
 * Defines a command that people limited to units may perform for units of their own (ADR 0012). `run` must find out which
 * unit the deed is about from rows, refuse what lies outside the actor's units as not found, and ask `maySpeakFor` before it
 * changes anything.
 */
export const commandWithinUnits = <Input, Outcome>(
  deed: Deed,
  may: Policy,
  run: Command<Input, Outcome>['run'],
): Command<Input, Outcome> => ({ deed, may, withinUnits: true, run });

/** Refuses whoever may not perform a command at all: by role, and by being limited to units where it concerns more. */
function refuseUnlessAllowed<Input, Outcome>(command: Command<Input, Outcome>, actor: Actor): void {
  const permission = command.may(actor);
  if (!permission.allowed) refuse('NOT_AUTHORISED', { role: actor.role, needed: permission.needed });
  if (actor.unitScope === null || command.withinUnits) return;
  refuse('NOT_AUTHORISED', { role: limitedTo(actor.role), needed: rolesNeeded(command.may, actor) });
}

/** Who performs, with what; made by the wall or the CLI for each request. */
export interface Performance {
  engine: Engine;
  clock: Clock;
  ids: Ids;
  actor: Actor;
  requestId: string;
  idempotencyKey?: string | undefined;
}

export interface Performed<Outcome> {
  outcome: Outcome;
  /** The ledger entry that records it. */
  sequence: number;
  /** True when this was a retry, answered from the ledger without doing anything again. */
  replayed: boolean;
}

/**
 * Performs a command: one transaction, one ledger entry with deed, actor, the changed rows before and after, request id,
 * chained by hash. Refuses NOT_AUTHORISED by the command's policy, and to whoever is limited to units unless the command
 * opted in (`commandWithinUnits`); IDEMPOTENCY_KEY_REUSED when the key was used for
 * other input; a repeated key with equal input answers the first outcome. Nothing is kept of a refused command.
 */
export async function perform<Input, Outcome>(
  command: Command<Input, Outcome>,
  input: Input,
  { engine, clock, ids, actor, requestId, idempotencyKey }: Performance,
): Promise<Performed<Outcome>> {
  refuseUnlessAllowed(command, actor);
  const inputHash = sha256(canonicalJson([command.deed, input ?? null]));
  return engine.tx(actor.jurisdiction, async (tx) => {
    const [earlier] = idempotencyKey === undefined ? [] : deedsByKey(tx, { actorId: actor.id, idempotencyKey });
    if (earlier) {
      if (earlier.inputHash !== inputHash)
        refuse('IDEMPOTENCY_KEY_REUSED', { key: earlier.idempotencyKey }, ['idempotencyKey']);
      return { outcome: JSON.parse(earlier.outcome) as Outcome, sequence: earlier.sequence, replayed: true };
    }
    const now = clock.now();
    const at: At = { now, today: dayOfInstant(now), actor, newId: (noun) => newId(noun, actor.jurisdiction, ids) };
    const outcome = await command.run(tx, input, at);
    const changes = tx.changes.map(({ table, id, before, after }, ordinal) => {
      const [was, is] = [before, after].map((row) => (row === null ? null : canonicalJson(row)));
      const subject = { subjectTable: table, subjectId: id };
      const stored = { before: was == null ? null : new Stored(was), after: is == null ? null : new Stored(is) };
      return { hash: hashOfTexts(subject, was ?? null, is ?? null), row: { ordinal, ...subject, ...stored } };
    });
    const [last] = lastDeed(tx, {});
    const facts = {
      sequence: (last?.sequence ?? 0) + 1,
      deed: command.deed,
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      recordedAt: now,
      requestId,
      idempotencyKey: idempotencyKey ?? null,
      inputHash,
      outcome: canonicalJson(outcome ?? null),
      changeCount: changes.length,
      changesHash: hashOfChanges(changes.map(({ hash }) => hash)),
      previousHash: last?.hash ?? GENESIS,
    };
    const { jurisdiction } = tx;
    addRows(tx, ledgerEntries, [{ jurisdiction, ...facts, hash: sealOf(facts) }]);
    addRows(
      tx,
      ledgerChanges,
      changes.map(({ row }) => ({ jurisdiction, sequence: facts.sequence, ...row })),
    );
    return { outcome, sequence: facts.sequence, replayed: false };
  });
}

interface OfKey {
  actorId: string;
  idempotencyKey: string;
}
type DeedOfKey = Pick<typeof ledgerEntries.$inferSelect, 'idempotencyKey' | 'inputHash' | 'outcome' | 'sequence'>;
/** What somebody's key was used for: one deed or none. */
const deedsByKey = prepared<OfKey, DeedOfKey>('deedsByKey', [], (tx, { actorId, idempotencyKey }) =>
  tx
    .select({
      idempotencyKey: ledgerEntries.idempotencyKey,
      inputHash: ledgerEntries.inputHash,
      outcome: ledgerEntries.outcome,
      sequence: ledgerEntries.sequence,
    })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.jurisdiction, tx.jurisdiction),
        eq(ledgerEntries.actorId, actorId),
        eq(ledgerEntries.idempotencyKey, idempotencyKey),
      ),
    ),
);

const lastDeed = prepared<Question, { sequence: number; hash: string }>('lastDeed', [], (tx) =>
  tx
    .select({ sequence: ledgerEntries.sequence, hash: ledgerEntries.hash })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.jurisdiction, tx.jurisdiction))
    .orderBy(desc(ledgerEntries.sequence))
    .limit(1),
);
