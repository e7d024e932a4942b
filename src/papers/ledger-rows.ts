import type { Db } from '../db/engine.ts';
import type { CursorValue } from '../kernel/page.ts';
import { registerLines } from '../tasks/register-line.ts';
import { listObligations, type ObligationFilter } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type LedgerRow, ledgerRow } from './ledger-sheet.ts';
import { reportedOf } from './reported.ts';

/** Lines read at once: a page costs a fixed number of statements, and no more than a page is held. */
const AT_ONCE = 1000;

/**
 * The rows of the 台账 for a filter, page by page in the order of `obligations`: the very lines that the filtered view shows
 * at its moment. `db` gives a handle for each page, `told` how many are done.
 */
export async function* ledgerRows(
  db: () => Db,
  filter: ObligationFilter,
  told: (done: number) => void = () => undefined,
): AsyncGenerator<LedgerRow[]> {
  let after: readonly CursorValue[] | null = null;
  let done = 0;
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
    const first = done;
    yield lines.map((line, index) => ledgerRow(line, first + index + 1, reported.get(line.obligationId)));
    done += lines.length;
    told(done);
    const last = obligations.at(-1);
    if (!last || !page.pageInfo.hasNextPage) return;
    after = [last.dueOrder, last.id];
  }
}
