import type { Db, Tx } from '../db/engine.ts';
import { changedSince, commitNumber, lastSequence } from '../ledger/store.ts';
import { loadDictionary } from './store.ts';
import { groupMembers, unitAliases, unitGroups, units } from './tables.ts';
import { successionDecisions, unitSuccessions } from './tables-succession.ts';
import type { UnitDictionary } from './unit.ts';

interface Kept {
  /** The commit and the ledger's number up to which `dictionary` is known to be right. */
  commit: number | null;
  sequence: number;
  dictionary: UnitDictionary;
}

const SOURCES = [units, unitAliases, unitGroups, groupMembers, unitSuccessions, successionDecisions];
const LOADS_BEFORE_GIVING_IN = 3;

// Connections belong to one engine, so their maps vanish with it.
const keptByConnection = new WeakMap<object, Map<string, Kept>>();

/** What a transaction was told before it wrote anything: nobody else writes while it runs. */
const toldTo = new WeakMap<Tx, UnitDictionary>();
const isWithin = (db: Db | Tx): db is Tx => 'changes' in db;

/** Null inside a command: to the connection that writes, its own commits are none. */
const commitOf = (db: Db | Tx): number | null => (isWithin(db) ? null : commitNumber(db));

async function loadAfresh(db: Db | Tx): Promise<Omit<Kept, 'commit'>> {
  for (let attempt = 1; ; attempt++) {
    const sequence = await lastSequence(db);
    const dictionary = await loadDictionary(db);
    // A deed between two of its statements would leave the dictionary half old; the next caller would notice, this one not.
    if (attempt === LOADS_BEFORE_GIVING_IN || (await lastSequence(db)) === sequence) return { sequence, dictionary };
  }
}

/**
 * The jurisdiction's dictionary, kept in memory and loaded again only after a deed that changed units, names or groups:
 * the number of the commit tells that there was no deed, the ledger that it was another (architecture §3). Inside a command that has
 * already written it is read from the transaction.
 */
export async function dictionaryOf(db: Db | Tx): Promise<UnitDictionary> {
  if (!isWithin(db)) return keptOrLoaded(db);
  if (db.changes.length > 0) return loadDictionary(db);
  const dictionary = toldTo.get(db) ?? (await keptOrLoaded(db));
  toldTo.set(db, dictionary);
  return dictionary;
}

async function keptOrLoaded(db: Db | Tx): Promise<UnitDictionary> {
  const kept = keptByConnection.get(db.connection) ?? new Map<string, Kept>();
  keptByConnection.set(db.connection, kept);
  const known = kept.get(db.jurisdiction);
  // Asked for before the rest: what is committed meanwhile must be noticed the next time.
  const commit = commitOf(db);
  if (known && commit !== null && known.commit === commit) return known.dictionary;
  const right = (await stillRight(db, known)) ?? (await loadAfresh(db));
  kept.set(db.jurisdiction, { ...right, commit });
  return right.dictionary;
}

/** What is known with the ledger's number of now, where no deed in between touched it. */
async function stillRight(db: Db | Tx, known: Kept | undefined): Promise<Omit<Kept, 'commit'> | undefined> {
  if (!known) return undefined;
  const sequence = await lastSequence(db);
  if (sequence < known.sequence) return undefined;
  if (sequence > known.sequence && (await changedSince(db, known.sequence, SOURCES))) return undefined;
  return { sequence, dictionary: known.dictionary };
}
