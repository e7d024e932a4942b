import { and, eq, inArray, lte, or } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { handOverLines, handOvers } from './tables-hand-over.ts';

/**
 * What hand-overs of open work add to the stories of duties, by a moment: that a record lists the duty or work on it, each signature,
 * and that the record was withdrawn (domain.md §5.3). Two statements whatever their number. Readers limited to units are told of those
 * in which theirs gives or takes.
 */
export async function listHandOverEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  { asOf, knownAt }: Moment,
  unitIds?: readonly string[],
): Promise<TimelineEvent[]> {
  const own = unitIds as Id<'Unit'>[] | undefined;
  const rows = await db
    .selectDistinct({ obligationId: handOverLines.obligationId, record: handOvers })
    .from(handOverLines)
    .innerJoin(
      handOvers,
      and(eq(handOvers.jurisdiction, handOverLines.jurisdiction), eq(handOvers.id, handOverLines.handOverId)),
    )
    .where(
      and(
        eq(handOverLines.jurisdiction, db.jurisdiction),
        inArray(handOverLines.obligationId, obligationIds as Id<'Obligation'>[]),
        lte(handOvers.recordedAt, knownAt),
        own ? or(inArray(handOvers.fromUnitId, own), inArray(handOvers.toUnitId, own)) : undefined,
      ),
    );
  const { units } = await dictionaryOf(db);
  const nameOf = (id: Id<'Unit'>) => units.get(id)?.shortName ?? id;
  return rows
    .flatMap(({ obligationId, record }): TimelineEvent[] => {
      if (obligationId === null) return [];
      const { documentNumber: number, fromUnitId, toUnitId } = record;
      const [from, to] = [nameOf(fromUnitId), nameOf(toUnitId)];
      const tell = (at: Instant | null, actor: string | null, zh: string, en: string): TimelineEvent[] => {
        if (at === null || at > knownAt) return [];
        const told = { kind: 'HAND_OVER' as const, on: dayOfInstant(at), recordedAt: at, actor };
        return [{ ...told, obligationId, sourceId: record.id, wordsZh: zh, wordsEn: en }];
      };
      const signed = (unit: string, at: Instant | null, by: string | null, paper: string | null) =>
        tell(
          at,
          by,
          `${unit}签署工作交接${number}${paper ? `（${paper}）` : ''}。`,
          `${unit} signed the hand-over ${number}${paper ? ` (${paper})` : ''}.`,
        );
      const why = record.withdrawalReason ?? '';
      return [
        ...tell(
          record.recordedAt,
          record.preparedBy,
          `列入由${from}向${to}的工作交接清单（${number}）。`,
          `Listed in the hand-over from ${from} to ${to} (${number}).`,
        ),
        ...signed(from, record.fromSignedAt, record.fromSignedBy, record.fromSignedOnPaper),
        ...signed(to, record.toSignedAt, record.toSignedBy, record.toSignedOnPaper),
        ...tell(
          record.withdrawnAt,
          record.withdrawnBy,
          `工作交接${number}撤回：${why}。`,
          `The hand-over ${number} was withdrawn: ${why}.`,
        ),
      ];
    })
    .filter(({ on }) => on <= asOf);
}
