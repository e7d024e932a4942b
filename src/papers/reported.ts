import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isAccepted } from '../progress/report.ts';
import { listAllItems, listItemVersions } from '../progress/store-items.ts';
import { listEntriesOf, thenOf } from '../progress/store-reports.ts';
import { listVerifications } from '../progress/store-verifications.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { NOTHING_REPORTED, type Reported } from './ledger-sheet.ts';

const OUTCOMES = { PASSED: '核查通过', FAILED: '核查未通过' } as const;

/**
 * What is on record of the progress of obligations at a moment: the last accepted report, the last check, the day on which
 * the item was closed off (销号). Four statements whatever their number; what nobody reported is not in it.
 */
export async function reportedOf(
  db: Db | Tx,
  obligationIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<Map<string, Reported>> {
  // Nothing else of what is handed in may narrow what is read: a filter is a moment too.
  const moment = { asOf, knownAt };
  if (obligationIds.length === 0) return new Map();
  const [items, entries] = await Promise.all([
    listAllItems(db, { ...moment, obligationIds }),
    listEntriesOf(db, { obligationIds }, moment),
  ]);
  if (items.length === 0) return new Map();
  const isOver = items.filter(({ state }) => state === 'CLOSED' || state === 'ARCHIVED').map(({ id }) => id);
  const [checks, versions] = await Promise.all([
    listVerifications(
      db,
      items.map(({ id }) => id),
    ),
    isOver.length === 0 ? [] : listItemVersions(db, isOver),
  ]);
  const then = thenOf(moment);
  const checksOf = Map.groupBy(
    checks.filter(({ recordedAt }) => recordedAt <= then),
    ({ itemId }) => itemId as string,
  );
  const entriesOf = Map.groupBy(
    entries.filter(({ report }) => isAccepted(report.state)),
    ({ entry }) => entry.obligationId as string,
  );
  const closedOn = new Map<string, LocalDate>();
  for (const { id, event, recordedAt } of versions) {
    if (event === 'CLOSE' && recordedAt <= then) closedOn.set(id, dayOfInstant(recordedAt));
  }
  return new Map(
    items.map(({ id, obligationId }): [string, Reported] => {
      const last = entriesOf.get(obligationId)?.at(-1)?.entry;
      const check = checksOf.get(id)?.at(-1);
      return [
        obligationId,
        {
          ...NOTHING_REPORTED,
          ...(last && {
            progress: last.done,
            percentDone: last.percentDone,
            problems: last.problems ?? '',
            nextSteps: last.nextSteps ?? '',
          }),
          ...(check && { verification: `${OUTCOMES[check.outcome]}（${check.verifiedOn}）：${check.finding}` }),
          closedOn: closedOn.get(id) ?? null,
        },
      ];
    }),
  );
}
