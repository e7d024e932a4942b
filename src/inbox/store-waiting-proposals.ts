import { and, eq, type SQL, sql } from 'drizzle-orm';
import { mayConductMeasures } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { type PageSought, pageOrder, placed } from '../db/page.ts';
import { prepared } from '../db/prepared.ts';
import type { Id } from '../kernel/id.ts';
import type { MeasureKind } from '../measures/measure.ts';
import { measures } from '../measures/tables.ts';
import {
  clockOf,
  keyOf,
  NO_DAY,
  type Question,
  type Waiting,
  type WaitingFilter,
  type WaitingKind,
} from './waiting.ts';
import { waitingOnProposal } from './waiting-measures.ts';

// A sweep proposes far more than an office takes up, so proposals are not read whole for a page of its inbox. None has a last day,
// so they stand in it by their day and id, in which order an index keeps them (ADR 0064).

const KIND: WaitingKind = 'TAKE_UP_PROPOSAL';

/** The proposals of an inbox, each part read by itself. */
export interface Proposals {
  /** Those between two matters of the inbox, which themselves may be of any kind. */
  between(
    after: Waiting | undefined,
    before: Waiting | undefined,
    page: Pick<PageSought, 'direction' | 'limit'>,
  ): Waiting[];
  /** The one that a key names; undefined where it does not wait here. */
  named(key: string): Waiting | undefined;
  count(): number;
}

interface Sought {
  unitId: string | undefined;
}
/** What an index of the unit finds, where one is named, else an index of the state: each holds them in their order. */
const waiting = (db: Db | Tx, { unitId }: Sought): SQL | undefined =>
  and(
    eq(measures.jurisdiction, db.jurisdiction),
    unitId === undefined ? eq(measures.state, 'PROPOSED') : sql`+${measures.state} = 'PROPOSED'`,
    unitId === undefined ? undefined : eq(measures.unitId, unitId as Id<'Unit'>),
  );

const proposal = {
  ...{ id: measures.id, kind: measures.kind, unitId: measures.unitId },
  ...{ obligationId: measures.obligationId, proposedOn: measures.proposedOn },
};
type Proposal = { kind: MeasureKind } & Pick<
  typeof measures.$inferSelect,
  'id' | 'unitId' | 'obligationId' | 'proposedOn'
>;
const byDay = pageOrder(measures.proposedOn, measures.id);
const pageOf = prepared<Sought & PageSought, Proposal>(
  'proposalsWaiting',
  ['direction'],
  (db, { unitId, limit, ...page }) =>
    db
      .select(proposal)
      .from(measures)
      .where(and(waiting(db, { unitId }), byDay.where(page)))
      .orderBy(...byDay.orderBy(page))
      .limit(limit),
);
const withId = prepared<Sought & { id: string }, Proposal>('proposalWaiting', [], (db, { id, ...sought }) =>
  db
    .select(proposal)
    .from(measures)
    .where(and(waiting(db, sought), eq(measures.id, id as Id<'Measure'>))),
);
const numberOf = prepared<Sought, { count: number }>('proposalsWaitingCount', [], (db, sought) =>
  db.select({ count: sql<number>`count(*)` }).from(measures).where(waiting(db, sought)),
);

/** Behind every id. */
const LAST = '\uffff';

/** Behind which day and id the proposals lie that stand behind a matter of the inbox (`byClock`). */
function placeAmong({ kind, subjectId, dueOn, since }: Waiting): [string, string] {
  if (dueOn !== null && dueOn < NO_DAY) return ['', ''];
  if (kind === KIND) return [since, subjectId];
  return [since, kind < KIND ? '' : LAST];
}

/** The proposals that wait for who asks, as far as a filter wants them; undefined where none can. */
export function proposalsFor(
  db: Db | Tx,
  { asker, dictionary, moment }: Question,
  { kinds, clocks, unitId }: WaitingFilter = {},
): Proposals | undefined {
  const isTheirs = asker.unitScope === null && mayConductMeasures(asker).allowed;
  const isWanted =
    (!kinds || kinds.includes(KIND)) && (!clocks || clocks.includes(clockOf(null, moment.asOf, moment.asOf)));
  if (!isTheirs || !isWanted) return undefined;
  const { units } = dictionary;
  const worded = (row: Proposal) => waitingOnProposal(row, units.get(row.unitId)?.shortName ?? row.unitId);
  return {
    between(after, before, page) {
      const places = { after: after && placed(placeAmong(after)), before: before && placed(placeAmong(before)) };
      return pageOf(db, { unitId, ...page, after: places.after ?? null, before: places.before ?? null }).map(worded);
    },
    named(key) {
      const [, id] = key.split(' ');
      return withId(db, { unitId, id: id ?? '' })
        .map(worded)
        .find((one) => keyOf(one) === key);
    },
    count: () => numberOf(db, { unitId })[0]?.count ?? 0,
  };
}
