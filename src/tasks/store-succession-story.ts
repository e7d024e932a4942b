import type { Db, Tx } from '../db/engine.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { answeringOf, namesOfDuty } from './answering.ts';
import { listResponsibilities } from './store.ts';
import { listAllObligations, type Moment } from './store-obligations.ts';
import type { TimelineEvent } from './timeline.ts';

/**
 * What successions of units add to the stories of duties, by a moment: from which day another unit answers for a name of the line. Two
 * statements whatever their number. Acts after a duty was done leave it with the unit of that day (domain.md §5.3).
 */
export async function listSuccessionEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
): Promise<TimelineEvent[]> {
  const duties = await listAllObligations(db, { ...moment, ids: obligationIds });
  const clauseIds = [...new Set(duties.map(({ clauseId }) => clauseId))];
  const lines = Map.groupBy(
    await listResponsibilities(db, clauseIds, moment.knownAt),
    ({ clauseId }) => clauseId as string,
  );
  const dictionary = await dictionaryOf(db);
  const nameOf = (unitId: string) => dictionary.units.get(unitId)?.shortName ?? unitId;
  return duties.flatMap((duty): TimelineEvent[] => {
    const names = namesOfDuty(duty, lines.get(duty.clauseId) ?? [], dictionary);
    const movedBy = duty.completedOn ?? moment.asOf;
    const steps = answeringOf(names, dictionary, { ...moment, movedBy }).flatMap((one) => one.steps);
    const met = new Map(steps.map((step) => [`${step.succession.identity} ${step.fromUnitId} ${step.toUnitId}`, step]));
    return [...met.values()].map(({ succession, on, fromUnitId, toUnitId }) => {
      const basis = succession.basisDocNo ?? '';
      return {
        ...{ obligationId: duty.id, kind: 'SUCCESSION', on, recordedAt: succession.recordedAt },
        ...{ actor: succession.decidedBy, sourceId: succession.identity },
        wordsZh: `${nameOf(fromUnitId)}的职责自 ${on} 起由${nameOf(toUnitId)}承接${basis && `（${basis}）`}。`,
        wordsEn: `From ${on} ${nameOf(toUnitId)} answers in the place of ${nameOf(fromUnitId)}${basis && ` (${basis})`}.`,
      };
    });
  });
}
