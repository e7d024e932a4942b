import type { Db, Tx } from '../db/engine.ts';
import { changedSince, lastSequence } from '../ledger/store.ts';
import { loadDictionary } from './store.ts';
import { groupMembers, unitAliases, unitGroups, units } from './tables.ts';
import { successionDecisions, unitSuccessions } from './tables-succession.ts';
import type { UnitDictionary } from './unit.ts';

interface Kept {
  /** The ledger's number up to which `dictionary` is known to be right. */
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

async function loadAfresh(db: Db | Tx): Promise<Kept> {
  for (let attempt = 1; ; attempt++) {
    const sequence = await lastSequence(db);
    const dictionary = await loadDictionary(db);
    // A deed between two of its statements would leave the dictionary half old; the next caller would notice, this one not.
    if (attempt === LOADS_BEFORE_GIVING_IN || (await lastSequence(db)) === sequence) return { sequence, dictionary };
  }
}

/**
 * The jurisdiction's dictionary, kept in memory and loaded again only after a deed that changed units, names or groups;
 * one statement tells (architecture §3). Inside a command that has already written it is read from the transaction.
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
  const sequence = await lastSequence(db);
  if (known) {
    if (known.sequence === sequence) return known.dictionary;
    if (known.sequence < sequence && !(await changedSince(db, known.sequence, SOURCES))) {
      kept.set(db.jurisdiction, { sequence, dictionary: known.dictionary });
      return known.dictionary;
    }
  }
  const loaded = await loadAfresh(db);
  kept.set(db.jurisdiction, loaded);
  return loaded.dictionary;
}
