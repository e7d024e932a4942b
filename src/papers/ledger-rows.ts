import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { CursorValue } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { scaleOn } from '../progress/store-duty-lights.ts';
import { listWork } from '../progress/store-work.ts';
import { NO_WORK } from '../progress/work.ts';
import { type Light, type LightScale, lightOf } from '../tasks/light.ts';
import { registerLines } from '../tasks/register-line.ts';
import { listObligations, type ObligationFilter } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type LedgerRow, ledgerRow, NOTHING_REPORTED } from './ledger-sheet.ts';
import { reportedOf } from './reported.ts';

/** Lines read at once: a page costs a fixed number of statements, and no more than a page is held. */
const AT_ONCE = 1000;

/** The thresholds of the lights on a day; null for a day that no duty rules cover, on which nothing is lit. */
async function scaleOrNone(db: Db, asOf: LocalDate, calendar: WorkCalendar): Promise<LightScale | null> {
  try {
    return await scaleOn(db, asOf, calendar);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'RULES_NOT_IN_FORCE') return null;
    throw error;
  }
}

/**
 * The rows of the 台账 for a filter, page by page in the order of `obligations`: the very lines that the filtered view shows
 * at its moment. `db` gives a handle for each page, `told` how many are done.
 */
export async function* ledgerRows(
  db: () => Db,
  filter: ObligationFilter,
  calendar: WorkCalendar,
  told: (done: number) => void = () => undefined,
): AsyncGenerator<LedgerRow[]> {
  let after: readonly CursorValue[] | null = null;
  let done = 0;
  const scale = await scaleOrNone(db(), filter.asOf, calendar);
  for (;;) {
    const reader = db();
    const request = { size: AT_ONCE, direction: 'FORWARD' as const, after, before: null, origin: 'ledger-sheet' };
    const page = await listObligations(reader, filter, request);
    const obligations = page.edges.map(({ node }) => node);
    const lines = await registerLines(reader, obligations, await dictionaryOf(reader), filter);
    const reported = await reportedOf(
      reader,
      obligations.map(({ id }) => id),
      filter,
    );
    // The very light that `obligations` shows and filters by.
    const work = scale ? await listWork(reader, obligations, filter, calendar) : [];
    const lights = new Map(
      obligations.map((duty, index): [string, Light | null] => {
        const known = { ...(work[index] ?? NO_WORK), ...duty };
        const percentDone = known.lastAccepted?.percentDone ?? null;
        return [duty.id, scale && lightOf({ ...known, percentDone }, filter.asOf, scale).light];
      }),
    );
    const first = done;
    yield lines.map((line, index) =>
      ledgerRow(line, first + index + 1, {
        reported: reported.get(line.obligationId) ?? NOTHING_REPORTED,
        light: lights.get(line.obligationId) ?? null,
      }),
    );
    done += lines.length;
    told(done);
    const last = obligations.at(-1);
    if (!last || !page.pageInfo.hasNextPage) return;
    after = [last.dueOrder, last.id];
  }
}
