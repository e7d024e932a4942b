import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { knowledgeOf, lastSequence } from '../ledger/store.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import type { CardTotals } from './card.ts';
import type { AssessmentScheme } from './store.ts';
import { type ScorecardQuestion, unitsAsked } from './store-scorecards.ts';
import { type TotalsSet, totalsOf } from './store-totals.ts';

// Cards depend on what is on record and on the day asked about, and on nothing else (ADR 0056). So what they come to is kept until
// the next deed of anybody, in this process or another, which the ledger's last number tells.

/** What the cards of a year come to on a day, by what some deed knew; of the units asked about so far. */
interface KeptYear {
  scheme: AssessmentScheme;
  totals: Map<string, CardTotals>;
}

interface Kept {
  /** The ledger's number at which everything kept was right. */
  sequence: number;
  calendar: WorkCalendar;
  years: Map<string, KeptYear>;
  /** What is being reckoned. */
  coming: Map<string, Promise<TotalsSet>>;
}

/** So many totals are kept for a jurisdiction, some 10 MB; the days least recently asked about give way. */
const MOST_TOTALS = 20_000;

// Connections belong to one engine, so their maps vanish with it.
const keptByConnection = new WeakMap<object, Map<string, Kept>>();

function keptAt(db: Db, sequence: number, calendar: WorkCalendar): Kept {
  const ofConnection = keptByConnection.get(db.connection) ?? new Map<string, Kept>();
  keptByConnection.set(db.connection, ofConnection);
  const known = ofConnection.get(db.jurisdiction);
  if (known?.sequence === sequence && known.calendar === calendar) return known;
  const fresh: Kept = { sequence, calendar, years: new Map(), coming: new Map() };
  ofConnection.set(db.jurisdiction, fresh);
  return fresh;
}

/** Makes a year the most recently asked, and lets go of others until few enough totals are kept. */
function keep({ years }: Kept, key: string, year: KeptYear): void {
  years.delete(key);
  years.set(key, year);
  let size = [...years.values()].reduce((sum, { totals }) => sum + totals.size, 0);
  for (const [oldest, { totals }] of years) {
    if (size <= MOST_TOTALS) return;
    years.delete(oldest);
    size -= totals.size;
  }
}

/** Reckons totals, and keeps them unless a deed came between. */
async function reckonAndKeep(db: Db, question: ScorecardQuestion, kept: Kept, key: string): Promise<TotalsSet> {
  const fresh = await totalsOf(db, question, kept.calendar);
  // A deed between its statements may have left the answer half old: such an answer is given as it is, and not kept.
  if ((await lastSequence(db)) !== kept.sequence) return fresh;
  const totals = new Map(kept.years.get(key)?.totals);
  for (const one of fresh.totals) totals.set(one.unitId, one);
  keep(kept, key, { scheme: fresh.scheme, totals });
  return fresh;
}

/** The totals of all units asked about, where all of them are kept. */
async function here(db: Db, question: ScorecardQuestion, kept: Kept, key: string): Promise<TotalsSet | undefined> {
  const year = kept.years.get(key);
  if (!year) return undefined;
  const asked = unitsAsked(question, await dictionaryOf(db));
  const totals = asked.flatMap(({ id }) => year.totals.get(id) ?? []);
  if (totals.length < asked.length) return undefined;
  keep(kept, key, year);
  return { scheme: year.scheme, totals };
}

/**
 * The answer of `totalsOf`, from memory where nothing was recorded since it was reckoned: for any instant that knows the same, and
 * for any reader, because a unit's card is the same whoever else is asked about. Who asks the same while it is reckoned waits for
 * that answer. A few short statements tell whether anything was recorded.
 */
export async function totalsKept(db: Db, question: ScorecardQuestion, calendar: WorkCalendar): Promise<TotalsSet> {
  const { year, asOf, knownAt, unitIds } = question;
  const kept = keptAt(db, await lastSequence(db), calendar);
  const key = `${year} ${asOf} ${await knowledgeOf(db, knownAt)}`;
  const asking = `${key} ${unitIds?.join(' ') ?? 'all'}`;
  let answer = (await here(db, question, kept, key)) ?? kept.coming.get(asking);
  if (!answer) {
    answer = reckonAndKeep(db, question, kept, key).finally(() => kept.coming.delete(asking));
    kept.coming.set(asking, answer);
  }
  const { scheme, totals } = await answer;
  return { scheme, totals: totals.map((one) => ({ ...one, knownAt })) };
}
